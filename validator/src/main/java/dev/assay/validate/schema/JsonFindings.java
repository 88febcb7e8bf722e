package dev.assay.validate.schema;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.Nearest;
import dev.assay.io.ReadRules;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says the problems of a JSON Schema in OSCAL's words. */
final class JsonFindings {
  private final String file;
  private final DocumentType type;
  private final String version;

  JsonFindings(String file, DocumentType type, String version) {
    this.file = file;
    this.type = type;
    this.version = version;
  }

  /** One finding for each value that is wrong, and one for each key that is missing or too many. */
  List<Finding> of(List<Problem> problems) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Problem> heaviest = new LinkedHashMap<>();
    Map<String, Finding> byMessage = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (problem.property() == null && !problem.keyword().equals(Alternatives.CHOICE)) {
        heaviest.merge(
            pointer(problem.instance()), problem, (a, b) -> weight(b) < weight(a) ? b : a);
      } else {
        Finding finding = key(problem);
        byMessage.putIfAbsent(finding.location().pointer() + finding.message(), finding);
      }
    }
    findings.addAll(byMessage.values());
    heaviest.values().forEach(problem -> findings.add(value(problem)));
    return findings;
  }

  /** Of several complaints about one value the one that says most; the least number is heaviest. */
  private static int weight(Problem problem) {
    return switch (problem.keyword()) {
      case "type" -> 0;
      case EnumKeyword.NAME -> 1;
      default -> 2;
    };
  }

  private Finding key(Problem problem) {
    Place place = Place.find(type, problem.instance());
    String holder = holderName(place, problem.instance());
    String property = problem.property();
    if (problem.keyword().equals(Alternatives.CHOICE)) {
      return choice(problem, place, holder);
    }
    if (property != null && problem.keyword().equals("required")) {
      Member member = place == null ? null : member(place.definition(), property);
      return finding(
          ReadRules.MISSING,
          holder + " has no \"" + property + "\", which is required",
          pointer(problem.instance()),
          "Add \"" + property + "\"" + (member == null ? "" : " (" + member.formalName() + ")"));
    }
    String name = property == null ? "" : property;
    Definition definition = place == null ? null : place.definition();
    boolean other = definition != null && definition.indexOfJson(name) >= 0;
    List<String> known =
        definition == null
            ? List.of()
            : definition.members().stream().map(Member::jsonName).toList();
    String near = other ? null : Nearest.to(name, known);
    return finding(
        ReadRules.UNKNOWN,
        "key "
            + Words.quote(name)
            + " is not known in "
            + holder
            + (other ? " of OSCAL " + version : ""),
        pointer(problem.instance()) + "/" + escape(name),
        near == null
            ? "Remove it, or put it into a prop or remarks"
            : "Did you mean \"" + near + "\"?");
  }

  private Finding choice(Problem problem, @Nullable Place place, String holder) {
    String property = problem.property();
    if (property == null) {
      return finding(
          SchemaRules.CHOICE,
          holder
              + " has none of "
              + Words.oneOf(problem.arguments())
              + ", of which one is required",
          pointer(problem.instance()),
          "Add one of them");
    }
    List<String> rivals = rivals(problem, place, property);
    return finding(
        SchemaRules.CHOICE,
        "\""
            + property
            + "\" cannot stand in "
            + holder
            + (rivals.isEmpty() ? " beside its neighbours" : " beside " + Words.oneOf(rivals)),
        pointer(problem.instance()) + "/" + escape(property),
        "Keep one of them");
  }

  /** The keys of the same choice that stand in the object too. */
  private static List<String> rivals(Problem problem, @Nullable Place place, String property) {
    List<String> rivals = new ArrayList<>();
    Definition definition = place == null ? null : place.definition();
    Member own = member(definition, property);
    JsonNode object = problem.value();
    if (definition == null || own == null || object == null) {
      return rivals;
    }
    for (Iterator<String> names = object.propertyNames().iterator(); names.hasNext(); ) {
      String name = names.next();
      Member member = member(definition, name);
      boolean sameChoice =
          member != null && member.choice() >= 0 && member.choice() == own.choice();
      if (sameChoice && !name.equals(property)) {
        rivals.add(name);
      }
    }
    return rivals;
  }

  private Finding value(Problem problem) {
    Place place = Place.find(type, problem.instance());
    String name = place == null ? last(problem.instance()) : place.label();
    String pointer = pointer(problem.instance());
    JsonNode node = problem.value();
    DataType dataType = place == null ? null : place.dataType();
    String text = node == null || node.isContainer() ? "" : node.asString();
    switch (problem.keyword()) {
      case "type" -> {
        return type(problem, name, node, dataType, pointer);
      }
      case "minItems" -> {
        return finding(
            ReadRules.EMPTY,
            "the list \"" + name + "\" has no items",
            pointer,
            "Remove the key, or add an item");
      }
      default -> {
        return text(problem, name, text, dataType, pointer);
      }
    }
  }

  private Finding text(
      Problem problem, String name, String text, @Nullable DataType dataType, String pointer) {
    boolean list = problem.keyword().equals(EnumKeyword.NAME);
    String allowed =
        list
            ? "it must be " + Words.oneOf(problem.arguments())
            : Words.allowed(dataType, text, version);
    if (text.isEmpty()) {
      return finding(
          ReadRules.EMPTY,
          name + " is empty; " + allowed,
          pointer,
          "Remove the key, or give it a value");
    }
    boolean number = problem.value() != null && problem.value().isNumber();
    return finding(
        SchemaRules.VALUE,
        name + " is " + (number ? text : Words.quote(text)) + "; " + allowed,
        pointer,
        list ? Words.didYouMean(text, problem.arguments()) : Words.mend(dataType, text));
  }

  private Finding type(
      Problem problem,
      String name,
      @Nullable JsonNode node,
      @Nullable DataType dataType,
      String pointer) {
    if (node != null && node.isNull()) {
      return finding(
          ReadRules.NULL, "a value is null", pointer, "Remove the key, or give it a value");
    }
    String wanted = problem.arguments().isEmpty() ? "" : problem.arguments().get(1);
    String expected =
        switch (wanted) {
          case "object" -> "an object";
          case "array" -> "a list";
          case "boolean" -> "true or false";
          case "integer", "number" -> dataType == null ? "a number" : dataType.allowed();
          default -> "text";
        };
    String found =
        node == null
            ? "something else"
            : node.isObject()
                ? "an object"
                : node.isArray()
                    ? "a list"
                    : node.isString()
                        ? "the text " + Words.quote(node.stringValue())
                        : node.asString();
    return finding(
        ReadRules.TYPE, name + ": expected " + expected + ", found " + found, pointer, null);
  }

  private Finding finding(String rule, String message, String pointer, @Nullable String help) {
    return Finding.of(rule, Severity.ERROR, message, Location.ofPointer(file, pointer), help);
  }

  private static @Nullable Member member(@Nullable Definition definition, String name) {
    int index = definition == null ? -1 : definition.indexOfJson(name);
    return definition == null || index < 0 ? null : definition.members().get(index);
  }

  private static String holderName(@Nullable Place place, List<String> steps) {
    Definition definition = place == null ? null : place.definition();
    if (definition != null) {
      return definition.name();
    }
    return steps.isEmpty() ? "the document" : last(steps);
  }

  private static String last(List<String> steps) {
    return steps.isEmpty() ? "the document" : steps.get(steps.size() - 1);
  }

  /** RFC 6901. */
  static String pointer(List<String> steps) {
    StringBuilder out = new StringBuilder();
    for (String step : steps) {
      out.append('/').append(escape(step));
    }
    return out.toString();
  }

  private static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
