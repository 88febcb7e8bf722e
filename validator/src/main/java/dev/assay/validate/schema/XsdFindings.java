package dev.assay.validate.schema;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.io.ReadRules;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Says the problems of an XSD in OSCAL's words.
 *
 * <p>The validator's messages begin with keys of the XSD specification such as {@code
 * cvc-attribute.3}; a wrong value gives two of them, one for the facet and one for the attribute or
 * element that holds it. Of the text of a message only names are used, and lists of values.
 */
final class XsdFindings implements ErrorHandler {
  private static final Pattern EXPECTED = Pattern.compile("\":([\\p{L}_][\\p{L}\\p{N}._-]*)");
  private static final Pattern LIST = Pattern.compile("\\[([^\\]]*)\\]");

  /** The key of the message that an element ends too early. */
  private static final String INCOMPLETE = "cvc-complex-type.2.4.b";

  private final XmlTrail trail;
  private final KnownFindings known;
  private final String version;
  private final List<String> messages = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  XsdFindings(XmlTrail trail, KnownFindings known, String version) {
    this.trail = trail;
    this.known = known;
    this.version = version;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Whether there are more findings than are listed. */
  boolean areTooMany() {
    return findings.size() > SchemaRules.MAX_PROBLEMS;
  }

  @Override
  public void warning(SAXParseException e) {
    // warnings of the validator are about the schema, never about the document
  }

  @Override
  public void error(SAXParseException e) {
    messages.add(e.getMessage() == null ? "" : e.getMessage());
  }

  @Override
  public void fatalError(SAXParseException e) {
    error(e);
  }

  /** Takes what the validator said about the start of the element at the top of the trail. */
  void afterStart(Attributes attributes, List<String> written) {
    int before = findings.size();
    List<String> values = List.of();
    for (String message : messages) {
      switch (key(message)) {
        case "cvc-enumeration-valid" -> values = listed(message);
        case "cvc-attribute.3" -> {
          badAttribute(message, attributes, written, values);
          values = List.of();
        }
        case "cvc-complex-type.4" -> missingAttribute(message);
        case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> unknownAttributes(attributes);
        default -> {
          if (isContent(message)) {
            badChild(message);
          }
        }
      }
    }
    messages.clear();
    if (findings.size() == before) {
      checkValues(attributes, written);
    }
  }

  /**
   * XSD takes nearly any text for a URI, and the XSDs of some versions give many elements no type;
   * OSCAL's data types, and its JSON Schemas, say more.
   */
  private void checkValues(Attributes attributes, List<String> written) {
    for (int i = 0; i < attributes.getLength(); i++) {
      Member flag = attributes.getURI(i).isEmpty() ? trail.flag(attributes.getLocalName(i)) : null;
      DataType type = flag == null ? null : flag.dataType();
      if (type != null && !XmlValues.accepts(type, written.get(i))) {
        String name = attributes.getLocalName(i);
        badValue(name, written.get(i), type, List.of(), trail.attributeLocation(name));
      }
    }
  }

  /** Takes what the validator said about the end of the element at the top of the trail. */
  void afterEnd() {
    int before = findings.size();
    List<String> values = List.of();
    for (String message : messages) {
      switch (key(message)) {
        case "cvc-enumeration-valid" -> values = listed(message);
        case "cvc-type.3.1.3", "cvc-complex-type.2.2" -> badText(values);
        default -> {
          if (isContent(message)) {
            badEnd(message);
          }
        }
      }
    }
    messages.clear();
    DataType type = trail.top().textType();
    if (findings.size() == before
        && type != null
        && !XmlValues.accepts(type, trail.top().text.toString())) {
      badText(List.of());
    }
  }

  private static boolean isContent(String message) {
    String key = key(message);
    return key.startsWith("cvc-complex-type.2.")
        || key.equals("cvc-type.3.1.2")
        || key.equals("cvc-elt.1")
        || key.equals("cvc-elt.1.a");
  }

  private static String key(String message) {
    int colon = message.indexOf(':');
    return colon < 0 ? message : message.substring(0, colon);
  }

  private static List<String> listed(String message) {
    Matcher list = LIST.matcher(message);
    String last = "";
    while (list.find()) {
      last = list.group(1);
    }
    return last.isEmpty() ? List.of() : List.of(last.split(", ", -1));
  }

  private static List<String> expected(String message) {
    List<String> names = new ArrayList<>();
    Matcher name = EXPECTED.matcher(message);
    while (name.find()) {
      names.add(name.group(1));
    }
    return names;
  }

  private void badAttribute(
      String message, Attributes attributes, List<String> written, List<String> values) {
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getLocalName(i);
      String value = attributes.getValue(i);
      if (message.contains("'" + name + "'") && message.contains("'" + value + "'")) {
        Member flag = trail.flag(name);
        badValue(
            name,
            written.get(i),
            flag == null ? null : flag.dataType(),
            values,
            trail.attributeLocation(name));
        return;
      }
    }
  }

  private void badText(List<String> values) {
    XmlTrail.Step step = trail.top();
    badValue(step.element, step.text.toString(), step.textType(), values, trail.textLocation());
  }

  private void badValue(
      String name, String value, @Nullable DataType type, List<String> values, Location where) {
    String allowed =
        values.isEmpty()
            ? Words.allowed(type, value, version)
            : "it must be " + Words.oneOf(values);
    if (value.isEmpty()) {
      add(ReadRules.EMPTY, name + " is empty; " + allowed, where, "Remove it, or give it a value");
    } else {
      add(
          SchemaRules.VALUE,
          name + " is " + Words.quote(value) + "; " + allowed,
          where,
          values.isEmpty() ? Words.mend(type, value) : Words.didYouMean(value, values));
    }
  }

  private void missingAttribute(String message) {
    Definition definition = trail.top().definition;
    if (definition == null) {
      return;
    }
    for (Member member : definition.members()) {
      if (member.kind() == Member.Kind.FLAG && message.contains("'" + member.xmlName() + "'")) {
        add(
            ReadRules.MISSING,
            definition.name() + " has no attribute \"" + member.xmlName() + "\", which is required",
            trail.location(),
            "Add attribute \"" + member.xmlName() + "\" (" + member.formalName() + ")");
        return;
      }
    }
  }

  /** The reader reports them; what it knows and the schema does not is of another version. */
  private void unknownAttributes(Attributes attributes) {
    if (known.coversContentOf(trail.pointer(false)) || trail.top().kind != XmlTrail.Kind.OBJECT) {
      return;
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getLocalName(i);
      if (trail.flag(name) == null && attributes.getURI(i).isEmpty()) {
        add(
            ReadRules.UNKNOWN,
            "attribute \"" + name + "\" is not known in " + XmlTrail.nameOf(trail.top()),
            trail.attributeLocation(name),
            "Remove it");
        return;
      }
    }
    add(
        ReadRules.UNKNOWN,
        XmlTrail.nameOf(trail.top()) + " has an attribute that OSCAL " + version + " does not have",
        trail.location(),
        "Remove it, or state the OSCAL version that has it");
  }

  /** A child that may not stand where it stands. */
  private void badChild(String message) {
    XmlTrail.Step child = trail.top();
    XmlTrail.Step parent = trail.parent();
    if (child.kind == XmlTrail.Kind.MARKUP && child.member == null) {
      badMarkup(child);
      return;
    }
    if (parent == null
        || known.coversContentOf(trail.pointer(true))
        || parent.kind == XmlTrail.Kind.UNKNOWN) {
      return;
    }
    String name = XmlTrail.nameOf(parent);
    List<String> rivals = rivals(parent, child);
    if (!rivals.isEmpty()) {
      add(
          SchemaRules.CHOICE,
          "\"" + child.element + "\" cannot stand in " + name + " beside " + Words.oneOf(rivals),
          trail.location(),
          "Keep one of them");
      return;
    }
    List<String> expected = expected(message);
    boolean unknown = child.kind == XmlTrail.Kind.UNKNOWN || !version.equals(Schemas.newest());
    add(
        unknown ? ReadRules.UNKNOWN : ReadRules.ORDER,
        "element \""
            + child.element
            + "\" cannot stand here in "
            + name
            + " of OSCAL "
            + version
            + (expected.isEmpty() ? "" : "; " + Words.oneOf(expected) + " is due"),
        trail.location(),
        null);
  }

  private void badMarkup(XmlTrail.Step step) {
    String pointer = trail.pointer(false);
    if (!known.coversContentOf(pointer)) {
      add(
          ReadRules.MARKUP,
          "<" + step.element + "> cannot stand here in OSCAL's markup",
          trail.location(),
          null);
    }
  }

  /** The elements of the same choice that have begun before. */
  private static List<String> rivals(XmlTrail.Step parent, XmlTrail.Step child) {
    Definition definition = parent.definition;
    Member own = child.member;
    if (definition == null || own == null || own.choice() < 0) {
      return List.of();
    }
    List<String> rivals = new ArrayList<>();
    for (int i = 0; i < definition.members().size(); i++) {
      Member member = definition.members().get(i);
      if (!member.equals(own) && member.choice() == own.choice() && parent.count(i) > 0) {
        rivals.add(member.xmlName());
      }
    }
    return rivals;
  }

  /** An element that ends too early, or that holds text where it holds elements only. */
  private void badEnd(String message) {
    XmlTrail.Step step = trail.top();
    if (step.kind == XmlTrail.Kind.UNKNOWN || known.coversContentOf(trail.pointer(false))) {
      return;
    }
    if (step.kind == XmlTrail.Kind.MARKUP) {
      if (key(message).equals(INCOMPLETE)) {
        add(
            ReadRules.EMPTY,
            "<" + step.element + "> ends before it holds what it must",
            trail.location(),
            step.member == null
                ? "Write what belongs in it, or remove it"
                : "Write a paragraph, <p>, or remove it");
      } else {
        badMarkup(step);
      }
      return;
    }
    List<String> expected = expected(message);
    if (expected.isEmpty()) {
      add(
          ReadRules.UNKNOWN,
          XmlTrail.nameOf(step) + " holds text where it holds elements only",
          trail.location(),
          "Put it into the element that it belongs to");
    } else if (expected.size() == 1) {
      add(
          ReadRules.MISSING,
          XmlTrail.nameOf(step) + " has no element \"" + expected.get(0) + "\", which is required",
          trail.location(),
          "Add element \"" + expected.get(0) + "\"");
    } else {
      add(
          SchemaRules.CHOICE,
          XmlTrail.nameOf(step)
              + " has none of "
              + Words.oneOf(expected)
              + ", of which one is required",
          trail.location(),
          "Add one of them");
    }
  }

  private void add(String rule, String message, Location where, @Nullable String help) {
    Finding finding = Finding.of(rule, Severity.ERROR, message, where, help);
    if (!known.covers(finding)) {
      findings.add(finding);
    }
  }
}
