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
import dev.assay.model.gen.Property;
import dev.assay.profiles.cmmc.Requirement.Family;
import dev.assay.profiles.cmmc.Requirement.Method;
import dev.assay.profiles.cmmc.Requirement.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The SP 800-171 Rev 2 catalog with the objectives and methods of SP 800-171A, built from the
 * tables.
 *
 * <p>It is laid out as NIST lays out its own Rev 3 catalog: objectives and methods are parts of the
 * control, none nested in another.
 */
final class Sp800171Catalog {
  static final String URN = "urn:assay:catalog:sp800-171-r2";
  static final String TITLE = "NIST SP 800-171 Rev 2 security requirements in plain words";

  static final String WORDING =
      "The statements, objectives and assessment objects in this document are Assay's own"
          + " plain-language wording. They are not the official text and do not replace it; where"
          + " the two seem to differ, the official publications decide.";

  static final List<String> PUBLICATIONS =
      List.of(Vocabulary.SP_800_171_R2, Vocabulary.SP_800_171A);

  private Sp800171Catalog() {}

  static Catalog build(Requirements tables) {
    List<CatalogGroup> groups = new ArrayList<>();
    for (Family family : tables.families()) {
      List<Control> controls = new ArrayList<>();
      for (Requirement requirement : tables.all()) {
        if (requirement.family().equals(family)) {
          controls.add(control(requirement));
        }
      }
      groups.add(group(family, controls));
    }
    return Catalog.builder()
        .uuid(Vocabulary.uuid(URN))
        .metadata(Vocabulary.metadata(TITLE, WORDING, PUBLICATIONS))
        .groups(groups)
        .backMatter(Vocabulary.backMatter(PUBLICATIONS))
        .build();
  }

  private static CatalogGroup group(Family family, List<Control> controls) {
    String number = family.number();
    String sortId = "03." + (number.length() == 3 ? "0" : "") + number.substring(2);
    return CatalogGroup.builder()
        .id(RequirementId.PREFIX + family.number())
        .clazz("family")
        .title(line(family.name()))
        .props(
            List.of(
                prop("label", family.number()),
                prop("sort-id", sortId),
                own("family-code", family.code())))
        .controls(controls)
        .build();
  }

  private static Control control(Requirement requirement) {
    RequirementId id = requirement.id();
    List<Property> props = new ArrayList<>();
    props.add(prop("label", id.number()));
    props.add(prop("sort-id", id.sortId()));
    props.add(own("requirement-kind", requirement.basic() ? "basic" : "derived"));
    for (String related : requirement.sp80053r4()) {
      props.add(own("sp800-53r4", related));
    }
    for (String related : requirement.sp80053r5()) {
      props.add(own("sp800-53r5", related));
    }
    List<ControlPart> parts = new ArrayList<>();
    parts.add(
        ControlPart.builder()
            .id(id.statementId())
            .name("statement")
            .prose(prose(requirement.statement()))
            .build());
    for (Objective objective : requirement.objectives()) {
      parts.add(objective(objective));
    }
    for (Method method : requirement.methods()) {
      parts.add(method(id, method));
    }
    return Control.builder()
        .id(id.controlId())
        .clazz("requirement")
        .title(line(requirement.title()))
        .props(props)
        .links(List.of(link("reference", "#" + Vocabulary.uuid(Vocabulary.SP_800_171_R2))))
        .parts(parts)
        .build();
  }

  private static ControlPart objective(Objective objective) {
    return ControlPart.builder()
        .id(objective.id().objectiveId())
        .name("assessment-objective")
        .props(List.of(prop("label", objective.id().display(), "sp800-171a")))
        .links(List.of(link("assessment-for", "#" + objective.id().statementId())))
        .prose(prose(objective.text()))
        .build();
  }

  private static ControlPart method(RequirementId id, Method method) {
    String name = method.name().toLowerCase(Locale.ROOT);
    ControlPart objects =
        ControlPart.builder()
            .name("assessment-objects")
            .prose(prose(String.join("\n\n", method.objects())))
            .build();
    return ControlPart.builder()
        .id(id.controlId() + "_asm-" + name)
        .name("assessment-method")
        .props(
            List.of(
                Property.builder()
                    .name("method")
                    .ns(Vocabulary.RMF_NS)
                    .value(method.name())
                    .build()))
        .parts(List.of(objects))
        .build();
  }
}
