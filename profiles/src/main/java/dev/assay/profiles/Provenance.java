package dev.assay.profiles;

import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.Modify;
import dev.assay.model.gen.Parameter;
import dev.assay.profiles.select.Forest.Node;
import dev.assay.profiles.select.NearestIds;
import dev.assay.profiles.select.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the controls of a result come from. Worked out only for the controls asked about. */
public final class Provenance {
  private final @Nullable Level level;

  Provenance(@Nullable Level level) {
    this.level = level;
  }

  /**
   * The history of a control.
   *
   * @param controlId the control
   * @param included whether it is in the result
   * @param steps what happened to it, in order; steps of an imported profile stand deeper, before
   *     the step of the import that brings them
   */
  public record Explanation(String controlId, boolean included, List<Step> steps) {
    public Explanation {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One thing that happened to a control, or kept it out.
   *
   * @param depth how many imports below the profile that was resolved
   * @param document the profile it happened in
   * @param pointer where in that profile it is said, or null
   * @param text what happened
   */
  public record Step(int depth, String document, @Nullable String pointer, String text) {}

  /** The history of a control. */
  public Explanation explain(String controlId) {
    if (level == null) {
      return new Explanation(
          controlId, false, List.of(new Step(0, "", null, "the profile could not be resolved")));
    }
    List<Step> steps = new ArrayList<>();
    Control control = find(level, controlId);
    explain(level, controlId, 0, steps);
    return new Explanation(controlId, control != null, steps);
  }

  private static void explain(Level level, String id, int depth, List<Step> steps) {
    String document = level.origin().name();
    for (Level.Imported imported : level.imports()) {
      if (imported.level() != null) {
        explain(imported.level(), id, depth + 1, steps);
      }
      List<Node<Control>> nodes = imported.selection().forest().withId(id);
      String from = "import of " + imported.href() + ": ";
      if (nodes.isEmpty()) {
        String near = NearestIds.question(id, imported.selection().forest().ids());
        steps.add(
            new Step(
                depth,
                document,
                imported.pointer(),
                from + "it has no control '" + id + "'" + (near == null ? "" : ", " + near)));
      }
      for (Node<Control> node : nodes) {
        String verdict = imported.selection().includes(node) ? "in, " : "not in, ";
        for (Selection.Reason reason : imported.selection().reasons(node)) {
          String pointer = reason.pointer() == null ? imported.pointer() : reason.pointer();
          steps.add(new Step(depth, document, pointer, from + verdict + reason.text()));
        }
      }
    }
    if (level.merged().dropped().contains(id)) {
      String pointer = "/profile/merge/combine/method";
      String text = "merge: only the first control with this id is used";
      steps.add(new Step(depth, document, pointer, text));
    }
    if (level.merged().notPlaced().contains(id)) {
      String text = "merge: no insert-controls puts it anywhere, so it is not in";
      steps.add(new Step(depth, document, "/profile/merge/custom", text));
    }
    Control control = find(level, id);
    if (control != null) {
      modifications(level, control, depth, steps);
    }
  }

  private static void modifications(Level level, Control control, int depth, List<Step> steps) {
    Modify modify = level.profile().modify();
    if (modify == null) {
      return;
    }
    String document = level.origin().name();
    Set<String> params = new HashSet<>();
    for (Parameter param : control.params()) {
      params.add(String.valueOf(param.id()));
    }
    for (int i = 0; i < modify.setParameters().size(); i++) {
      String param = String.valueOf(modify.setParameters().get(i).paramId());
      if (params.contains(param)) {
        String pointer = "/profile/modify/set-parameters/" + i;
        steps.add(new Step(depth, document, pointer, "modify: sets its parameter '" + param + "'"));
      }
    }
    for (int i = 0; i < modify.alters().size(); i++) {
      Modify.Alter alter = modify.alters().get(i);
      if (String.valueOf(control.id()).equals(alter.controlId())) {
        String text =
            "modify: altered, "
                + alter.removes().size()
                + " removes and "
                + alter.adds().size()
                + " adds";
        steps.add(new Step(depth, document, "/profile/modify/alters/" + i, text));
      }
    }
  }

  private static @Nullable Control find(Level level, String id) {
    Control found = find(level.catalog().controls(), id);
    for (CatalogGroup group : level.catalog().groups()) {
      found = found == null ? find(group, id) : found;
    }
    return found;
  }

  private static @Nullable Control find(CatalogGroup group, String id) {
    Control found = find(group.controls(), id);
    for (CatalogGroup inner : group.groups()) {
      found = found == null ? find(inner, id) : found;
    }
    return found;
  }

  private static @Nullable Control find(List<Control> controls, String id) {
    for (Control control : controls) {
      if (id.equals(control.id())) {
        return control;
      }
      Control inner = find(control.controls(), id);
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }
}
