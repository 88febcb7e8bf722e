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
import dev.assay.model.gen.Parameter;
import dev.assay.profiles.cmmc.Requirement.Family;
import java.util.ArrayList;
import java.util.List;

/** The 24 enhanced requirements of SP 800-172 that CMMC Level 3 selects, as a catalog. */
final class Sp800172Catalog {
  static final String URN = "urn:assay:catalog:sp800-172-cmmc-l3";
  static final String TITLE = "NIST SP 800-172 requirements of CMMC Level 3 in plain words";

  private static final String WORDING =
      Sp800171Catalog.WORDING
          + "\n\nOnly the requirements that CMMC Level 3 selects are here, without the assessment"
          + " objectives of SP 800-172A.";

  private static final List<String> PUBLICATIONS =
      List.of(Vocabulary.SP_800_172, Vocabulary.CMMC_RULE);

  private Sp800172Catalog() {}

  static Catalog build() {
    List<CatalogGroup> groups = new ArrayList<>();
    for (Family family : Requirements.get().families()) {
      List<Control> controls = new ArrayList<>();
      for (EnhancedRequirement requirement : EnhancedRequirement.all()) {
        if (requirement.family().equals(family)) {
          controls.add(control(requirement));
        }
      }
      if (!controls.isEmpty()) {
        groups.add(group(family, controls));
      }
    }
    return Catalog.builder()
        .uuid(Vocabulary.uuid(URN))
        .metadata(Vocabulary.metadata(TITLE, WORDING, PUBLICATIONS))
        .groups(groups)
        .backMatter(Vocabulary.backMatter(PUBLICATIONS))
        .build();
  }

  private static CatalogGroup group(Family family, List<Control> controls) {
    return CatalogGroup.builder()
        .id(EnhancedRequirement.PREFIX + family.number())
        .clazz("family")
        .title(line(family.name()))
        .props(List.of(prop("label", family.number()), own("family-code", family.code())))
        .controls(controls)
        .build();
  }

  private static Control control(EnhancedRequirement requirement) {
    List<Parameter> params = new ArrayList<>();
    String statement = requirement.statement();
    for (int i = 1; i <= requirement.parameters().size(); i++) {
      String id = requirement.parameterId(i);
      params.add(
          Parameter.builder()
              .id(id)
              .label(line(requirement.parameters().get(i - 1).label()))
              .build());
      statement = statement.replace("{" + i + "}", "{{ insert: param, " + id + " }}");
    }
    ControlPart part =
        ControlPart.builder()
            .id(requirement.controlId() + "_smt")
            .name("statement")
            .prose(prose(statement))
            .build();
    return Control.builder()
        .id(requirement.controlId())
        .clazz("requirement")
        .title(line(requirement.title()))
        .params(params)
        .props(List.of(prop("label", requirement.number())))
        .links(List.of(link("reference", "#" + Vocabulary.uuid(Vocabulary.SP_800_172))))
        .parts(List.of(part))
        .build();
  }
}
