package dev.assay.edit;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.diff.Change;
import dev.assay.diff.Changes;
import dev.assay.diff.Diff;
import dev.assay.diff.Values;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Locator;
import dev.assay.io.Source;
import dev.assay.model.OscalObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes edits of values into the text of a JSON file and leaves every other byte of it as it is,
 * so that a team which keeps its plan under version control sees the edit and nothing else.
 */
public final class KeptLayout {
  private KeptLayout() {}

  private record Value(int from, int to, String text) {}

  /**
   * The file with its edits.
   *
   * @param file the file as it is
   * @param old the document that it holds
   * @param now the document that it is to hold
   * @return the bytes; empty when there is more to do than to put values in the place of others,
   *     when the file is no JSON, or when the bytes would not read as the new document
   */
  public static Optional<byte[]> write(
      Source file, DocumentFormat format, OscalDocument old, OscalDocument now) {
    if (format != DocumentFormat.JSON || old.type() != now.type()) {
      return Optional.empty();
    }
    Changes changes = Diff.of(old, now);
    List<Finding> places = new ArrayList<>();
    for (Change change : changes.all()) {
      if (!isValue(change)) {
        return Optional.empty();
      }
      Location place = Location.ofPointer(file.name(), change.side().pointer());
      places.add(Finding.of("EDIT", Severity.INFO, "", place, null));
    }
    List<Finding> located = Locator.locate(file, format, Limits.DEFAULT, places);
    int[] lines = lines(file.bytes());
    TreeMap<Integer, Value> values = new TreeMap<>();
    for (int i = 0; i < located.size(); i++) {
      Location at = located.get(i).location();
      if (at.line() < 1 || at.line() > lines.length) {
        return Optional.empty();
      }
      int from = lines[at.line() - 1] + at.column() - 1;
      int to = end(file.bytes(), from);
      if (to < 0) {
        return Optional.empty();
      }
      values.put(from, new Value(from, to, json(changes.all().get(i))));
    }
    byte[] bytes = put(file.bytes(), values);
    OscalDocument back =
        new DocumentReader().read(new Source(file.name(), file.path(), bytes)).document();
    return back != null && back.root().equals(now.root()) ? Optional.of(bytes) : Optional.empty();
  }

  private static boolean isValue(Change change) {
    Change.Side before = change.before();
    Change.Side after = change.after();
    return change.kind() == Change.Kind.CHANGED
        && before != null
        && after != null
        && before.pointer().equals(after.pointer())
        && !(after.value() instanceof OscalObject);
  }

  private static String json(Change change) {
    Object value = change.side().value();
    String text = Values.text(value);
    boolean bare = value instanceof Boolean || value instanceof Number;
    return bare
        ? text
        : "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
  }

  /** Where each line begins. */
  private static int[] lines(byte[] bytes) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Where the simple value that begins at a place ends, or -1 when none begins there. */
  private static int end(byte[] bytes, int from) {
    if (from >= bytes.length) {
      return -1;
    }
    if (bytes[from] == '"') {
      for (int i = from + 1; i < bytes.length; i++) {
        if (bytes[i] == '\\') {
          i++;
        } else if (bytes[i] == '"') {
          return i + 1;
        }
      }
      return -1;
    }
    int to = from;
    while (to < bytes.length && "+-.0123456789aefElrstu".indexOf(bytes[to]) >= 0) {
      to++;
    }
    return to > from ? to : -1;
  }

  private static byte[] put(byte[] bytes, TreeMap<Integer, Value> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 1024);
    int at = 0;
    for (Value value : values.values()) {
      out.write(bytes, at, value.from() - at);
      out.writeBytes(value.text().getBytes(StandardCharsets.UTF_8));
      at = value.to();
    }
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }
}
