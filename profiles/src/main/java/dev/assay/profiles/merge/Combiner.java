package dev.assay.profiles.merge;

import dev.assay.profiles.load.Reporter;
import dev.assay.profiles.merge.Draft.DraftControl;
import dev.assay.profiles.merge.Draft.DraftGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deals with controls that several imports bring under one id.
 *
 * <p>Only controls that the profile names are compared. One that is there merely because it holds
 * another is folded into its namesake, and hands over what it holds.
 */
final class Combiner {
  private final boolean useFirst;
  private final Map<String, DraftControl> first = new HashMap<>();
  private final Set<String> clashes = new LinkedHashSet<>();
  private final Set<String> dropped = new LinkedHashSet<>();

  private Combiner(boolean useFirst) {
    this.useFirst = useFirst;
  }

  /** Combines, in place; gives the ids of which later controls were dropped. */
  static Set<String> combine(List<Draft> drafts, boolean useFirst, Reporter reporter) {
    Combiner combiner = new Combiner(useFirst);
    for (Draft draft : drafts) {
      combiner.controls(draft.controls());
      combiner.groups(draft.groups());
    }
    if (!combiner.clashes.isEmpty()) {
      reporter.warning(
          MergeRules.CLASH,
          "/profile/imports",
          "selected more than once, so that the result has controls with the same id: "
              + listed(combiner.clashes),
          "select each control once, or set merge/combine/method to use-first");
    }
    return combiner.dropped;
  }

  /** Some ids in words, the first ten by name. */
  static String listed(Set<String> ids) {
    List<String> shown = new ArrayList<>(ids);
    int more = shown.size() - 10;
    String text = String.join(", ", more > 0 ? shown.subList(0, 10) : shown);
    return more > 0 ? text + " and " + more + " more" : text;
  }

  private void groups(List<DraftGroup> groups) {
    for (DraftGroup group : groups) {
      groups(group.groups());
      controls(group.controls());
    }
  }

  private void controls(List<DraftControl> siblings) {
    List<DraftControl> all = List.copyOf(siblings);
    for (DraftControl control : all) {
      String id = control.id();
      DraftControl earlier = id == null ? null : first.get(id);
      if (earlier == null) {
        if (id != null) {
          first.put(id, control);
        }
        controls(control.children());
      } else if (!useFirst && earlier.explicit() && control.explicit()) {
        clashes.add(String.valueOf(id));
        controls(control.children());
      } else {
        fold(control, earlier);
        siblings.remove(control);
      }
    }
  }

  private void fold(DraftControl control, DraftControl earlier) {
    if (earlier.explicit() && control.explicit()) {
      dropped.add(String.valueOf(control.id()));
    } else if (control.explicit()) {
      earlier.content(control.content());
      earlier.explicit(true);
    }
    controls(control.children());
    earlier.children().addAll(control.children());
  }
}
