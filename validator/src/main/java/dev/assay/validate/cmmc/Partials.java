package dev.assay.validate.cmmc;

import dev.assay.model.gen.ImplementedRequirement;
import java.util.List;
import java.util.Set;

/** Whether a plan claims the partial case of a requirement, and whether its answers allow it. */
public final class Partials {
  /** The objectives of 3.5.3 about privileged accounts, local and over the network. */
  private static final Set<String> PRIVILEGED = Set.of("b", "c");

  private Partials() {}

  /** Whether an implemented-requirement or one of its statements claims the case. */
  public static boolean claims(List<ImplementedRequirement> implemented, PartialCase partial) {
    return implemented.stream()
        .anyMatch(
            one ->
                AssayProps.values(one.props(), AssayProps.PARTIAL).contains(partial.value())
                    || one.statements().stream()
                        .anyMatch(
                            s ->
                                AssayProps.values(s.props(), AssayProps.PARTIAL)
                                    .contains(partial.value())));
  }

  /**
   * Whether the objectives say otherwise: multifactor authentication of privileged users is claimed
   * while an objective about them has an answer of its own that is NOT MET.
   */
  public static boolean contradicted(PartialCase partial, List<ObjectiveStatus> objectives) {
    return partial == PartialCase.MFA
        && objectives.stream()
            .anyMatch(
                o ->
                    PRIVILEGED.contains(o.objective().id().objectiveLetter().orElse(""))
                        && o.ownAnswers() > 0
                        && o.determination() == Determination.NOT_MET);
  }
}
