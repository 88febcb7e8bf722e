package dev.assay.validate.assess;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.cmmc.CmmcStatus;
import dev.assay.validate.cmmc.Gate;
import dev.assay.validate.cmmc.LevelOne;
import dev.assay.validate.cmmc.LevelThree;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.Score;
import dev.assay.validate.cmmc.ScorePath;
import dev.assay.validate.cmmc.StatusClock;
import dev.assay.validate.cmmc.SystemStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment of a plan comes to.
 *
 * @param subject the plan as it names itself
 * @param plan the plan
 * @param poamFile the name of the POA&amp;M, or null when none was given
 * @param poam the POA&amp;M, or null
 * @param options level, assessor and day
 * @param statuses the statuses of the 110 requirements
 * @param score the Level 2 score, or null at Level 1, which has none
 * @param paths the ways up: to a score of 88, to a Conditional status, to 110; empty at Level 1
 * @param gate the POA&amp;M gate and the status that follows, or null at Level 1, which has none
 * @param levelOne the fifteen requirements, at Level 1 only
 * @param levelThree the twenty-four requirements, at Level 3 only
 * @param clock the dates of the status that the plan states, or null when it states none
 * @param obstacles what keeps an assessment from being completed, whatever the score
 * @param completeness whether all is there
 * @param findings everything found in plan and POA&amp;M, each with its place
 * @param notChecked what could not be checked; never a pass
 * @param stumbles the errors and warnings by rule, what weighs most first
 */
public record Assessment(
    Subject subject,
    Plan plan,
    @Nullable String poamFile,
    @Nullable Poam poam,
    AssessOptions options,
    SystemStatus statuses,
    @Nullable Score score,
    List<ScorePath> paths,
    @Nullable Gate gate,
    @Nullable LevelOne levelOne,
    @Nullable LevelThree levelThree,
    @Nullable StatusClock clock,
    List<String> obstacles,
    Completeness completeness,
    List<Finding> findings,
    List<NotChecked> notChecked,
    List<Stumble> stumbles) {

  public Assessment {
    paths = List.copyOf(paths);
    obstacles = List.copyOf(obstacles);
    findings = List.copyOf(findings);
    notChecked = List.copyOf(notChecked);
    stumbles = List.copyOf(stumbles);
  }

  /** The status that the plan would have, by its official name, or "No CMMC Status". */
  public String statusLabel() {
    if (levelOne != null) {
      return levelOne.status().map(s -> s.label()).orElse(CmmcStatus.NONE);
    }
    return gate == null ? CmmcStatus.NONE : gate.statusLabel();
  }

  /** How many findings have this severity. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }
}
