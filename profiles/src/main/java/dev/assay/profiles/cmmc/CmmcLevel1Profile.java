package dev.assay.profiles.cmmc;

import static dev.assay.profiles.cmmc.Vocabulary.own;

import dev.assay.model.gen.Merge;
import dev.assay.model.gen.Modify;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.ProfileImport;
import dev.assay.model.gen.ProfileSelectControlById;
import java.util.ArrayList;
import java.util.List;

/** The CMMC Level 1 profile: 15 requirements, which map to 17 of SP 800-171 Rev 2. */
final class CmmcLevel1Profile {
  static final String URN = "urn:assay:profile:cmmc-l1";
  static final String TITLE = "CMMC Level 1";

  private CmmcLevel1Profile() {}

  static Profile build() {
    List<String> ids = new ArrayList<>();
    List<Modify.Alter> alters = new ArrayList<>();
    for (Level1Requirement requirement : Level1Requirement.all()) {
      for (RequirementId id : requirement.requirements()) {
        ids.add(id.controlId());
        alters.add(
            Modify.Alter.builder()
                .controlId(id.controlId())
                .adds(
                    List.of(
                        Modify.Alter.Add.builder()
                            .props(
                                List.of(
                                    own("cmmc-id", requirement.cmmcId()),
                                    own("cmmc-title", requirement.cmmcTitle()),
                                    own("short-title", requirement.title()),
                                    own("far-clause", requirement.farClause()),
                                    own("poam-eligible", "no"),
                                    own("poam-reason", "no POA&M at Level 1, 170.21(a)(1)")))
                            .build()))
                .build());
      }
    }
    ProfileImport catalog =
        ProfileImport.builder()
            .href(Sp800171Catalog.URN)
            .includeControls(List.of(ProfileSelectControlById.builder().withIds(ids).build()))
            .build();
    return Profile.builder()
        .uuid(Vocabulary.uuid(URN))
        .metadata(
            Vocabulary.metadata(TITLE, Sp800171Catalog.WORDING, CmmcLevel2Profile.PUBLICATIONS))
        .imports(List.of(catalog))
        .merge(Merge.builder().asIs(true).build())
        .modify(Modify.builder().alters(alters).build())
        .backMatter(Vocabulary.backMatter(CmmcLevel2Profile.PUBLICATIONS))
        .build();
  }
}
