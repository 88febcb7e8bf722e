package dev.assay.profiles;

import static dev.assay.profiles.LawBench.all;
import static dev.assay.profiles.LawBench.asIs;
import static dev.assay.profiles.LawBench.outline;
import static dev.assay.profiles.LawBench.resolve;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.model.OscalObject;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Modify;
import dev.assay.model.gen.Modify.Alter;
import dev.assay.model.gen.Modify.ProfileSetParameter;
import dev.assay.model.gen.Parameter;
import dev.assay.model.markup.Markup;
import dev.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of modifying and of what is kept in the end, over catalogs of chance. */
class ModifyLawProperties {
  private static final List<String> POSITIONS = List.of("before", "after", "starting", "ending");

  private static Modify alters(List<Alter> alters) {
    return Modify.builder().alters(alters).build();
  }

  private static Modify sets(List<ProfileSetParameter> sets) {
    return Modify.builder().setParameters(sets).build();
  }

  /** Controls of which none holds another. */
  private static List<Control> apart(Catalog catalog, Random random) {
    List<Control> mixed = new ArrayList<>(RandomCatalog.controls(catalog));
    Collections.shuffle(mixed, random);
    List<Control> chosen = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Control control : mixed) {
      List<String> within = RandomCatalog.within(control);
      boolean holds = chosen.stream().anyMatch(c -> within.contains(c.id()));
      if (!holds && !taken.contains(control.id())) {
        chosen.add(control);
        taken.addAll(within);
      }
    }
    return chosen.subList(0, 1 + random.nextInt(chosen.size()));
  }

  /** The ids inside a control that an add may name. */
  private static List<String> places(Control control) {
    List<String> ids = new ArrayList<>();
    control.params().forEach(param -> ids.add(String.valueOf(param.id())));
    control.parts().forEach(part -> places(part, ids));
    return ids;
  }

  private static void places(ControlPart part, List<String> out) {
    out.add(String.valueOf(part.id()));
    part.parts().forEach(inner -> places(inner, out));
  }

  /** Adds props and a part, all of one class, somewhere in a control. */
  private static Alter.Add add(Control control, String tag, Random random) {
    List<String> places = places(control);
    String place = random.nextInt(3) == 0 ? null : places.get(random.nextInt(places.size()));
    Alter.Add.Builder add =
        Alter.Add.builder()
            .byId(place)
            .position(random.nextInt(5) == 0 ? null : POSITIONS.get(random.nextInt(4)))
            .props(
                List.of(
                    RandomCatalog.prop("added", "v" + tag).toBuilder().clazz(tag).build(),
                    RandomCatalog.prop("more", "w").toBuilder().clazz(tag).build()));
    if (random.nextBoolean()) {
      add.parts(
          List.of(
              ControlPart.builder()
                  .id(control.id() + "_" + tag)
                  .name("item")
                  .clazz(tag)
                  .prose(Markup.ofMarkdown("Added.", Markup.Kind.MULTILINE))
                  .build()));
    }
    return add.build();
  }

  private static Alter.Remove remove(Control control, Random random) {
    List<String> places = places(control);
    Alter.Remove.Builder remove = Alter.Remove.builder();
    return switch (random.nextInt(4)) {
      case 0 -> remove.byId(places.get(random.nextInt(places.size()))).build();
      case 1 -> remove.byClass("old").byItemName("prop").build();
      case 2 -> remove.byName("guidance").build();
      default -> remove.byItemName("link").build();
    };
  }

  private static Alter alter(Control control, String tag, Random random) {
    return Alter.builder()
        .controlId(control.id())
        .removes(random.nextBoolean() ? List.of() : List.of(remove(control, random)))
        .adds(random.nextBoolean() ? List.of() : List.of(add(control, tag, random)))
        .build();
  }

  /** Another order in which what has the same key keeps the order among its likes. */
  private static <T> List<T> reordered(List<T> items, Function<T, String> key, Random random) {
    List<String> order = new ArrayList<>(items.stream().map(key).toList());
    Collections.shuffle(order, random);
    Map<String, List<T>> left = new HashMap<>();
    items.forEach(item -> left.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item));
    return order.stream().map(k -> left.get(k).remove(0)).toList();
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void theOrderOfUnrelatedAltersDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<Alter> alters = new ArrayList<>();
    for (Control control : apart(catalog, random)) {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        alters.add(alter(control, "t" + i, random));
      }
    }
    List<Alter> other = reordered(alters, alter -> String.valueOf(alter.controlId()), random);
    assertEquals(
        resolve(catalog, asIs(), alters(alters), all()),
        resolve(catalog, asIs(), alters(other), all()));
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void anAlterChangesItsControlAlone(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    Control altered = apart(catalog, random).get(0);
    Catalog before = resolve(catalog, null, all());
    Catalog after = resolve(catalog, null, alters(List.of(alter(altered, "t", random))), all());
    assertEquals(outline(before), outline(after));
    for (int i = 0; i < before.controls().size(); i++) {
      if (!altered.id().equals(before.controls().get(i).id())) {
        assertEquals(before.controls().get(i), after.controls().get(i));
      }
    }
  }

  @Property(tries = 80, seed = Seeds.FIXED)
  void whatIsAddedAndRemovedAgainLeavesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<Alter> alters = new ArrayList<>();
    List<Control> apart = apart(catalog, random);
    for (Control control : apart) {
      alters.add(
          Alter.builder()
              .controlId(control.id())
              .adds(List.of(add(control, "tag", random), add(control, "tag", random)))
              .build());
    }
    Catalog before = resolve(catalog, asIs(), all());
    Catalog between = resolve(catalog, asIs(), alters(alters), all());
    for (Control control : apart) {
      alters.add(
          Alter.builder()
              .controlId(control.id())
              .removes(List.of(Alter.Remove.builder().byClass("tag").build()))
              .build());
    }
    assertTrue(Workbench.text(OscalDocument.of(between), DocumentFormat.JSON).contains("\"tag\""));
    assertEquals(before, resolve(catalog, asIs(), alters(alters), all()));
  }

  private static Map<String, Parameter> params(Catalog catalog) {
    Map<String, Parameter> all = new HashMap<>();
    collect(catalog, all);
    return all;
  }

  private static void collect(OscalObject object, Map<String, Parameter> out) {
    if (object instanceof Parameter param) {
      assertEquals(null, out.put(String.valueOf(param.id()), param), "a parameter comes once");
    }
    for (Object child : children(object)) {
      if (child instanceof OscalObject below) {
        collect(below, out);
      }
    }
  }

  private static List<Object> children(OscalObject object) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < object.definition().members().size(); i++) {
      Object value = object.get(i);
      if (value instanceof List<?> list) {
        all.addAll(list);
      } else if (value != null) {
        all.add(value);
      }
    }
    return all;
  }

  private static ProfileSetParameter set(String id, Random random) {
    ProfileSetParameter.Builder set = ProfileSetParameter.builder().paramId(id);
    if (random.nextBoolean()) {
      set.values(List.of("v" + random.nextInt(9)));
    }
    if (random.nextBoolean()) {
      set.label(RandomCatalog.line("label " + random.nextInt(9)));
    }
    if (random.nextBoolean()) {
      set.props(List.of(RandomCatalog.prop("p" + random.nextInt(3), "x")));
    }
    return set.build();
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void theOrderOfUnrelatedSettingsDoesNotMatterAndEachChangesItsParameterAlone(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<String> ids = new ArrayList<>(params(catalog).keySet());
    if (ids.isEmpty()) {
      return;
    }
    Collections.sort(ids);
    Collections.shuffle(ids, random);
    List<ProfileSetParameter> sets = new ArrayList<>();
    List<String> chosen = ids.subList(0, 1 + random.nextInt(ids.size()));
    for (String id : chosen) {
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        sets.add(set(id, random));
      }
    }
    Catalog one = resolve(catalog, asIs(), sets(sets), all());
    List<ProfileSetParameter> other = reordered(sets, s -> String.valueOf(s.paramId()), random);
    assertEquals(params(one), params(resolve(catalog, asIs(), sets(other), all())));
    Map<String, Parameter> before = params(resolve(catalog, asIs(), all()));
    Map<String, Parameter> after = params(one);
    before.keySet().removeAll(chosen);
    before.forEach(
        (id, param) -> {
          // A new label may be without the insert for which a loose parameter was kept.
          if (after.containsKey(id) || !id.startsWith("loose")) {
            assertEquals(param, after.get(id));
          }
        });
    for (ProfileSetParameter set : sets) {
      Parameter now = after.get(set.paramId());
      assertTrue(now.values().isEmpty() || now.select() == null, "OSCAL allows one of the two");
    }
  }

  @Property(tries = 40, seed = Seeds.FIXED)
  void theLastValueSetIsTheOneThatStays(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    for (String id : params(catalog).keySet().stream().sorted().limit(3).toList()) {
      ProfileSetParameter first =
          ProfileSetParameter.builder().paramId(id).values(List.of("a", "b")).build();
      ProfileSetParameter last =
          ProfileSetParameter.builder().paramId(id).values(List.of("c")).build();
      assertEquals(
          resolve(catalog, asIs(), sets(List.of(last)), all()),
          resolve(catalog, asIs(), sets(List.of(first, last)), all()));
    }
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void modifyingAResolvedProfileIsTheSameAsModifyingInIt(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<Alter> alters =
        apart(catalog, random).stream().map(control -> alter(control, "t", random)).toList();
    OscalDocument inner =
        LawBench.profile(
            OscalDocument.of(catalog), DocumentFormat.JSON, List.of(all()), asIs(), null);
    Catalog outside =
        resolve(
            LawBench.profile(inner, DocumentFormat.JSON, List.of(all()), asIs(), alters(alters)));
    Catalog inside = resolve(catalog, asIs(), alters(alters), all());
    assertEquals(inside.controls(), outside.controls());
    assertEquals(inside.groups(), outside.groups());
  }

  @Property(tries = 80, seed = Seeds.FIXED)
  void nothingThatIsNeededIsMissingAndNothingElseIsKept(@ForAll long seed, @ForAll boolean flat) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<String> chosen = new ArrayList<>(RandomCatalog.ids(RandomCatalog.controls(catalog)));
    chosen.removeIf(id -> random.nextInt(3) > 0);
    if (chosen.isEmpty()) {
      return;
    }
    Catalog result = resolve(catalog, flat ? null : asIs(), LawBench.only(chosen));
    Map<String, Parameter> known = params(catalog);
    Set<String> inserted = new HashSet<>();
    inserts(result, inserted);
    inserted.retainAll(known.keySet());
    assertTrue(params(result).keySet().containsAll(inserted), () -> "inserted: " + inserted);
    for (Parameter param : result.params()) {
      assertTrue(
          inserted.contains(param.id()) || RandomCatalog.isKept(param.props()), param::toString);
    }
    String text = Workbench.text(OscalDocument.of(result), DocumentFormat.JSON);
    Set<String> kept = new HashSet<>();
    for (BackMatter.Resource resource : resources(result)) {
      kept.add(String.valueOf(resource.uuid()));
      assertTrue(text.contains("#" + resource.uuid()) || RandomCatalog.isKept(resource.props()));
    }
    for (BackMatter.Resource resource : resources(catalog)) {
      boolean wanted =
          text.contains("#" + resource.uuid()) || RandomCatalog.isKept(resource.props());
      assertEquals(wanted, kept.contains(resource.uuid()), resource::toString);
    }
  }

  private static List<BackMatter.Resource> resources(Catalog catalog) {
    return catalog.backMatter() == null ? List.of() : catalog.backMatter().resources();
  }

  private static void inserts(OscalObject object, Set<String> out) {
    for (Object child : children(object)) {
      if (child instanceof Markup markup) {
        out.addAll(markup.insertedParamIds());
      } else if (child instanceof OscalObject below) {
        inserts(below, out);
      }
    }
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void anAlteredGroupKeepsWhatItHolds(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    Catalog before = resolve(catalog, asIs(), all());
    for (CatalogGroup group : before.groups()) {
      Alter alter =
          Alter.builder()
              .controlId(group.id())
              .adds(
                  List.of(
                      Alter.Add.builder().props(List.of(RandomCatalog.prop("added", "v"))).build()))
              .build();
      Catalog after = resolve(catalog, asIs(), alters(List.of(alter)), all());
      for (int i = 0; i < before.groups().size(); i++) {
        CatalogGroup was = before.groups().get(i);
        CatalogGroup is = after.groups().get(i);
        if (was.id().equals(group.id())) {
          assertTrue(is.props().contains(RandomCatalog.prop("added", "v")));
          assertEquals(was, is.toBuilder().props(was.props()).build());
        } else {
          assertEquals(was, is);
        }
      }
    }
  }
}
