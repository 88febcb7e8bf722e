package dev.assay.convert.draft;

import dev.assay.model.gen.Property;
import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was recognised and what was not, and marks what was as a draft. */
final class Notes {
  private final String file;
  private final List<Draft.Line> lines = new ArrayList<>();

  /** Takes the name that remarks give the file. */
  Notes(String file) {
    this.file = file;
  }

  void taken(String heading, String text, String place) {
    lines.add(new Draft.Line(heading, text, place, null));
  }

  void left(String heading, String text, String why) {
    lines.add(new Draft.Line(heading, text, null, why));
  }

  List<Draft.Line> lines() {
    return lines;
  }

  /** The property of every object that holds an imported value. */
  static List<Property> toConfirm() {
    return List.of(prop("draft", "to-confirm"));
  }

  static Property prop(String name, String value) {
    return Property.builder().name(name).ns(Vocabulary.NS).value(value).build();
  }

  /** Says where a value comes from, and that it is to be confirmed. */
  Markup from(String heading, String... more) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph("Draft: taken from " + file + ", \"" + heading + "\". To be confirmed."));
    for (String text : more) {
      blocks.add(paragraph(text));
    }
    return Markup.ofBlocks(blocks);
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }

  static Markup text(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      blocks.add(paragraph(line));
    }
    return Markup.ofBlocks(blocks);
  }

  static Markup line(String text) {
    return Markup.ofInlines(List.of(new Inline.Text(text.replaceAll("\\s+", " ").strip())));
  }

  static String shorten(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 120 ? line : line.substring(0, 119) + "\u2026";
  }
}
