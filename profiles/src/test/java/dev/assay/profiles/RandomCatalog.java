package dev.assay.profiles;

import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.BackMatter.Resource;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Parameter;
import dev.assay.model.gen.ParameterSelection;
import dev.assay.model.gen.Property;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Catalogs of chance that hang together: groups in groups, controls in controls, each id once,
 * texts that insert parameters of near and far, links to resources that lead to further ones.
 */
final class RandomCatalog {
  private final Random random;
  private final List<String> paramIds = new ArrayList<>();
  private final List<String> resources = new ArrayList<>();
  private int budget;
  private int groups;

  private RandomCatalog(Random random) {
    this.random = random;
    this.budget = 4 + random.nextInt(22);
  }

  static Catalog of(Random random) {
    return new RandomCatalog(random).catalog();
  }

  /**
   * All controls in the order of resolution: what groups hold inside comes before what they hold.
   */
  static List<Control> controls(Catalog catalog) {
    List<Control> all = new ArrayList<>();
    catalog.controls().forEach(control -> collect(control, all));
    catalog.groups().forEach(group -> collect(group, all));
    return all;
  }

  private static void collect(CatalogGroup group, List<Control> out) {
    group.groups().forEach(inner -> collect(inner, out));
    group.controls().forEach(control -> collect(control, out));
  }

  private static void collect(Control control, List<Control> out) {
    out.add(control);
    control.controls().forEach(inner -> collect(inner, out));
  }

  static List<String> ids(List<Control> controls) {
    return controls.stream().map(control -> String.valueOf(control.id())).toList();
  }

  /** The id of a control and those of all that it holds. */
  static List<String> within(Control control) {
    List<Control> all = new ArrayList<>();
    collect(control, all);
    return ids(all);
  }

  static Metadata metadata(String title) {
    return Metadata.builder()
        .title(line(title))
        .lastModified(Workbench.NOW)
        .version("1")
        .oscalVersion("1.1.3")
        .build();
  }

  static Property prop(String name, String value) {
    return Property.builder().name(name).value(value).build();
  }

  /** Whether props ask for what has them to be kept. */
  static boolean isKept(List<Property> props) {
    return props.contains(prop("keep", "always"));
  }

  static Markup line(String text) {
    return Markup.ofMarkdown(text, Markup.Kind.LINE);
  }

  private Catalog catalog() {
    for (int i = random.nextInt(5); i > 0; i--) {
      resources.add(String.format("%08d-0000-4000-8000-00000000000%d", random.nextInt(10000), i));
    }
    List<Parameter> loose = params("loose", 3);
    List<CatalogGroup> made = groups(0);
    List<Control> controls = new ArrayList<>();
    if (made.isEmpty() || random.nextInt(3) == 0) {
      controls.addAll(controls("zz", 1, 0));
    }
    return Catalog.builder()
        .uuid("a0000000-0000-4000-8000-000000000001")
        .metadata(metadata("Catalog"))
        .params(loose)
        .controls(controls)
        .groups(made)
        .backMatter(
            resources.isEmpty() ? null : BackMatter.builder().resources(backMatter()).build())
        .build();
  }

  private List<Resource> backMatter() {
    List<Resource> made = new ArrayList<>();
    for (String uuid : resources) {
      String other = resources.get(random.nextInt(resources.size()));
      made.add(
          Resource.builder()
              .uuid(uuid)
              .title(line("Resource " + uuid))
              .description(
                  Markup.ofMarkdown(
                      random.nextBoolean() ? "See [the other](#" + other + ")." : "By itself.",
                      Markup.Kind.MULTILINE))
              .props(kept())
              .build());
    }
    return made;
  }

  private List<Property> kept() {
    return random.nextInt(8) == 0 ? List.of(prop("keep", "always")) : List.of();
  }

  private List<CatalogGroup> groups(int depth) {
    List<CatalogGroup> made = new ArrayList<>();
    for (int i = depth == 0 ? 1 + random.nextInt(4) : random.nextInt(3); i > 0; i--) {
      String id = "g" + (char) ('a' + groups % 26) + groups++ / 26;
      made.add(
          CatalogGroup.builder()
              .id(id)
              .title(line("Group " + id))
              .params(params(id, 2))
              .props(kept())
              .parts(random.nextBoolean() ? List.of() : List.of(part(id + "_intro", "overview", 2)))
              .groups(depth < 2 ? groups(depth + 1) : List.of())
              .controls(controls(id, 1, 0))
              .build());
    }
    return made;
  }

  private List<Control> controls(String holder, int least, int depth) {
    List<Control> made = new ArrayList<>();
    int count = budget > 0 ? least + random.nextInt(4) : least;
    for (int i = 1; i <= count; i++) {
      budget--;
      String id = holder + (depth == 0 ? "-" : ".") + i;
      List<Parameter> params = params(id, 3);
      List<Property> props = new ArrayList<>();
      props.add(prop("label", id.toUpperCase(Locale.ROOT)));
      if (random.nextBoolean()) {
        props.add(Property.builder().name("status").value("x").clazz("old").build());
      }
      made.add(
          Control.builder()
              .id(id)
              .title(line("Control " + id))
              .clazz(random.nextBoolean() ? "base" : null)
              .params(params)
              .props(props)
              .links(links())
              .parts(List.of(part(id + "_smt", "statement", 0), part(id + "_gdn", "guidance", 2)))
              .controls(depth < 3 && random.nextBoolean() ? controls(id, 0, depth + 1) : List.of())
              .build());
    }
    return made;
  }

  private List<Link> links() {
    return resources.isEmpty() || random.nextBoolean()
        ? List.of()
        : List.of(Link.builder().rel("reference").href("#" + aResource()).build());
  }

  private String aResource() {
    return resources.get(random.nextInt(resources.size()));
  }

  private List<Parameter> params(String holder, int most) {
    List<Parameter> made = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      String id = holder + "_prm_" + i;
      Parameter.Builder param =
          Parameter.builder().id(id).label(line("what " + id + insert())).props(kept());
      switch (random.nextInt(3)) {
        case 0 -> param.values(List.of("three", "four"));
        case 1 ->
            param.select(
                ParameterSelection.builder().choice(List.of(line("one" + insert()))).build());
        default -> param.clazz("odp");
      }
      made.add(param.build());
      paramIds.add(id);
    }
    return made;
  }

  private String insert() {
    return paramIds.isEmpty() || random.nextBoolean()
        ? ""
        : " {{ insert: param, " + paramIds.get(random.nextInt(paramIds.size())) + " }}";
  }

  private ControlPart part(String id, String name, int depth) {
    List<ControlPart> inner = new ArrayList<>();
    for (int i = depth < 2 ? random.nextInt(3) : 0; i > 0; i--) {
      inner.add(part(id + "." + (char) ('a' + i), "item", depth + 1));
    }
    String link = resources.isEmpty() || random.nextInt(4) > 0 ? "" : " [it](#" + aResource() + ")";
    return ControlPart.builder()
        .id(id)
        .name(name)
        .clazz(random.nextInt(3) == 0 ? "long" : null)
        .prose(Markup.ofMarkdown("Do" + insert() + link + ".", Markup.Kind.MULTILINE))
        .parts(inner)
        .build();
  }
}
