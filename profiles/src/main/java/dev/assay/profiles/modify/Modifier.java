package dev.assay.profiles.modify;

import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Modify;
import dev.assay.profiles.load.Reporter;
import dev.assay.profiles.merge.Draft;
import dev.assay.profiles.merge.Draft.DraftControl;
import dev.assay.profiles.merge.Draft.DraftGroup;
import dev.assay.profiles.select.NearestIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The modify phase. */
public final class Modifier {
  private final Draft draft;
  private final Reporter reporter;

  private Modifier(Draft draft, Reporter reporter) {
    this.draft = draft;
    this.reporter = reporter;
  }

  /**
   * Carries out a profile's modify directive on a draft.
   *
   * @return the ids of the parameters that it names, which are kept whether used or not
   */
  public static Set<String> modify(Draft draft, Modify modify, Reporter reporter) {
    return new Modifier(draft, reporter).run(modify);
  }

  private Set<String> run(Modify modify) {
    Set<String> named = new LinkedHashSet<>();
    ParameterSetter setter = new ParameterSetter(draft, reporter);
    List<Integer> later = new ArrayList<>();
    List<Modify.ProfileSetParameter> sets = modify.setParameters();
    for (int i = 0; i < sets.size(); i++) {
      if (!setter.set(sets.get(i), pointerOfSet(i))) {
        later.add(i);
      }
      named.add(String.valueOf(sets.get(i).paramId()));
    }
    alterAll(modify.alters());
    if (!later.isEmpty()) {
      // A parameter that an alter adds can be set as well.
      ParameterSetter second = new ParameterSetter(draft, reporter);
      for (int i : later) {
        if (!second.set(sets.get(i), pointerOfSet(i))) {
          String id = String.valueOf(sets.get(i).paramId());
          reporter.warning(
              ModifyRules.NO_PARAM,
              pointerOfSet(i) + "/param-id",
              "the result has no parameter '" + id + "', nothing is set",
              NearestIds.question(id, second.ids()));
        }
      }
    }
    return named;
  }

  private static String pointerOfSet(int index) {
    return "/profile/modify/set-parameters/" + index;
  }

  private void alterAll(List<Modify.Alter> alters) {
    if (alters.isEmpty()) {
      return;
    }
    Map<String, List<DraftControl>> byId = new HashMap<>();
    draft.forEachControl(
        control ->
            byId.computeIfAbsent(String.valueOf(control.id()), id -> new ArrayList<>(1))
                .add(control));
    for (int i = 0; i < alters.size(); i++) {
      Modify.Alter alter = alters.get(i);
      String pointer = "/profile/modify/alters/" + i;
      String id = String.valueOf(alter.controlId());
      List<DraftControl> controls = byId.get(id);
      if (controls != null) {
        alter(alter, controls, pointer);
      } else if (!alterGroups(alter, id, draft.groups(), pointer)) {
        reporter.warning(
            ModifyRules.NO_CONTROL,
            pointer + "/control-id",
            "the result has no control '" + id + "', nothing is altered",
            NearestIds.question(id, byId.keySet()));
      }
    }
  }

  private void alter(Modify.Alter alter, List<DraftControl> controls, String pointer) {
    remove(alter.removes(), controls, pointer + "/removes/");
    add(alter.adds(), controls, pointer + "/adds/");
  }

  /** An alter that names a group is carried out on what the group holds besides controls. */
  private boolean alterGroups(
      Modify.Alter alter, String id, List<DraftGroup> groups, String pointer) {
    boolean found = false;
    for (DraftGroup group : groups) {
      CatalogGroup content = group.content();
      if (id.equals(content.id())) {
        reporter.warning(
            ModifyRules.GROUP,
            pointer + "/control-id",
            "'" + id + "' is a group and is altered as one; other tools alter controls only",
            "name a control, or put what is added into a group of merge/custom");
        DraftControl stand = new DraftControl(GroupAsControl.of(content), true);
        alter(alter, List.of(stand), pointer);
        group.content(GroupAsControl.back(stand.content(), content));
        found = true;
      }
      found |= alterGroups(alter, id, group.groups(), pointer);
    }
    return found;
  }

  private void remove(
      List<Modify.Alter.Remove> removes, List<DraftControl> controls, String pointer) {
    for (int i = 0; i < removes.size(); i++) {
      Remover remover = new Remover(removes.get(i));
      controls.forEach(remover::apply);
      if (remover.removed() == 0) {
        reporter.warning(
            ModifyRules.REMOVE_NOTHING,
            pointer + i,
            remover.hasCriteria()
                ? "nothing in the control meets " + remover.criteria()
                : "a remove without criteria removes nothing",
            remover.hasCriteria()
                ? "an object is removed only when it meets all criteria together"
                : "name what is to go with by-id, by-name, by-class, by-ns or by-item-name");
      }
    }
  }

  private void add(List<Modify.Alter.Add> adds, List<DraftControl> controls, String pointer) {
    for (int i = 0; i < adds.size(); i++) {
      Adder adder = new Adder(adds.get(i), pointer + i, reporter);
      controls.forEach(adder::apply);
      adder.sayWhatWasMissed(controls.get(0));
    }
  }
}
