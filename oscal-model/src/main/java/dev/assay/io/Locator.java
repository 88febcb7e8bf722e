package dev.assay.io;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line and column of nodes.
 *
 * <p>A document without findings does not pay for positions: they are looked up in a second pass
 * over its bytes, and only those that are asked for.
 */
public final class Locator {
  private Locator() {}

  /** A place in the text. */
  private record Position(int line, int column, String path) {}

  /**
   * Fills in the places of findings that know only the JSON Pointer of their node.
   *
   * <p>A node that is not there (a required item that is missing, say) takes the place of the
   * nearest node that holds it.
   *
   * @param source the document that the findings are about
   * @param format its format
   * @param findings findings, some with line 0
   * @return the same findings in the same order, each with line and column as far as the document
   *     has the node
   */
  public static List<Finding> locate(
      Source source, DocumentFormat format, Limits limits, List<Finding> findings) {
    Map<String, @Nullable Position> wanted = new TreeMap<>();
    for (Finding finding : findings) {
      String pointer = finding.location().pointer();
      if (finding.location().line() == 0 && pointer != null) {
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
          if (wanted.containsKey(p)) {
            break;
          }
          wanted.put(p, null);
        }
      }
    }
    if (wanted.isEmpty()) {
      return findings;
    }
    Map<String, Position> found = new HashMap<>();
    new DocumentReader(limits)
        .visit(
            source,
            format,
            (path, line, column) -> {
              // Beyond the last of them, which is often near the start, no path is put together.
              String pointer = found.size() == wanted.size() ? "" : path.pointer();
              if (wanted.containsKey(pointer)) {
                found.putIfAbsent(pointer, new Position(line, column, path.xpath()));
              }
            });
    List<Finding> result = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      result.add(place(finding, found));
    }
    return result;
  }

  private static Finding place(Finding finding, Map<String, Position> found) {
    Location location = finding.location();
    String pointer = location.pointer();
    if (location.line() > 0 || pointer == null) {
      return finding;
    }
    for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
      Position position = found.get(p);
      if (position != null) {
        Location placed = location.at(position.line(), position.column());
        return finding.at(location.path() == null ? placed.withPath(position.path()) : placed);
      }
    }
    return finding.at(location.at(1, 1));
  }
}
