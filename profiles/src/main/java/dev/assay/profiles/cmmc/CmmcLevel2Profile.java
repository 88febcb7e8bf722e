package dev.assay.profiles.cmmc;

import static dev.assay.profiles.cmmc.Vocabulary.line;
import static dev.assay.profiles.cmmc.Vocabulary.link;
import static dev.assay.profiles.cmmc.Vocabulary.own;
import static dev.assay.profiles.cmmc.Vocabulary.prose;

import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.IncludeAll;
import dev.assay.model.gen.Merge;
import dev.assay.model.gen.Metadata;
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
  static final String RULE_URL = "https://www.ecfr.gov/current/title-32/part-170";

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
    List<BackMatter.Resource> resources = new ArrayList<>(Sp800171Catalog.publications());
    resources.add(rule());
    return Profile.builder()
        .uuid(Vocabulary.uuid(URN))
        .metadata(metadata())
        .imports(List.of(catalog))
        .merge(Merge.builder().asIs(true).build())
        .modify(Modify.builder().alters(alters).build())
        .backMatter(BackMatter.builder().resources(resources).build())
        .build();
  }

  static BackMatter.Resource rule() {
    return Vocabulary.publication(
        "32 CFR part 170, Cybersecurity Maturity Model Certification (CMMC) Program", RULE_URL);
  }

  private static Metadata metadata() {
    return Metadata.builder()
        .title(line(TITLE))
        .lastModified(Vocabulary.LAST_MODIFIED)
        .version(Vocabulary.VERSION)
        .oscalVersion(Vocabulary.OSCAL_VERSION)
        .links(
            List.of(
                link("reference", "#" + Vocabulary.uuid(Sp800171Catalog.R2_URL)),
                link("reference", "#" + Vocabulary.uuid(Sp800171Catalog.R2A_URL)),
                link("reference", "#" + Vocabulary.uuid(RULE_URL))))
        .remarks(prose(Sp800171Catalog.WORDING))
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
