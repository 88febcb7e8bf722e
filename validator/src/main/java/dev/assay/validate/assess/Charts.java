package dev.assay.validate.assess;

import dev.assay.validate.cmmc.Score;
import dev.assay.validate.report.Html;

/** The pictures of a report, as SVG within the page. */
final class Charts {
  private static final double RADIUS = 90;
  private static final double ARC = Math.PI * RADIUS;

  private Charts() {}

  /** A half circle from 0 to 110 with a mark at 88; a score below 0 leaves it empty. */
  static String gauge(Score score) {
    double filled = Math.max(0, score.total()) / (double) Score.MAXIMUM * ARC;
    String color =
        score.total() == Score.MAXIMUM
            ? "#1b6e3c"
            : score.total() >= Score.CONDITIONAL ? "#8a5a00" : "#a8231c";
    double angle = Math.PI * (1 - Score.CONDITIONAL / (double) Score.MAXIMUM);
    return """
        <svg role="img" viewBox="0 0 220 132" width="220" height="132" aria-label="Score %d of 110">
        <path d="M 20 110 A 90 90 0 0 1 200 110" fill="none" stroke="#d5dbe1" stroke-width="16"/>
        <path d="M 20 110 A 90 90 0 0 1 200 110" fill="none" stroke="%s" stroke-width="16" stroke-dasharray="%s %s"/>
        <line x1="%s" y1="%s" x2="%s" y2="%s" stroke="#1a2430" stroke-width="2"/>
        <text x="%s" y="%s" font-size="11">88</text>
        <text x="110" y="98" font-size="38" font-weight="700" text-anchor="middle">%d</text>
        <text x="110" y="120" font-size="12" text-anchor="middle">of 110</text>
        </svg>
        """
        .formatted(
            score.total(),
            color,
            Html.number(filled),
            Html.number(ARC * 2),
            Html.number(110 + 78 * Math.cos(angle)),
            Html.number(110 - 78 * Math.sin(angle)),
            Html.number(110 + 101 * Math.cos(angle)),
            Html.number(110 - 101 * Math.sin(angle)),
            Html.number(110 + 103 * Math.cos(angle)),
            Html.number(107 - 101 * Math.sin(angle)),
            score.total());
  }

  /** One bar for each family: how many of its requirements are satisfied, and the points lost. */
  static String families(Score score) {
    int row = 24;
    int height = score.families().size() * row + 4;
    StringBuilder out = new StringBuilder();
    out.append("<svg role=\"img\" viewBox=\"0 0 800 ").append(height);
    out.append("\" width=\"100%\" aria-label=\"Requirements satisfied by family\">\n");
    int y = 0;
    for (Score.FamilyScore family : score.families()) {
      double width = 330.0 * family.satisfied() / Math.max(1, family.requirements());
      String label = family.satisfied() + " of " + family.requirements() + lost(family.deducted());
      out.append("<text x=\"0\" y=\"").append(y + 16).append("\" font-size=\"13\">");
      out.append(Html.text(family.family().code() + "  " + family.family().name()));
      out.append("</text><rect x=\"300\" y=\"").append(y + 4);
      out.append("\" width=\"330\" height=\"15\" fill=\"#e4c9c6\"/><rect x=\"300\" y=\"");
      out.append(y + 4).append("\" width=\"").append(Html.number(width));
      out.append("\" height=\"15\" fill=\"#1b6e3c\"/><text x=\"640\" y=\"").append(y + 16);
      out.append("\" font-size=\"12\">").append(Html.text(label)).append("</text>\n");
      y += row;
    }
    return out.append("</svg>\n").toString();
  }

  private static String lost(int points) {
    return switch (points) {
      case 0 -> "";
      case 1 -> ", 1 point lost";
      default -> ", " + points + " points lost";
    };
  }
}
