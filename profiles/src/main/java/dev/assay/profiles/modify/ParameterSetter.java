package dev.assay.profiles.modify;

import dev.assay.model.gen.Link;
import dev.assay.model.gen.Modify.ProfileSetParameter;
import dev.assay.model.gen.Parameter;
import dev.assay.model.gen.Property;
import dev.assay.profiles.load.Reporter;
import dev.assay.profiles.merge.Draft;
import dev.assay.profiles.merge.Draft.DraftControl;
import dev.assay.profiles.merge.Draft.DraftGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Carries out set-parameter: changes what it names and nothing else. */
final class ParameterSetter {
  private final Reporter reporter;
  private final Map<String, List<Holder>> holders = new HashMap<>();

  /** Something that has parameters. */
  private interface Holder {
    void edit(String id, UnaryOperator<Parameter> edit);
  }

  ParameterSetter(Draft draft, Reporter reporter) {
    this.reporter = reporter;
    index(draft.spare(), (id, edit) -> draft.spare().replaceAll(only(id, edit)));
    draft.groups().forEach(this::index);
    draft.forEachControl(this::index);
  }

  private void index(DraftGroup group) {
    index(
        group.content().params(),
        (id, edit) ->
            group.content(
                group.content().toBuilder()
                    .params(edited(group.content().params(), id, edit))
                    .build()));
    group.groups().forEach(this::index);
  }

  private void index(DraftControl control) {
    index(
        control.content().params(),
        (id, edit) ->
            control.content(
                control.content().toBuilder()
                    .params(edited(control.content().params(), id, edit))
                    .build()));
  }

  private void index(List<Parameter> params, Holder holder) {
    for (Parameter param : params) {
      if (param.id() != null) {
        holders.computeIfAbsent(param.id(), id -> new ArrayList<>(1)).add(holder);
      }
    }
  }

  private static UnaryOperator<Parameter> only(String id, UnaryOperator<Parameter> edit) {
    return param -> id.equals(param.id()) ? edit.apply(param) : param;
  }

  private static List<Parameter> edited(
      List<Parameter> params, String id, UnaryOperator<Parameter> edit) {
    List<Parameter> result = new ArrayList<>(params);
    result.replaceAll(only(id, edit));
    return result;
  }

  Set<String> ids() {
    return holders.keySet();
  }

  /** Sets a parameter wherever it stands; false when it stands nowhere. */
  boolean set(ProfileSetParameter set, String pointer) {
    String id = set.paramId();
    List<Holder> found = id == null ? null : holders.get(id);
    if (id == null || found == null) {
      return false;
    }
    for (Holder holder : found.stream().distinct().toList()) {
      holder.edit(id, param -> apply(set, param, pointer));
    }
    return true;
  }

  private Parameter apply(ProfileSetParameter set, Parameter param, String pointer) {
    Parameter.Builder result = param.toBuilder();
    if (set.clazz() != null) {
      result.clazz(set.clazz());
    }
    if (set.dependsOn() != null) {
      result.dependsOn(set.dependsOn());
    }
    if (set.label() != null) {
      result.label(set.label());
    }
    if (set.usage() != null) {
      result.usage(set.usage());
    }
    result.props(props(param.props(), set.props()));
    result.links(links(param.links(), set.links()));
    result.constraints(joined(param.constraints(), set.constraints()));
    result.guidelines(joined(param.guidelines(), set.guidelines()));
    setValueOrSelect(set, param, result, pointer);
    return result.build();
  }

  /** OSCAL allows a parameter either values or a selection: what is set takes the other's place. */
  private void setValueOrSelect(
      ProfileSetParameter set, Parameter param, Parameter.Builder result, String pointer) {
    if (set.select() != null) {
      result.select(set.select());
    }
    if (!set.values().isEmpty()) {
      result.values(set.values());
    }
    boolean both = set.select() != null && !set.values().isEmpty();
    if (!set.values().isEmpty() && !both && param.select() != null) {
      result.select(null);
      say(pointer, param.id(), "the selection", "its value");
    } else if (set.select() != null && !both && !param.values().isEmpty()) {
      result.values(List.of());
      say(pointer, param.id(), "the value", "its selection");
    }
  }

  private void say(String pointer, @Nullable String id, String out, String in) {
    reporter.info(
        ModifyRules.VALUE_OR_SELECT,
        pointer,
        out
            + " of the parameter '"
            + id
            + "' gives way to "
            + in
            + ": OSCAL allows only one of the two",
        null);
  }

  /** A prop with the uuid of one that is there takes its place. */
  private static List<Property> props(List<Property> present, List<Property> added) {
    if (added.isEmpty()) {
      return present;
    }
    List<Property> result = new ArrayList<>(present);
    for (Property prop : added) {
      result.removeIf(old -> prop.uuid() != null && prop.uuid().equals(old.uuid()));
      result.add(prop);
    }
    return result;
  }

  /** Links have no ids of their own; one that says the very same is not added again. */
  private static List<Link> links(List<Link> present, List<Link> added) {
    List<Link> result = new ArrayList<>(present);
    result.removeAll(added);
    result.addAll(added);
    return added.isEmpty() ? present : result;
  }

  private static <T> List<T> joined(List<T> present, List<T> added) {
    if (added.isEmpty()) {
      return present;
    }
    List<T> result = new ArrayList<>(present);
    result.addAll(added);
    return result;
  }
}
