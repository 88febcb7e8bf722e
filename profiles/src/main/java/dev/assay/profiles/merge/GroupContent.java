package dev.assay.profiles.merge;

import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Parameter;
import dev.assay.profiles.merge.Draft.DraftGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What groups hold besides groups and controls. */
final class GroupContent {
  private GroupContent() {}

  /**
   * The content of two groups with one id: all of the first in its order, then what the second
   * adds.
   *
   * @param secondWins which of them is right where both say something
   */
  static CatalogGroup join(CatalogGroup first, CatalogGroup second, boolean secondWins) {
    CatalogGroup right = secondWins ? second : first;
    CatalogGroup other = secondWins ? first : second;
    return CatalogGroup.builder()
        .id(right.id())
        .clazz(right.clazz() == null ? other.clazz() : right.clazz())
        .title(right.title() == null ? other.title() : right.title())
        .params(join(first.params(), second.params(), Parameter::id, secondWins))
        .props(join(first.props(), second.props(), prop -> null, secondWins))
        .links(join(first.links(), second.links(), link -> null, secondWins))
        .parts(join(first.parts(), second.parts(), ControlPart::id, secondWins))
        .build();
  }

  private static <T> List<T> join(
      List<T> first, List<T> second, Function<T, @Nullable String> idOf, boolean secondWins) {
    List<T> all = new ArrayList<>(first);
    for (T item : second) {
      String id = idOf.apply(item);
      int same = all.indexOf(item);
      for (int i = 0; same < 0 && id != null && i < all.size(); i++) {
        same = id.equals(idOf.apply(all.get(i))) ? i : -1;
      }
      if (same < 0) {
        all.add(item);
      } else if (secondWins) {
        all.set(same, item);
      }
    }
    return all;
  }

  /** The parameters of groups, of those inside them too. */
  static List<Parameter> params(List<DraftGroup> groups) {
    List<Parameter> params = new ArrayList<>();
    for (DraftGroup group : groups) {
      params.addAll(group.content().params());
      params.addAll(params(group.groups()));
    }
    return params;
  }
}
