package dev.assay.shell.view;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a document is and how much is in it. */
public final class InfoView {
  /** The lists worth counting, by JSON name, with what one item is called. */
  private static final Map<String, String> COUNTED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("controls", "control"),
              Map.entry("implemented-requirements", "implemented requirement"),
              Map.entry("components", "component"),
              Map.entry("inventory-items", "inventory item"),
              Map.entry("users", "user"),
              Map.entry("parties", "party"),
              Map.entry("resources", "back-matter resource"),
              Map.entry("poam-items", "POA&M item"),
              Map.entry("findings", "finding"),
              Map.entry("observations", "observation"),
              Map.entry("risks", "risk"),
              Map.entry("imports", "import"),
              Map.entry("alters", "alteration")));

  private final int width;

  /** A view for a width. */
  public InfoView(int width) {
    this.width = width;
  }

  /** The lines about one document. */
  public String of(Source source, ReadResult result, OscalDocument document) {
    Table table = new Table(0);
    row(table, "Document", source.name());
    row(table, "Model", document.type().title());
    row(table, "Title", metadata(document, "title"));
    row(table, "Version", metadata(document, "version"));
    row(table, "Last modified", metadata(document, "last-modified"));
    DocumentFormat format = result.format();
    row(
        table,
        "Format",
        (format == null ? "" : format.label().toUpperCase(java.util.Locale.ROOT) + ", ")
            + Text.count(source.bytes().length, "byte"));
    row(table, "OSCAL version", document.oscalVersion());
    row(table, "Holds", counts(document));
    if (!result.findings().isEmpty()) {
      row(table, "Findings", result.findings().size() + " on reading; \"validate\" shows them");
    }
    return table.fit(width);
  }

  private static void row(Table table, String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      table.row(label, Text.visible(value));
    }
  }

  private static @Nullable String metadata(OscalDocument document, String name) {
    Object value =
        document.root().get("metadata") instanceof OscalObject metadata ? metadata.get(name) : null;
    return value instanceof Markup markup
        ? markup.plainText()
        : value == null ? null : value.toString();
  }

  private static String counts(OscalDocument document) {
    Map<String, Integer> counts = new TreeMap<>();
    count(document.root(), counts);
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, String> counted : COUNTED.entrySet()) {
      Integer number = counts.get(counted.getKey());
      if (number != null) {
        String noun = counted.getValue();
        String text =
            number != 1 && noun.equals("party") ? number + " parties" : Text.count(number, noun);
        out.append(out.length() == 0 ? "" : ", ").append(text);
      }
    }
    return out.toString();
  }

  private static void count(OscalObject object, Map<String, Integer> counts) {
    var members = object.definition().members();
    for (int i = 0; i < members.size(); i++) {
      Object value = object.get(i);
      if (value instanceof OscalObject child) {
        count(child, counts);
      } else if (value instanceof List<?> list) {
        String name = members.get(i).jsonName();
        boolean records = false;
        for (Object item : list) {
          if (item instanceof OscalObject child) {
            records = true;
            count(child, counts);
          }
        }
        if (records && COUNTED.containsKey(name)) {
          counts.merge(name, list.size(), Integer::sum);
        }
      }
    }
  }
}
