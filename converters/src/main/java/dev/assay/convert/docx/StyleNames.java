package dev.assay.convert.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Knows styles by their names: their ids change with the language of the Word that saves them. */
final class StyleNames {
  private static final Set<String> STYLED = Set.of("pStyle", "rStyle", "tblStyle");

  private StyleNames() {}

  /** Gives the styles of a body the ids that they have in files without a template. */
  static void usual(WordNode body, WordNode styles) throws IOException, XMLStreamException {
    byte[] own = DocxWriter.resource("styles.xml").getBytes(StandardCharsets.UTF_8);
    Map<String, String> usual = new HashMap<>();
    ids(WordNode.read(new ByteArrayInputStream(own))).forEach((id, key) -> usual.put(key, id));
    Map<String, String> renamed = new HashMap<>();
    ids(styles)
        .forEach(
            (id, key) -> {
              String known = usual.get(key);
              if (known != null && !known.equals(id)) {
                renamed.put(id, known);
              }
            });
    if (!renamed.isEmpty()) {
      rename(body, renamed);
    }
  }

  private static Map<String, String> ids(WordNode styles) {
    Map<String, String> ids = new HashMap<>();
    for (WordNode style : styles.children) {
      String id = style.attributes.get("styleId");
      String name = style.val("name");
      if (style.name.equals("style") && id != null && name != null) {
        ids.put(id, style.attributes.get("type") + " " + name.toLowerCase(Locale.ROOT));
      }
    }
    return ids;
  }

  private static void rename(WordNode node, Map<String, String> renamed) {
    if (STYLED.contains(node.name)) {
      node.attributes.computeIfPresent("val", (k, v) -> renamed.getOrDefault(v, v));
    }
    node.children.forEach(c -> rename(c, renamed));
  }
}
