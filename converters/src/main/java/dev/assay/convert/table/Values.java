package dev.assay.convert.table;

import dev.assay.convert.edit.DocumentPatch;
import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.edit.Places;
import dev.assay.convert.view.Field;
import dev.assay.convert.view.Text;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into what a place of the document holds. */
final class Values {
  static final String VALUE = "SHEET-VALUE";
  private static final String NO_PLACE = "SHEET-NO-PLACE";

  private final OscalObject root;
  private final Names names;
  private final MergeNotes notes;

  Values(OscalObject root, MergeNotes notes) {
    this.root = root;
    this.names = new Names(root);
    this.notes = notes;
  }

  /**
   * A place to be filled.
   *
   * @param where the cell, for messages
   * @param definition what the object is
   * @param path the JSON names from the object to the place
   * @param type how the text is read
   * @param choices the words that are allowed, none when any is
   * @param old the text as the document has it, or null for a new object
   * @param shown what the cell showed, empty for a new object
   * @param address the place in the document, or null for a new object
   */
  record Target(
      String where,
      Definition definition,
      String path,
      Field.Type type,
      List<String> choices,
      @Nullable Text old,
      String shown,
      @Nullable String address) {}

  /** What a cell came to: nothing when it is wrong, which has been noted. */
  record Value(boolean ok, @Nullable Object value) {
    static final Value WRONG = new Value(false, null);
  }

  /** What a text comes to at a place. */
  Value of(Target target, String text) {
    String now = text.strip();
    Member member = member(target.definition(), target.path());
    if (now.isEmpty()) {
      if (member != null && member.isRequired()) {
        notes.error(
            VALUE,
            target.where() + " is empty, and the document needs a " + member.jsonName(),
            "write what applies");
        return Value.WRONG;
      }
      return new Value(true, target.type() == Field.Type.ROLES || list(target) ? List.of() : null);
    }
    return switch (target.type()) {
      case LINE -> markup(target, now, Markup.Kind.LINE);
      case MULTILINE -> markup(target, now, Markup.Kind.MULTILINE);
      case DATE -> date(target, now, member);
      case WORD -> word(target, now, member);
      case ROLES -> roles(target, now);
      case COMPONENTS -> components(target, now);
      case STRING, PROPERTY, COMPLETION -> string(target, now, member);
    };
  }

  private static boolean list(Target target) {
    return target.type() == Field.Type.COMPONENTS;
  }

  /** The member that a path ends in; null for a property, whose place is made as needed. */
  static @Nullable Member member(Definition start, String path) {
    @Nullable Definition definition = start;
    Member member = null;
    for (String step : path.split("/", -1)) {
      if (step.matches("\\d+")) {
        continue;
      }
      if (definition == null || definition.indexOfJson(step) < 0) {
        return null;
      }
      member = definition.members().get(definition.indexOfJson(step));
      definition = definition.definitionOf(member);
    }
    return member;
  }

  private Value markup(Target target, String now, Markup.Kind kind) {
    Text old = target.old();
    Markup was = old == null ? null : old.markup();
    if (was == null || old == null) {
      return new Value(true, MarkupEdit.fresh(now, kind));
    }
    MarkupEdit.Result result = MarkupEdit.edit(was, old.parameters(), now);
    if (!result.markup().insertedParamIds().equals(was.insertedParamIds())) {
      notes.error(
          NO_PLACE,
          target.where()
              + ": \""
              + MergeNotes.shorten(now)
              + "\" changes the value of a parameter, which is shown from elsewhere",
          "undo that part of the edit, and set the parameter in the document");
      return Value.WRONG;
    }
    if (result.lost()) {
      notes.warning(
          "SHEET-MARKUP",
          target.where()
              + ": formatting (a link, bold, a list) goes with the words that were replaced",
          "look at the text in the document, or edit it in Word");
    }
    return new Value(true, result.markup());
  }

  private Value date(Target target, String now, @Nullable Member member) {
    String day = Days.of(now, target.shown());
    if (day == null) {
      return wrong(target, now, "is no date", "write it as 2026-10-05");
    }
    if (member != null && member.dataType() == DataType.DATE) {
      return new Value(true, day);
    }
    String old = target.address() == null ? "" : Places.text(root, target.address());
    return new Value(true, Days.withTime(day, old, root));
  }

  private Value word(Target target, String now, @Nullable Member member) {
    if (!target.choices().isEmpty() && !target.choices().contains(now)) {
      return wrong(
          target, now, "is not allowed", "it is one of " + String.join(", ", target.choices()));
    }
    return string(target, now, member);
  }

  private Value string(Target target, String now, @Nullable Member member) {
    DataType type = member == null ? DataType.STRING : member.dataType();
    String line = now.replace('\n', ' ');
    if (type != null && !type.accepts(line)) {
      return wrong(target, now, "does not fit", "it must be " + type.allowed());
    }
    return new Value(true, line);
  }

  private Value wrong(Target target, String now, String what, String help) {
    notes.error(VALUE, target.where() + ": \"" + MergeNotes.shorten(now) + "\" " + what, help);
    return Value.WRONG;
  }

  private Value roles(Target target, String now) {
    List<OscalObject> list = new ArrayList<>();
    for (String line : now.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      OscalObject kept = kept(target, line);
      if (kept != null) {
        list.add(kept);
        continue;
      }
      Names.Found<Names.Role> found = names.role(line.strip());
      Names.Role role = found.value();
      if (role == null) {
        return wrong(
            target, line, "names nobody: " + found.wrong(), "write a line as \"Role: name, name\"");
      }
      OscalObject object = element(target);
      object = DocumentPatch.put(object, new String[] {"role-id"}, 0, role.id());
      if (!role.parties().isEmpty()) {
        object = DocumentPatch.put(object, new String[] {"party-uuids"}, 0, role.parties());
      } else if (object.definition().name().equals("responsible-party")) {
        return wrong(target, line, "names nobody", "write a line as \"Role: name, name\"");
      }
      list.add(object);
    }
    return new Value(true, list);
  }

  private Value components(Target target, String now) {
    List<OscalObject> list = new ArrayList<>();
    for (String line : now.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      OscalObject kept = kept(target, line);
      if (kept != null) {
        list.add(kept);
        continue;
      }
      Names.Found<String> found = names.component(line.strip());
      if (found.value() == null) {
        return wrong(target, line, "is unknown: " + found.wrong(), "write a component's name");
      }
      list.add(
          DocumentPatch.put(element(target), new String[] {"component-uuid"}, 0, found.value()));
    }
    return new Value(true, list);
  }

  /** The object that a line stood for, when the line is as it was. */
  private @Nullable OscalObject kept(Target target, String line) {
    if (target.address() == null || target.shown().isEmpty()) {
      return null;
    }
    List<String> lines = List.of(target.shown().split("\n", -1));
    int at = lines.indexOf(line.strip());
    return at >= 0
            && Places.value(root, target.address()) instanceof List<?> old
            && old.size() == lines.size()
            && old.get(at) instanceof OscalObject object
        ? object
        : null;
  }

  private static OscalObject element(Target target) {
    Definition owner = target.definition();
    Definition of = owner.definitionOf(owner.members().get(owner.indexOfJson(target.path())));
    if (of == null) {
      throw new IllegalArgumentException(target.path() + " holds no objects");
    }
    return of.create(new @Nullable Object[of.members().size()]);
  }
}
