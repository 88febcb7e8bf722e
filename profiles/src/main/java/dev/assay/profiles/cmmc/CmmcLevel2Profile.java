package dev.assay.profiles.cmmc;

import static dev.assay.profiles.cmmc.Vocabulary.own;

import dev.assay.model.gen.IncludeAll;
import dev.assay.model.gen.Merge;
import dev.assay.model.gen.Modify;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.ProfileImport;
import dev.assay.model.gen.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The CMMC Level 2 profile: all 110 requirements with what 32 CFR part 170 says of each. */
final class CmmcLevel2Profile {
  static final String URN = "urn:assay:profile:cmmc-l2";
  static final String TITLE = "CMMC Level 2";
  static final List<String> PUBLICATIONS =
      List.of(Vocabulary.SP_800_171_R2, Vocabulary.SP_800_171A, Vocabulary.CMMC_RULE);

  private CmmcLevel2Profile() {}

  static Profile build(Requirements tables) {
    List<Modify.Alter> alters = new ArrayList<>();
    for (Requirement requirement : tables.all()) {
      alters.add(
          Modify.Alter.builder()
              .controlId(requirement.id().controlId())
              .adds(List.of(Modify.Alter.Add.builder().props(props(requirement)).build()))
              .build());
    }
    ProfileImport catalog =
        ProfileImport.builder()
            .href(Sp800171Catalog.URN)
            .includeAll(IncludeAll.builder().build())
            .build();
    return Profile.builder()
        .uuid(Vocabulary.uuid(URN))
        .metadata(Vocabulary.metadata(TITLE, Sp800171Catalog.WORDING, PUBLICATIONS))
        .imports(List.of(catalog))
        .merge(Merge.builder().asIs(true).build())
        .modify(Modify.builder().alters(alters).build())
        .backMatter(Vocabulary.backMatter(PUBLICATIONS))
        .build();
  }

  private static List<Property> props(Requirement requirement) {
    List<Property> props = new ArrayList<>();
    props.add(own("cmmc-id", requirement.cmmcId()));
    props.add(own("cmmc-title", requirement.cmmcTitle()));
    props.add(own("short-title", requirement.title()));
    props.add(own("weight", requirement.weight() == null ? "NA" : requirement.weight().toString()));
    if (requirement.partialWeight() != null) {
      props.add(own("weight-partial", requirement.partialWeight().toString()));
    }
    props.add(own("poam-eligible", requirement.poam().name().toLowerCase(Locale.ROOT)));
    props.add(own("poam-reason", requirement.poamReason()));
    if (requirement.level1Id() != null) {
      props.add(own("cmmc-level-1-id", requirement.level1Id()));
    }
    return props;
  }
}
