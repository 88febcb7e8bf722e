package dev.assay.convert.docx;

import java.util.ArrayList;
import java.util.List;

/** The numbering part: headings, bullets, and one numbering for each numbered list. */
final class Numbering {
  private static final int HEADINGS = 1;
  private static final int BULLETS = 2;
  private static final int FIRST_LIST = 3;
  private static final int LEVELS = 9;
  private static final String[] FORMATS = {"decimal", "lowerLetter", "lowerRoman"};
  private static final String[] DOTS = {"\u2022", "\u25E6", "\u25AA"};

  private record Start(int level, int number) {}

  private final List<Start> lists = new ArrayList<>();
  private final int abstractsBefore;
  private final int numbersBefore;

  /** The numbering of a file that has no other. */
  Numbering() {
    this(0, 0);
  }

  /** Numbering beside another that uses ids up to these. */
  Numbering(int abstractsBefore, int numbersBefore) {
    this.abstractsBefore = abstractsBefore;
    this.numbersBefore = numbersBefore;
  }

  /** The numbering of headings, which the heading styles name. */
  int headings() {
    return numbersBefore + HEADINGS;
  }

  /** The numbering of all lists with bullets. */
  int bullets() {
    return numbersBefore + BULLETS;
  }

  /** A numbering of its own for a list that starts with a number at a level. */
  int list(int level, int number) {
    lists.add(new Start(Math.min(level, LEVELS - 1), number));
    return numbersBefore + FIRST_LIST + lists.size() - 1;
  }

  String xml() {
    WordXml xml = WordXml.part("w:numbering");
    abstracts(xml);
    numbers(xml);
    return xml.finish();
  }

  /** Writes how the kinds of numbering look. */
  void abstracts(WordXml xml) {
    startAbstract(xml, 0, "multilevel");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LEVELS; i++) {
      text.append(i == 0 ? "%1" : ".%" + (i + 1));
      xml.start("w:lvl", "w:ilvl", Integer.toString(i));
      xml.val("w:start", "1").val("w:numFmt", "decimal");
      if (i < 6) {
        xml.val("w:pStyle", "Heading" + (i + 1));
      }
      String indent = Integer.toString(i < 2 ? 640 : 860 + 160 * Math.max(0, i - 3));
      xml.val("w:lvlText", text.toString()).val("w:lvlJc", "left");
      xml.start("w:pPr").empty("w:ind", "w:left", indent, "w:hanging", indent).end().end();
    }
    xml.end();
    levels(xml, 1, true);
    levels(xml, 2, false);
  }

  /** Writes the numberings themselves. */
  void numbers(WordXml xml) {
    num(xml, headings(), 0).end();
    num(xml, bullets(), 1).end();
    for (int i = 0; i < lists.size(); i++) {
      Start start = lists.get(i);
      num(xml, numbersBefore + FIRST_LIST + i, 2);
      xml.start("w:lvlOverride", "w:ilvl", Integer.toString(start.level()));
      xml.val("w:startOverride", Integer.toString(start.number())).end();
      xml.end();
    }
  }

  private void startAbstract(WordXml xml, int id, String kind) {
    xml.start("w:abstractNum", "w:abstractNumId", Integer.toString(abstractsBefore + id));
    xml.val("w:multiLevelType", kind);
  }

  private WordXml num(WordXml xml, int id, int of) {
    return xml.start("w:num", "w:numId", Integer.toString(id))
        .val("w:abstractNumId", Integer.toString(abstractsBefore + of));
  }

  private void levels(WordXml xml, int id, boolean bullets) {
    startAbstract(xml, id, "hybridMultilevel");
    for (int i = 0; i < LEVELS; i++) {
      xml.start("w:lvl", "w:ilvl", Integer.toString(i)).val("w:start", "1");
      xml.val("w:numFmt", bullets ? "bullet" : FORMATS[i % FORMATS.length]);
      xml.val("w:lvlText", bullets ? DOTS[i % DOTS.length] : "%" + (i + 1) + ".");
      xml.val("w:lvlJc", "left").start("w:pPr");
      xml.empty("w:ind", "w:left", indent(i), "w:hanging", "320").end().end();
    }
    xml.end();
  }

  /** How far the text of a list at a level stands from the margin. */
  static String indent(int level) {
    return Integer.toString(400 + 360 * Math.min(level, LEVELS - 1));
  }
}
