package dev.assay.profiles.merge;

import dev.assay.model.gen.Merge;
import dev.assay.profiles.load.Reporter;
import dev.assay.profiles.merge.Draft.DraftControl;
import dev.assay.profiles.merge.Draft.DraftGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The merge phase: one draft of the result from what the imports give. */
public final class Merger {
  private Merger() {}

  /**
   * What merging gives.
   *
   * @param draft the controls in their place
   * @param dropped the ids of controls of which use-first dropped the later ones
   * @param notPlaced the ids of imported controls that a custom structure leaves out
   */
  public record Merged(Draft draft, Set<String> dropped, Set<String> notPlaced) {}

  /**
   * Merges.
   *
   * @param inputs what the imports give, in order
   * @param merge the profile's merge directive, or null
   * @param reporter takes what is to be said
   * @return the draft, or null when the directive contradicts itself
   */
  public static @Nullable Merged merge(
      List<Input> inputs, @Nullable Merge merge, Reporter reporter) {
    Boolean useFirst = useFirst(merge, reporter);
    if (useFirst == null || !hasOneStructure(merge, reporter)) {
      return null;
    }
    List<Draft> drafts = new ArrayList<>();
    for (Input input : inputs) {
      drafts.add(ImportDraft.of(input));
    }
    Set<String> dropped = Combiner.combine(drafts, useFirst, reporter);
    Set<String> notPlaced = new LinkedHashSet<>();
    Draft draft;
    if (merge != null && merge.custom() != null) {
      draft = CustomStructure.arrange(merge.custom(), drafts, reporter, notPlaced);
    } else if (merge != null && Boolean.TRUE.equals(merge.asIs())) {
      draft = asIs(drafts);
    } else {
      draft = flat(drafts);
    }
    return new Merged(draft, dropped, notPlaced);
  }

  /** Whether the first of several is used, all being kept otherwise; null for what is undefined. */
  private static @Nullable Boolean useFirst(@Nullable Merge merge, Reporter reporter) {
    Merge.Combine combine = merge == null ? null : merge.combine();
    String method = combine == null ? null : combine.method();
    if (method == null || method.equals("keep")) {
      return false;
    }
    String pointer = "/profile/merge/combine/method";
    switch (method) {
      case "use-first":
        return true;
      case "merge":
        reporter.warning(
            MergeRules.COMBINE,
            pointer,
            "the combination method 'merge' is deprecated and undefined; controls are kept as with"
                + " keep",
            "set it to keep or use-first");
        return false;
      default:
        reporter.error(
            MergeRules.COMBINE,
            pointer,
            "there is no combination method '" + method + "'",
            "set it to keep or use-first");
        return null;
    }
  }

  private static boolean hasOneStructure(@Nullable Merge merge, Reporter reporter) {
    if (merge == null) {
      return true;
    }
    int given = merge.flat() == null ? 0 : 1;
    given += Boolean.TRUE.equals(merge.asIs()) ? 1 : 0;
    given += merge.custom() == null ? 0 : 1;
    if (given > 1) {
      reporter.error(
          MergeRules.STRUCTURE,
          "/profile/merge",
          "merge has more than one of flat, as-is and custom",
          "leave the one that is meant");
    }
    return given <= 1;
  }

  private static Draft asIs(List<Draft> drafts) {
    Draft result = new Draft();
    for (Draft draft : drafts) {
      result.controls().addAll(draft.controls());
      addGroups(draft.groups(), result.groups());
      result.spare().addAll(draft.spare());
    }
    return result;
  }

  /** Adds groups; one that is there already takes in the controls and groups of its namesake. */
  private static void addGroups(List<DraftGroup> groups, List<DraftGroup> out) {
    for (DraftGroup group : groups) {
      DraftGroup same = null;
      for (DraftGroup candidate : out) {
        if (candidate.key().equals(group.key())) {
          same = candidate;
          break;
        }
      }
      if (same == null) {
        out.add(group);
      } else {
        joinContent(same, group);
        same.controls().addAll(group.controls());
        addGroups(group.groups(), same.groups());
      }
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private static void joinContent(DraftGroup same, DraftGroup group) {
    if (same.content() != group.content()) {
      same.content(GroupContent.join(same.content(), group.content(), false));
    }
  }

  private static Draft flat(List<Draft> drafts) {
    Draft result = new Draft();
    for (Draft draft : drafts) {
      draft.forEachControl(result.controls()::add);
      result.spare().addAll(draft.spare());
      result.spare().addAll(GroupContent.params(draft.groups()));
    }
    for (DraftControl control : result.controls()) {
      control.children().clear();
    }
    return result;
  }
}
