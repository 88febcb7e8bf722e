package dev.assay.profiles.cmmc;

import static dev.assay.profiles.cmmc.Vocabulary.line;
import static dev.assay.profiles.cmmc.Vocabulary.link;
import static dev.assay.profiles.cmmc.Vocabulary.own;
import static dev.assay.profiles.cmmc.Vocabulary.prop;
import static dev.assay.profiles.cmmc.Vocabulary.prose;

import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.Parameter;
import dev.assay.model.gen.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The index of SP 800-171 Rev 3 as a catalog: ids, titles and counts, no text. */
final class Rev3Catalog {
  static final String URN = "urn:assay:catalog:sp800-171-r3";
  static final String TITLE = "Index of NIST SP 800-171 Rev 3";

  private static final String REMARKS =
      "An index: it has the numbers, titles, parameters and withdrawals of SP 800-171 Rev 3, and"
          + " none of its text. The official publication, which NIST also publishes in OSCAL,"
          + " decides.";

  private static final List<String> PUBLICATIONS = List.of(Vocabulary.SP_800_171_R3);

  private Rev3Catalog() {}

  static Catalog build() {
    Rev3 index = Rev3.get();
    List<CatalogGroup> groups = new ArrayList<>();
    for (Map.Entry<String, String> family : index.families().entrySet()) {
      List<Control> controls = new ArrayList<>();
      for (Rev3.Item item : index.all()) {
        if (item.familyNumber().equals(family.getKey())) {
          controls.add(control(item));
        }
      }
      groups.add(
          CatalogGroup.builder()
              .id(RequirementId.PREFIX + family.getKey())
              .clazz("family")
              .title(line(family.getValue()))
              .props(List.of(prop("label", family.getKey()), prop("sort-id", family.getKey())))
              .controls(controls)
              .build());
    }
    return Catalog.builder()
        .uuid(Vocabulary.uuid(URN))
        .metadata(Vocabulary.metadata(TITLE, REMARKS, PUBLICATIONS))
        .groups(groups)
        .backMatter(Vocabulary.backMatter(PUBLICATIONS))
        .build();
  }

  private static Control control(Rev3.Item item) {
    List<Property> props = new ArrayList<>();
    props.add(prop("label", item.number()));
    props.add(prop("sort-id", item.number()));
    List<Link> links = new ArrayList<>();
    if (item.active()) {
      props.add(own("determination-statements", String.valueOf(item.determinations())));
      for (String source : item.sp80053r5()) {
        props.add(own("sp800-53r5", source));
      }
    } else {
      props.add(prop("status", "withdrawn"));
      for (Rev3.Successor successor : item.successors()) {
        links.add(
            link(successor.relation().label(), "#" + RequirementId.PREFIX + successor.number()));
      }
    }
    links.add(link("reference", "#" + Vocabulary.uuid(Vocabulary.SP_800_171_R3)));
    return Control.builder()
        .id(item.controlId())
        .clazz("requirement")
        .title(line(item.active() ? item.title() : "Withdrawn"))
        .params(params(item))
        .props(props)
        .links(links)
        .parts(item.active() ? List.of(statement(item)) : List.of())
        .build();
  }

  /** OSCAL asks every control that is not withdrawn for a statement. */
  private static ControlPart statement(Rev3.Item item) {
    return ControlPart.builder()
        .id(item.controlId() + "_smt")
        .name("statement")
        .prose(prose("The official publication has the text of " + item.number() + "."))
        .build();
  }

  /** Under the ids that NIST's own catalog gives them. */
  private static List<Parameter> params(Rev3.Item item) {
    List<Parameter> params = new ArrayList<>();
    for (int i = 1; i <= item.parameters(); i++) {
      String number = (i < 10 ? "0" : "") + i;
      params.add(
          Parameter.builder()
              .id("A." + item.number() + ".ODP." + number)
              .label(line("organization-defined parameter " + i + " of " + item.number()))
              .build());
    }
    return params;
  }
}
