package dev.assay.profiles.modify;

import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Modify;
import dev.assay.model.gen.Parameter;
import dev.assay.profiles.load.Reporter;
import dev.assay.profiles.merge.Draft.DraftControl;
import dev.assay.profiles.select.NearestIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out an add: puts contents into a control, or beside or into something inside of it. */
final class Adder {
  private final Modify.Alter.Add add;
  private final String pointer;
  private final Reporter reporter;
  private final boolean first;
  private final boolean outside;
  private boolean applied;
  private boolean misfitSaid;

  Adder(Modify.Alter.Add add, String pointer, Reporter reporter) {
    this.add = add;
    this.pointer = pointer;
    this.reporter = reporter;
    String position = add.position() == null ? "ending" : add.position();
    this.first = position.equals("starting") || position.equals("before");
    this.outside = position.equals("before") || position.equals("after");
    if (!first && !outside && !position.equals("ending")) {
      reporter.warning(
          ModifyRules.POSITION,
          pointer + "/position",
          "the position '" + position + "' is not defined and is taken for ending",
          "write before, after, starting or ending");
    }
  }

  void apply(DraftControl control) {
    String target = add.byId();
    if (target == null) {
      inControl(control);
      applied = true;
    } else if (!target.equals(control.id())) {
      applied |= explicit(control, target);
    }
  }

  /** Says that an explicit binding named nothing inside the control. */
  void sayWhatWasMissed(DraftControl control) {
    if (applied) {
      return;
    }
    String target = String.valueOf(add.byId());
    boolean itself = target.equals(control.id());
    Set<String> ids = new HashSet<>();
    collectIds(control, ids);
    reporter.warning(
        ModifyRules.ADD_NOWHERE,
        pointer + "/by-id",
        itself
            ? "by-id '" + target + "' names the control itself, nothing is added"
            : "by-id '" + target + "' names nothing inside the control, nothing is added",
        itself
            ? "leave by-id out to add to the control as a whole"
            : NearestIds.question(target, ids));
  }

  private static void collectIds(DraftControl control, Set<String> out) {
    for (Parameter param : control.content().params()) {
      out.add(String.valueOf(param.id()));
    }
    collectIds(control.content().parts(), out);
    for (DraftControl child : control.children()) {
      out.add(String.valueOf(child.id()));
      collectIds(child, out);
    }
  }

  private static void collectIds(List<ControlPart> parts, Set<String> out) {
    for (ControlPart part : parts) {
      if (part.id() != null) {
        out.add(part.id());
      }
      collectIds(part.parts(), out);
    }
  }

  private void inControl(DraftControl control) {
    Control content = control.content();
    Control.Builder result =
        content.toBuilder()
            .params(joined(content.params(), add.params()))
            .props(joined(content.props(), add.props()))
            .links(joined(content.links(), add.links()))
            .parts(joined(content.parts(), add.parts()));
    if (add.title() != null) {
      result.title(add.title());
    }
    control.content(result.build());
  }

  private boolean explicit(DraftControl control, String target) {
    Control content = control.content();
    for (int i = 0; i < content.params().size(); i++) {
      if (target.equals(content.params().get(i).id())) {
        control.content(atParam(content, i));
        return true;
      }
    }
    Control altered = atPart(content, target);
    if (altered != null) {
      control.content(altered);
      return true;
    }
    for (DraftControl child : control.children()) {
      if (target.equals(child.id())) {
        if (outside) {
          besideControl(control);
        } else {
          inControl(child);
        }
        return true;
      }
      if (explicit(child, target)) {
        return true;
      }
    }
    return false;
  }

  private Control atParam(Control control, int index) {
    Control.Builder result = control.toBuilder();
    if (outside) {
      misfit("title", add.title() != null);
      // Props, links and parts come after the parameters: next to one is at their start.
      return result
          .params(beside(control.params(), index, add.params()))
          .props(front(control.props(), add.props()))
          .links(front(control.links(), add.links()))
          .parts(front(control.parts(), add.parts()))
          .build();
    }
    Parameter param = control.params().get(index);
    misfit("title", add.title() != null);
    misfit("params", !add.params().isEmpty());
    misfit("parts", !add.parts().isEmpty());
    List<Parameter> params = new ArrayList<>(control.params());
    params.set(
        index,
        param.toBuilder()
            .props(joined(param.props(), add.props()))
            .links(joined(param.links(), add.links()))
            .build());
    return result.params(params).build();
  }

  private @Nullable Control atPart(Control control, String target) {
    List<ControlPart> parts = control.parts();
    for (int i = 0; i < parts.size(); i++) {
      ControlPart part = parts.get(i);
      if (target.equals(part.id())) {
        if (!outside) {
          return control.toBuilder().parts(replaced(parts, i, inPart(part))).build();
        }
        misfit("title", add.title() != null);
        // Parameters, props and links come before the parts: next to one is at their end.
        return control.toBuilder()
            .params(back(control.params(), add.params()))
            .props(back(control.props(), add.props()))
            .links(back(control.links(), add.links()))
            .parts(beside(parts, i, add.parts()))
            .build();
      }
      ControlPart altered = atPart(part, target);
      if (altered != null) {
        return control.toBuilder().parts(replaced(parts, i, altered)).build();
      }
    }
    return null;
  }

  private @Nullable ControlPart atPart(ControlPart holder, String target) {
    List<ControlPart> parts = holder.parts();
    for (int i = 0; i < parts.size(); i++) {
      ControlPart part = parts.get(i);
      if (target.equals(part.id())) {
        if (!outside) {
          return holder.toBuilder().parts(replaced(parts, i, inPart(part))).build();
        }
        misfit("title", add.title() != null);
        misfit("params", !add.params().isEmpty());
        return holder.toBuilder()
            .props(back(holder.props(), add.props()))
            .links(front(holder.links(), add.links()))
            .parts(beside(parts, i, add.parts()))
            .build();
      }
      ControlPart altered = atPart(part, target);
      if (altered != null) {
        return holder.toBuilder().parts(replaced(parts, i, altered)).build();
      }
    }
    return null;
  }

  private ControlPart inPart(ControlPart part) {
    misfit("params", !add.params().isEmpty());
    ControlPart.Builder result =
        part.toBuilder()
            .props(joined(part.props(), add.props()))
            .links(joined(part.links(), add.links()))
            .parts(joined(part.parts(), add.parts()));
    if (add.title() != null) {
      result.title(add.title());
    }
    return result.build();
  }

  private void besideControl(DraftControl holder) {
    misfit("title", add.title() != null);
    Control content = holder.content();
    holder.content(
        content.toBuilder()
            .params(back(content.params(), add.params()))
            .props(back(content.props(), add.props()))
            .links(back(content.links(), add.links()))
            .parts(back(content.parts(), add.parts()))
            .build());
  }

  private void misfit(String what, boolean given) {
    if (given && !misfitSaid) {
      misfitSaid = true;
      reporter.warning(
          ModifyRules.ADD_MISFIT,
          pointer + "/" + what,
          "what by-id '" + add.byId() + "' names can have no " + what + " there, they are left out",
          "add them to the control: leave by-id out");
    }
  }

  private <T> List<T> joined(List<T> present, List<T> added) {
    return first ? front(present, added) : back(present, added);
  }

  private static <T> List<T> front(List<T> present, List<T> added) {
    return back(added, present);
  }

  private static <T> List<T> back(List<T> present, List<T> added) {
    if (added.isEmpty()) {
      return present;
    }
    if (present.isEmpty()) {
      return added;
    }
    List<T> result = new ArrayList<>(present);
    result.addAll(added);
    return result;
  }

  private <T> List<T> beside(List<T> present, int index, List<T> added) {
    List<T> result = new ArrayList<>(present);
    result.addAll(first ? index : index + 1, added);
    return result;
  }

  private static <T> List<T> replaced(List<T> present, int index, T item) {
    List<T> result = new ArrayList<>(present);
    result.set(index, item);
    return result;
  }
}
