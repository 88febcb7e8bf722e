package dev.assay.profiles.select;

import dev.assay.io.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names the ids that somebody may have meant. */
public final class NearestIds {
  private static final int MOST = 3;

  private NearestIds() {}

  /** A question that names up to three ids near to one, or null when none is near. */
  public static @Nullable String question(String id, Set<String> ids) {
    List<String> found = new ArrayList<>();
    Set<String> candidates = new TreeSet<>(ids);
    for (String candidate : candidates) {
      if (candidate.strip().equalsIgnoreCase(id.strip()) && found.size() < MOST) {
        found.add(candidate);
      }
    }
    candidates.removeAll(found);
    while (found.size() < MOST) {
      String near = Nearest.to(id, candidates);
      if (near == null) {
        break;
      }
      found.add(near);
      candidates.remove(near);
    }
    if (found.isEmpty()) {
      return null;
    }
    StringBuilder out = new StringBuilder("did you mean ");
    for (int i = 0; i < found.size(); i++) {
      out.append(i == 0 ? "" : i == found.size() - 1 ? " or " : ", ");
      out.append('\'').append(found.get(i)).append('\'');
    }
    return out.append('?').toString();
  }
}
