package dev.assay.profiles.cmmc;

import java.util.ArrayList;
import java.util.List;

/** What a Rev 2 requirement corresponds to elsewhere, and who says so. */
public final class Crosswalk {
  private Crosswalk() {}

  /** Who says that two things correspond. */
  public enum Authority {
    /** The publisher of one of the two says so. */
    PUBLISHED,
    /** Worked out from published mappings; nobody has published it. */
    DERIVED
  }

  /**
   * One correspondence.
   *
   * @param framework for example {@code SP 800-53 Rev 4}
   * @param reference the id there, for example {@code AC-2}
   * @param authority who says so
   * @param source where it is said, or how it was worked out
   */
  public record Edge(String framework, String reference, Authority authority, String source) {}

  /** All correspondences of a requirement, those to one framework together. */
  public static List<Edge> of(RequirementId id) {
    Requirement requirement = Requirements.get().of(id);
    List<Edge> edges = new ArrayList<>();
    edges.add(
        new Edge("CMMC Level 2", requirement.cmmcId(), Authority.PUBLISHED, "32 CFR 170.14(c)(3)"));
    if (requirement.level1Id() != null) {
      edges.add(
          new Edge("CMMC Level 1", requirement.level1Id(), Authority.PUBLISHED, "32 CFR 170.15"));
    }
    for (String control : requirement.sp80053r4()) {
      edges.add(
          new Edge(
              "SP 800-53 Rev 4",
              control,
              Authority.PUBLISHED,
              "SP 800-171 Rev 2, Appendix D"
                  + (requirement.basic()
                      ? ", for the family's basic requirements as a group"
                      : "")));
    }
    for (String control : requirement.sp80053r5()) {
      edges.add(
          new Edge(
              "SP 800-53 Rev 5",
              control,
              Authority.DERIVED,
              "the Rev 4 control, or what took its place in Rev 5"));
    }
    for (Rev3.Transition transition : Rev3.get().transitionsOf(requirement.id())) {
      if (transition.to() != null) {
        edges.add(
            new Edge(
                "SP 800-171 Rev 3",
                transition.to().number(),
                Authority.PUBLISHED,
                transition.relation().label()));
      }
    }
    return List.copyOf(edges);
  }
}
