package dev.assay.shell.view;

import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.profiles.cmmc.Rev3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of Rev 2 requirements in Rev 3, by what happens to them. */
public final class GapView {
  private final Style style;
  private final int width;

  /** A view for a width. */
  public GapView(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /**
   * The page.
   *
   * @param answered the Rev 2 requirements that the plan answers
   */
  public String page(Set<RequirementId> answered) {
    Map<Rev3.Relation, List<Rev3.Transition>> byRelation = new LinkedHashMap<>();
    for (Rev3.Relation relation : Rev3.Relation.values()) {
      byRelation.put(relation, new ArrayList<>());
    }
    for (Rev3.Transition transition : Rev3.get().transitions()) {
      byRelation.getOrDefault(transition.relation(), new ArrayList<>()).add(transition);
    }
    StringBuilder out = new StringBuilder();
    out.append(
        Text.hang(
            "",
            "",
            "The plan answers "
                + answered.size()
                + " of the 110 requirements of Rev 2. A * marks one that it does not answer.",
            width));
    byRelation.forEach((relation, list) -> group(out, relation, list, answered));
    List<Rev3.Item> added = Rev3.get().added();
    heading(out, "New in Rev 3", added.size());
    Table table = new Table(2);
    for (Rev3.Item item : added) {
      table.row(item.number(), item.title() + parameters(item));
    }
    return out.append(table.fit(width)).toString();
  }

  private void group(
      StringBuilder out,
      Rev3.Relation relation,
      List<Rev3.Transition> list,
      Set<RequirementId> answered) {
    if (list.isEmpty()) {
      return;
    }
    String label = relation.label().replace('-', ' ');
    heading(out, Character.toUpperCase(label.charAt(0)) + label.substring(1), list.size());
    Table table = new Table(2);
    for (Rev3.Transition transition : list) {
      Requirement from = Requirements.get().of(transition.from());
      Rev3.Item to = transition.to();
      table.row(
          from.number() + (answered.contains(from.id()) ? "" : "*"),
          to == null ? "-" : to.number(),
          to == null
              ? from.title() + (transition.reason().isEmpty() ? "" : ": " + transition.reason())
              : to.title() + parameters(to));
    }
    out.append(table.fit(width));
  }

  private static String parameters(Rev3.Item item) {
    return item.parameters() == 0
        ? ""
        : " (" + Text.count(item.parameters(), "parameter") + " to set)";
  }

  private void heading(StringBuilder out, String text, int count) {
    out.append('\n').append(style.bold(text + " (" + count + ")")).append('\n');
  }
}
