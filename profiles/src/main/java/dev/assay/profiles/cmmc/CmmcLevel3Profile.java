package dev.assay.profiles.cmmc;

import static dev.assay.profiles.cmmc.Vocabulary.own;

import dev.assay.model.gen.IncludeAll;
import dev.assay.model.gen.Merge;
import dev.assay.model.gen.Modify;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.ProfileImport;
import java.util.ArrayList;
import java.util.List;

/**
 * The CMMC Level 3 profile: all of Level 2, and 24 requirements of SP 800-172 with the values that
 * DoD has set for their parameters.
 */
final class CmmcLevel3Profile {
  static final String URN = "urn:assay:profile:cmmc-l3";
  static final String TITLE = "CMMC Level 3";

  private static final List<String> PUBLICATIONS =
      List.of(
          Vocabulary.SP_800_171_R2,
          Vocabulary.SP_800_171A,
          Vocabulary.SP_800_172,
          Vocabulary.CMMC_RULE);

  private CmmcLevel3Profile() {}

  static Profile build() {
    List<Modify.ProfileSetParameter> values = new ArrayList<>();
    List<Modify.Alter> alters = new ArrayList<>();
    for (EnhancedRequirement requirement : EnhancedRequirement.all()) {
      for (int i = 1; i <= requirement.parameters().size(); i++) {
        values.add(
            Modify.ProfileSetParameter.builder()
                .paramId(requirement.parameterId(i))
                .values(List.of(requirement.parameters().get(i - 1).dodValue()))
                .build());
      }
      alters.add(alter(requirement));
    }
    return Profile.builder()
        .uuid(Vocabulary.uuid(URN))
        .metadata(Vocabulary.metadata(TITLE, Sp800171Catalog.WORDING, PUBLICATIONS))
        .imports(List.of(all(CmmcLevel2Profile.URN), all(Sp800172Catalog.URN)))
        .merge(Merge.builder().asIs(true).build())
        .modify(Modify.builder().setParameters(values).alters(alters).build())
        .backMatter(Vocabulary.backMatter(PUBLICATIONS))
        .build();
  }

  private static ProfileImport all(String href) {
    return ProfileImport.builder().href(href).includeAll(IncludeAll.builder().build()).build();
  }

  private static Modify.Alter alter(EnhancedRequirement requirement) {
    return Modify.Alter.builder()
        .controlId(requirement.controlId())
        .adds(
            List.of(
                Modify.Alter.Add.builder()
                    .props(
                        List.of(
                            own("cmmc-id", requirement.cmmcId()),
                            own("cmmc-title", requirement.title()),
                            own("short-title", requirement.title()),
                            own("weight", String.valueOf(requirement.weight())),
                            own("poam-eligible", requirement.poamEligible() ? "yes" : "no"),
                            own("poam-reason", requirement.poamReason())))
                    .build()))
        .build();
  }
}
