package dev.assay.convert.docx;

import dev.assay.convert.office.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a Word file said when it was written, as hashes: tells on the way back which texts were
 * edited in Word, also when the document has changed meanwhile.
 *
 * @param places the hash of each place's text by its address
 * @param words the hashes of the words that stand in no place
 */
record AsWritten(Map<String, String> places, Set<String> words) {
  private static final int LENGTH = 16;

  static final AsWritten NOTHING = new AsWritten(Map.of(), Set.of());

  AsWritten {
    places = new LinkedHashMap<>(places);
    words = new HashSet<>(words);
  }

  /** What a file says that was written just now. */
  static AsWritten of(DocxReader file) {
    Map<String, String> places = new LinkedHashMap<>();
    file.page.places.forEach(
        (address, place) -> places.put(address, hash(file.prose, place.content())));
    Set<String> words = new HashSet<>();
    file.page.outside.forEach(w -> words.add(hash(w.text())));
    return new AsWritten(places, words);
  }

  /** The hash of what stands in a place; how Word cuts it into runs does not matter. */
  static String hash(WordProse prose, List<WordNode> content) {
    return hash(prose.multiline(content).canonicalMarkdown());
  }

  /** The hash of words. */
  static String hash(String text) {
    return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
  }

  /** Whether a file does not say what it said. */
  boolean isEmpty() {
    return places.isEmpty() && words.isEmpty();
  }

  /** Whether an object had a text in the file. */
  boolean knows(String uuid) {
    return places.keySet().stream().anyMatch(a -> a.startsWith(uuid + "/"));
  }

  void xml(StringBuilder xml) {
    xml.append("<places>");
    places.forEach(
        (address, hash) -> {
          WordXml.escape(address, xml);
          xml.append(' ').append(hash).append('\n');
        });
    StringJoiner all = new StringJoiner(" ");
    words.stream().sorted().forEach(all::add);
    xml.append("</places><said>").append(all).append("</said>");
  }

  /** Reads what {@link #xml} wrote. */
  static AsWritten of(@Nullable WordNode places, @Nullable WordNode said) {
    if (places == null || said == null) {
      return NOTHING;
    }
    Map<String, String> map = new LinkedHashMap<>();
    for (String line : places.text.split("\n", -1)) {
      int space = line.lastIndexOf(' ');
      if (space > 0) {
        map.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return new AsWritten(map, Set.of(said.text.strip().split("\\s+", -1)));
  }
}
