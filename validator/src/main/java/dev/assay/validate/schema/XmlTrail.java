package dev.assay.validate.schema;

import dev.assay.diagnostic.Location;
import dev.assay.document.DocumentType;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root to the XML element that is being checked, in the terms of the document's
 * JSON form; it becomes text only when somebody asks.
 */
final class XmlTrail {
  private final String file;
  private final DocumentType type;
  private final List<Step> steps = new ArrayList<>();

  XmlTrail(String file, DocumentType type) {
    this.file = file;
    this.type = type;
  }

  /** What an element is. */
  enum Kind {
    /** An assembly, or a field with flags. */
    OBJECT,
    /** A field without flags. */
    SIMPLE,
    /** An element that wraps the occurrences of a member. */
    GROUP,
    /** Markup, or within it. */
    MARKUP,
    /** Not known at its place, or below such an element. */
    UNKNOWN
  }

  /** One element. */
  static final class Step {
    final String element;
    final Kind kind;
    final @Nullable Definition definition;
    final @Nullable Member member;
    final int index;
    final int line;
    final int column;
    final StringBuilder text = new StringBuilder();
    private int @Nullable [] counts;

    Step(
        String element,
        Kind kind,
        @Nullable Definition definition,
        @Nullable Member member,
        int index,
        int line,
        int column) {
      this.element = element;
      this.kind = kind;
      this.definition = definition;
      this.member = member;
      this.index = index;
      this.line = line;
      this.column = column;
    }

    /** How many children of this member have begun. */
    int count(int memberIndex) {
      return counts == null ? 0 : counts[memberIndex];
    }

    private int countOneMore(Definition holder, int memberIndex) {
      if (counts == null) {
        counts = new int[holder.members().size()];
      }
      return counts[memberIndex]++;
    }

    /** The data type of the element's text, or null when it holds elements only. */
    @Nullable DataType textType() {
      Member value = value();
      if (value != null) {
        return value.dataType();
      }
      return kind == Kind.SIMPLE && member != null ? member.dataType() : null;
    }

    private @Nullable Member value() {
      return definition == null || definition.valueIndex() < 0
          ? null
          : definition.members().get(definition.valueIndex());
    }
  }

  Step push(String element, boolean oscal, int line, int column) {
    Step step = step(element, oscal, line, column);
    steps.add(step);
    return step;
  }

  void pop() {
    steps.remove(steps.size() - 1);
  }

  Step top() {
    return steps.get(steps.size() - 1);
  }

  /** The element that holds the one at the top, or null at the root. */
  @Nullable Step parent() {
    return steps.size() < 2 ? null : steps.get(steps.size() - 2);
  }

  private Step step(String element, boolean oscal, int line, int column) {
    if (steps.isEmpty()) {
      return new Step(element, Kind.OBJECT, type.definition(), null, -1, line, column);
    }
    Step parent = top();
    if (!oscal) {
      return new Step(element, Kind.UNKNOWN, null, null, -1, line, column);
    }
    DataType text = parent.textType();
    if (parent.kind == Kind.MARKUP || (text != null && text.isMarkup())) {
      return new Step(element, Kind.MARKUP, null, null, -1, line, column);
    }
    if (parent.kind == Kind.GROUP && parent.member != null && parent.definition != null) {
      Member member = parent.member;
      if (!member.xmlName().equals(element)) {
        return new Step(element, Kind.UNKNOWN, null, null, -1, line, column);
      }
      int index = parent.definition.members().indexOf(member);
      return child(
          element,
          parent.definition,
          member,
          parent.countOneMore(parent.definition, index),
          line,
          column);
    }
    Definition holder = parent.kind == Kind.OBJECT ? parent.definition : null;
    if (holder == null) {
      return new Step(element, Kind.UNKNOWN, null, null, -1, line, column);
    }
    int index = holder.indexOfElement(element);
    if (index < 0) {
      index = holder.unwrappedIndex();
      if (index < 0) {
        return new Step(element, Kind.UNKNOWN, null, null, -1, line, column);
      }
      return new Step(element, Kind.MARKUP, null, holder.members().get(index), -1, line, column);
    }
    Member member = holder.members().get(index);
    int number = parent.countOneMore(holder, index);
    if (member.xmlGroup() != null) {
      return new Step(element, Kind.GROUP, holder, member, -1, line, column);
    }
    return child(element, holder, member, member.isList() ? number : -1, line, column);
  }

  private static Step child(
      String element, Definition holder, Member member, int index, int line, int column) {
    Definition structure = holder.definitionOf(member);
    DataType dataType = member.dataType();
    Kind kind =
        structure != null
            ? Kind.OBJECT
            : dataType != null && dataType.isMarkup() ? Kind.MARKUP : Kind.SIMPLE;
    return new Step(element, kind, structure, member, index, line, column);
  }

  /** The JSON Pointer of the element at the top, or of the element that holds it. */
  String pointer(boolean ofParent) {
    StringBuilder out = new StringBuilder("/").append(type.rootName());
    for (Step step : until(ofParent)) {
      if (step.member != null && step.kind != Kind.GROUP) {
        out.append('/').append(step.member.jsonName());
        if (step.index >= 0) {
          out.append('/').append(step.index);
        }
      } else if (step.kind == Kind.UNKNOWN) {
        out.append('/').append(step.element);
        break;
      }
    }
    return out.toString();
  }

  private String path(boolean ofParent) {
    StringBuilder out = new StringBuilder("/").append(type.rootName());
    for (Step step : until(ofParent)) {
      boolean unwrapped = step.member != null && !step.member.wrapped();
      boolean inMarkup = step.kind == Kind.MARKUP && step.member == null;
      if (!unwrapped && !inMarkup && step.kind != Kind.GROUP) {
        out.append('/').append(step.element);
        if (step.index >= 0) {
          out.append('[').append(step.index + 1).append(']');
        }
      }
    }
    return out.toString();
  }

  private List<Step> until(boolean ofParent) {
    return steps.subList(Math.min(1, steps.size()), steps.size() - (ofParent ? 1 : 0));
  }

  /** The place of the element at the top. */
  Location location() {
    return new Location(file, top().line, top().column, pointer(false), path(false));
  }

  /** The place of the text of the element at the top: the value of a field with flags. */
  Location textLocation() {
    Location own = location();
    Member value = top().value();
    return value == null
        ? own
        : new Location(
            file, own.line(), own.column(), own.pointer() + "/" + value.jsonName(), own.path());
  }

  /** The place of an attribute of the element at the top. */
  Location attributeLocation(String attribute) {
    Location own = location();
    Member flag = flag(attribute);
    return new Location(
        file,
        own.line(),
        own.column(),
        own.pointer() + "/" + (flag == null ? attribute : flag.jsonName()),
        own.path() + "/@" + attribute);
  }

  /** The flag of the element at the top with this attribute name, or null. */
  @Nullable Member flag(String attribute) {
    Definition definition = top().definition;
    int index = definition == null ? -1 : definition.indexOfAttribute(attribute);
    return definition == null || index < 0 ? null : definition.members().get(index);
  }

  /** The name in messages of what an element is. */
  static String nameOf(Step step) {
    return step.definition != null && step.kind == Kind.OBJECT
        ? step.definition.name()
        : "<" + step.element + ">";
  }
}
