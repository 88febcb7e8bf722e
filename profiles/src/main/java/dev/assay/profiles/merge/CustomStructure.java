package dev.assay.profiles.merge;

import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.InsertControls;
import dev.assay.model.gen.Merge;
import dev.assay.model.gen.Parameter;
import dev.assay.model.gen.ProfileGroup;
import dev.assay.profiles.load.Reporter;
import dev.assay.profiles.merge.Draft.DraftControl;
import dev.assay.profiles.merge.Draft.DraftGroup;
import dev.assay.profiles.select.Forest;
import dev.assay.profiles.select.Forest.Node;
import dev.assay.profiles.select.Selection;
import dev.assay.profiles.select.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arranges controls as a profile's {@code custom} says.
 *
 * <p>A control that one insert-controls selects together with the control that holds it stays
 * inside; order applies among the controls of one holder.
 */
final class CustomStructure {
  private static final Comparator<DraftControl> BY_ID =
      Comparator.comparing(control -> String.valueOf(control.id()));

  private final Reporter reporter;
  private final Forest<DraftControl> forest = new Forest<>();
  private final Map<String, CatalogGroup> imported = new HashMap<>();
  private final Map<String, Integer> placed = new HashMap<>();
  private final Draft result = new Draft();

  private CustomStructure(List<Draft> drafts, Reporter reporter) {
    this.reporter = reporter;
    for (Draft draft : drafts) {
      plant(draft.controls());
      for (DraftGroup group : draft.groups()) {
        plant(group);
      }
      result.spare().addAll(draft.spare());
    }
  }

  /** Arranges; gives the ids that have no place to {@code notPlaced}. */
  static Draft arrange(
      Merge.Custom custom, List<Draft> drafts, Reporter reporter, Set<String> notPlaced) {
    CustomStructure structure = new CustomStructure(drafts, reporter);
    Draft result = structure.result;
    String pointer = "/profile/merge/custom";
    structure.insertAll(custom.insertControls(), pointer, result.controls());
    for (int i = 0; i < custom.groups().size(); i++) {
      result.groups().add(structure.group(custom.groups().get(i), pointer + "/groups/" + i));
    }
    structure.say(notPlaced);
    structure.spareParamsOfGroups(drafts);
    return result;
  }

  private void plant(DraftGroup group) {
    String id = group.content().id();
    if (id != null) {
      imported.putIfAbsent(id, group.content());
    }
    for (DraftGroup inner : group.groups()) {
      plant(inner);
    }
    plant(group.controls());
  }

  private void plant(List<DraftControl> controls) {
    for (DraftControl control : controls) {
      forest.open(control, control.id());
      plant(control.children());
      forest.close();
    }
  }

  private DraftGroup group(ProfileGroup given, String pointer) {
    CatalogGroup content =
        CatalogGroup.builder()
            .id(given.id())
            .clazz(given.clazz())
            .title(given.title())
            .params(given.params())
            .props(given.props())
            .links(given.links())
            .parts(given.parts())
            .build();
    CatalogGroup source = given.id() == null ? null : imported.get(given.id());
    DraftGroup made =
        new DraftGroup(
            source == null ? content : GroupContent.join(source, content, true), pointer);
    insertAll(given.insertControls(), pointer, made.controls());
    for (int i = 0; i < given.groups().size(); i++) {
      made.groups().add(group(given.groups().get(i), pointer + "/groups/" + i));
    }
    return made;
  }

  private void insertAll(List<InsertControls> inserts, String pointer, List<DraftControl> out) {
    for (int i = 0; i < inserts.size(); i++) {
      out.addAll(insert(inserts.get(i), pointer + "/insert-controls/" + i));
    }
  }

  private List<DraftControl> insert(InsertControls insert, String pointer) {
    Selector.Request request =
        new Selector.Request(
            insert.includeAll() != null,
            insert.includeControls(),
            insert.excludeControls(),
            false,
            pointer,
            "the imported controls");
    Selection<DraftControl> selection = Selector.select(forest, request, reporter);
    Map<Node<DraftControl>, DraftControl> made = new HashMap<>();
    List<DraftControl> top = new ArrayList<>();
    for (Node<DraftControl> node : forest.nodes()) {
      if (selection.includes(node)) {
        DraftControl copy = new DraftControl(node.value().content(), true);
        made.put(node, copy);
        DraftControl holder = holder(node, made);
        (holder == null ? top : holder.children()).add(copy);
        placed.merge(String.valueOf(node.id()), 1, Integer::sum);
      }
    }
    Comparator<DraftControl> order = order(insert.order(), pointer);
    if (order != null) {
      top.sort(order);
      made.values().forEach(control -> control.children().sort(order));
    }
    return top;
  }

  private static @Nullable DraftControl holder(
      Node<DraftControl> node, Map<Node<DraftControl>, DraftControl> made) {
    for (Node<DraftControl> up = node.parent(); up != null; up = up.parent()) {
      DraftControl holder = made.get(up);
      if (holder != null) {
        return holder;
      }
    }
    return null;
  }

  private @Nullable Comparator<DraftControl> order(@Nullable String order, String pointer) {
    if (order == null || order.equals("keep")) {
      return null;
    }
    if (order.equals("ascending")) {
      return BY_ID;
    }
    if (order.equals("descending")) {
      return BY_ID.reversed();
    }
    reporter.warning(
        MergeRules.ORDER,
        pointer + "/order",
        "the order '" + order + "' is not defined and is taken for keep",
        "write keep, ascending or descending");
    return null;
  }

  private void say(Set<String> notPlaced) {
    Set<String> twice = new LinkedHashSet<>();
    for (Node<DraftControl> node : forest.nodes()) {
      String id = String.valueOf(node.id());
      int times = placed.getOrDefault(id, 0);
      if (times == 0) {
        notPlaced.add(id);
      } else if (times > forest.withId(id).size()) {
        twice.add(id);
      }
    }
    if (!notPlaced.isEmpty()) {
      reporter.info(
          MergeRules.NOT_PLACED,
          "/profile/merge/custom",
          "imported, but put nowhere by insert-controls, and so not in the result: "
              + Combiner.listed(notPlaced),
          null);
    }
    if (!twice.isEmpty()) {
      reporter.warning(
          MergeRules.INSERTED_TWICE,
          "/profile/merge/custom",
          "inserted more than once, so that the result has controls with the same id: "
              + Combiner.listed(twice),
          "insert each control at one place");
    }
  }

  /** Parameters of imported groups that the result does not have. */
  private void spareParamsOfGroups(List<Draft> drafts) {
    Set<String> shown = new HashSet<>();
    result.groups().forEach(group -> paramIds(group, shown));
    for (Draft draft : drafts) {
      for (Parameter param : GroupContent.params(draft.groups())) {
        if (!shown.contains(param.id())) {
          result.spare().add(param);
        }
      }
    }
  }

  private static void paramIds(DraftGroup group, Set<String> out) {
    for (Parameter param : group.content().params()) {
      if (param.id() != null) {
        out.add(param.id());
      }
    }
    group.groups().forEach(inner -> paramIds(inner, out));
  }
}
