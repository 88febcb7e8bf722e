package dev.assay.convert.docx;

import dev.assay.convert.view.Field;
import dev.assay.model.markup.Inline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Content controls: they carry the place of the OSCAL document that their text comes from. */
final class Controls {
  /** What starts the tag of a place. */
  static final String PLACE = "oscal:";

  /** What starts the tag of an inserted parameter. */
  static final String INSERT = "param:";

  /** What starts the tag of a table whose rows are objects. */
  static final String ROWS = "rows:";

  private static final int LONGEST_TAG = 64;

  /** Long names of OSCAL's as they stand in tags, which have room for little beside a uuid. */
  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "control-implementation", "~ci",
          "implementation-status", "~is",
          "set-parameters", "~sp",
          "system-characteristics", "~sc",
          "system-implementation", "~si",
          "within-date-range", "~wd");

  private static final Map<String, String> LONG_NAMES = new HashMap<>();

  static {
    SHORT_NAMES.forEach((name, brief) -> LONG_NAMES.put(brief, name));
  }

  private final Set<String> used = new HashSet<>();
  private final Set<String> idsTaken;
  private int number = 1000;

  /** Controls beside others that have these ids. */
  Controls(Set<String> idsTaken) {
    this.idsTaken = idsTaken;
  }

  /**
   * Starts a content control for a place and its content; two elements are open then.
   *
   * @return false when there is no place, it has a control already, or its name is too long for
   *     Word: then nothing was written
   */
  boolean start(WordXml xml, @Nullable Field field, boolean removable) {
    if (field == null) {
      return false;
    }
    String tag = tag(field);
    if (tag == null || !used.add(tag)) {
      return false;
    }
    properties(xml, label(field.address()), tag, removable ? null : "sdtLocked");
    if (field.type() == Field.Type.WORD && !field.choices().isEmpty()) {
      xml.start("w:dropDownList");
      for (String choice : field.choices()) {
        xml.empty("w:listItem", "w:displayText", choice, "w:value", choice);
      }
      xml.end();
    } else if (field.type() == Field.Type.STRING || field.type() == Field.Type.DATE) {
      xml.empty("w:text");
    }
    xml.end().start("w:sdtContent");
    return true;
  }

  /** The tag of a place, or null when it is too long for Word. */
  static @Nullable String tag(Field field) {
    String tag = PLACE + translate(field.address(), SHORT_NAMES);
    return tag.length() > LONGEST_TAG ? null : tag;
  }

  /** The address that a tag of a place names. */
  static String address(String tag) {
    return translate(tag.substring(PLACE.length()), LONG_NAMES);
  }

  private static String translate(String address, Map<String, String> names) {
    StringBuilder out = new StringBuilder();
    for (String step : address.split("/", -1)) {
      out.append(names.getOrDefault(step, step)).append('/');
    }
    out.setLength(out.length() - 1);
    return out.toString();
  }

  /** Starts a content control around the value of a parameter, when its id is short enough. */
  boolean startInsert(WordXml xml, Inline.Insert insert) {
    String tag = INSERT + insert.type() + ":" + insert.idRef();
    if (tag.length() > LONGEST_TAG) {
      return false;
    }
    properties(xml, "Parameter " + insert.idRef(), tag, "contentLocked");
    xml.end().start("w:sdtContent");
    return true;
  }

  /** Starts a content control that names the list of a table's rows. */
  boolean startRows(WordXml xml, String list) {
    String tag = ROWS + list;
    if (tag.length() > LONGEST_TAG) {
      return false;
    }
    properties(xml, "Rows", tag, "sdtContentLocked");
    xml.end().start("w:sdtContent");
    return true;
  }

  private void properties(WordXml xml, String alias, String tag, @Nullable String lock) {
    xml.start("w:sdt").start("w:sdtPr");
    xml.val("w:alias", alias.length() > LONGEST_TAG ? alias.substring(0, LONGEST_TAG) : alias);
    while (idsTaken.contains(Integer.toString(number))) {
      number++;
    }
    xml.val("w:tag", tag).val("w:id", Integer.toString(number++)).val("w:lock", lock);
  }

  private static String label(String address) {
    String last = address.substring(address.indexOf('/') + 1);
    return last.replace('/', ' ').replace('-', ' ');
  }
}
