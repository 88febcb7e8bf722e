package dev.assay.shell.view;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import java.util.List;

/** Findings one by one, as compilers print them: place, severity, rule, message, help. */
public final class FindingView {
  private static final char JOINT = '\ue000';

  private final Style style;
  private final int width;

  /** A view for a width. */
  public FindingView(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** All findings in their order. */
  public String lines(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      append(out, "", finding);
    }
    return out.toString();
  }

  /** One finding. The place is never broken, so that editors and terminals find it. */
  void append(StringBuilder out, String indent, Finding finding) {
    String rest = indent + "    ";
    String place = Text.visible(finding.location().toString());
    String severity = finding.severity().label();
    // Joined by what no line is broken at, so that "grep error" finds place and rule together.
    String head = place + JOINT + severity + JOINT + finding.ruleId();
    String text = Text.hang(indent, rest, head + " " + Text.visible(finding.message()), width);
    int joint = text.indexOf(JOINT);
    out.append(text, 0, joint)
        .append(' ')
        .append(style.severity(finding.severity(), severity))
        .append(text.substring(joint + 1 + severity.length()).replace(JOINT, ' '));
    String help = finding.help();
    if (help != null) {
      out.append(Text.hang(rest, rest, Text.visible(help), width));
    }
    if (!finding.citations().isEmpty()) {
      out.append(Text.hang(rest, rest, "see " + String.join(", ", finding.citations()), width));
    }
  }

  /** {@code line 3, column 5: }, or nothing when the place is not known. */
  public static String place(Finding finding) {
    Location location = finding.location();
    return location.line() > 0
        ? "line " + location.line() + ", column " + location.column() + ": "
        : "";
  }
}
