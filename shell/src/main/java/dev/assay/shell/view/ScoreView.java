package dev.assay.shell.view;

import dev.assay.validate.assess.Assessment;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.cmmc.Score;
import dev.assay.validate.cmmc.ScorePath;
import java.util.ArrayList;
import java.util.List;

/** A Level 2 score with its sums and the ways up. */
public final class ScoreView {
  private final Style style;
  private final int width;

  /** A view for a width. */
  public ScoreView(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** The whole page. */
  public String page(Assessment assessment, Score score) {
    StringBuilder out = new StringBuilder();
    String total = score.total() + " of " + Score.MAXIMUM;
    out.append(score.total() >= Score.CONDITIONAL ? style.good(total) : style.bad(total));
    out.append("  ")
        .append(Text.cut(assessment.subject().title(), Math.max(20, width - total.length() - 2)))
        .append('\n')
        .append(
            score.met()
                + " MET, "
                + score.notMet()
                + " NOT MET, "
                + score.notApplicable()
                + " NOT APPLICABLE")
        .append("\n\n")
        .append(families(score));
    paths(out, assessment.paths());
    return out.toString();
  }

  /** The sums of the families, those without loss too. */
  String families(Score score) {
    Table table = new Table(2);
    for (Score.FamilyScore family : score.families()) {
      table.row(
          family.family().code(),
          family.satisfied() + "/" + family.requirements(),
          family.deducted() == 0 ? "0" : "-" + family.deducted(),
          family.family().name());
    }
    return table.fit(width);
  }

  /** The ways up; nothing when all of them are behind. */
  void paths(StringBuilder out, List<ScorePath> paths) {
    if (paths.stream().allMatch(p -> p.steps().isEmpty())) {
      return;
    }
    out.append('\n').append(style.bold("The shortest way up")).append('\n');
    for (ScorePath path : paths) {
      List<String> steps = new ArrayList<>();
      for (RequirementStatus step : path.steps()) {
        steps.add(step.number() + " (+" + step.deduction() + ")");
      }
      out.append(
          Text.hang(
              "  ",
              "    ",
              "to "
                  + path.goal()
                  + ": "
                  + (steps.isEmpty()
                      ? "reached"
                      : "meet " + String.join(", ", steps) + "; score " + path.scoreAfter()),
              width));
    }
  }
}
