package dev.assay.validate.constraint;

import dev.assay.io.Nearest;
import dev.assay.model.DataType;
import dev.assay.validate.metapath.EvaluationException;
import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.MetapathException;
import dev.assay.validate.metapath.Regex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds the constraints of one context of an external constraint file. */
final class RuleBuilder {
  private static final List<String> KINDS =
      List.of(
          "let",
          "allowed-values",
          "matches",
          "has-cardinality",
          "is-unique",
          "index",
          "index-has-key",
          "expect");
  private static final List<String> LEVELS =
      List.of("critical", "error", "warning", "informational", "debug");
  private static final Set<String> COMMON = Set.of("id", "level", "target");
  private static final Map<ConstraintKind, Set<String>> ATTRIBUTES =
      Map.of(
          ConstraintKind.ALLOWED_VALUES, Set.of("allow-other", "extensible", "extension"),
          ConstraintKind.MATCHES, Set.of("regex", "datatype"),
          ConstraintKind.HAS_CARDINALITY, Set.of("min-occurs", "max-occurs"),
          ConstraintKind.IS_UNIQUE, Set.of("name"),
          ConstraintKind.INDEX, Set.of("name"),
          ConstraintKind.INDEX_HAS_KEY, Set.of("name"),
          ConstraintKind.EXPECT, Set.of("test"));

  private final ExternalRulesReader reader;
  private final String ruleSet;
  private final String holder;
  private final Set<String> variables;
  private final List<Compiled.Variable> lets = new ArrayList<>();
  private final List<Compiled> compiled = new ArrayList<>();
  private final Map<String, Integer> unnamed = new HashMap<>();

  RuleBuilder(ExternalRulesReader reader, String ruleSet, String holder, Set<String> known) {
    this.reader = reader;
    this.ruleSet = ruleSet;
    this.holder = holder;
    this.variables = new HashSet<>(known);
  }

  List<Compiled.Variable> lets() {
    return lets;
  }

  List<Compiled> compiled() {
    return compiled;
  }

  Set<String> variables() {
    return variables;
  }

  void constraints(RuleElement element) {
    for (RuleElement child : element.children()) {
      if (child.name().equals("let")) {
        let(child);
      }
    }
    for (RuleElement child : element.children()) {
      ConstraintKind kind = ConstraintKind.ofLabel(child.name());
      if (kind != null) {
        constraint(child, kind);
      } else if (!child.name().equals("let") && !child.name().equals("remarks")) {
        reader.unknown(child, KINDS);
      }
    }
  }

  private void let(RuleElement element) {
    String name = element.attribute("var");
    String expression = element.attribute("expression");
    if (name == null || expression == null) {
      reader.problem(element, "let needs var and expression");
      return;
    }
    List<Metapath> value = new ArrayList<>();
    reader.compile(element, "expression", expression, variables, value);
    variables.add(name);
    value.forEach(v -> lets.add(new Compiled.Variable(name, v)));
  }

  private void constraint(RuleElement element, ConstraintKind kind) {
    Map<String, String> texts = new HashMap<>();
    List<ConstraintSpec.Key> keys = new ArrayList<>();
    List<ConstraintSpec.Value> values = new ArrayList<>();
    boolean sound = attributes(element, kind, texts);
    for (RuleElement child : element.children()) {
      switch (child.name()) {
        case "formal-name", "description", "remarks", "message" ->
            texts.putIfAbsent(child.name(), child.text());
        case "prop" -> property(child, texts);
        case "key-field" -> sound &= key(child, keys);
        case "enum" -> sound &= value(child, values);
        default -> {
          reader.unknown(
              child,
              List.of(
                  "formal-name", "description", "prop", "message", "remarks", "key-field", "enum"));
          sound = false;
        }
      }
    }
    if (sound && isComplete(element, kind, texts, keys, values)) {
      add(element, SpecReader.read(id(element, kind), kind, ruleSet, holder, texts, keys, values));
    }
  }

  private void add(RuleElement element, ConstraintSpec spec) {
    try {
      Compiled constraint = Compiled.of(spec);
      for (Metapath path : constraint.expressions()) {
        reader.checkVariables(element, path, variables);
      }
      compiled.add(constraint);
    } catch (MetapathException e) {
      reader.problem(
          element, spec.ruleId() + " has an expression that is not a Metapath: " + e.getMessage());
    }
  }

  /** A constraint without an id is named by its file, kind and a number. */
  private String id(RuleElement element, ConstraintKind kind) {
    String id = element.attribute("id");
    String base = ruleSet + ":" + holder + "/" + kind.label();
    return id != null ? id : base + "-" + unnamed.merge(base, 1, Integer::sum);
  }

  private boolean attributes(RuleElement element, ConstraintKind kind, Map<String, String> texts) {
    Set<String> known = new HashSet<>(COMMON);
    known.addAll(ATTRIBUTES.getOrDefault(kind, Set.of()));
    boolean sound = true;
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      String name = attribute.getKey();
      if (!known.contains(name)) {
        reader.problem(
            element,
            "the attribute " + name + " is not known on " + element.name(),
            Nearest.to(name, known));
        sound = false;
      }
      texts.put(name.equals("extension") ? "extensible" : name, attribute.getValue());
    }
    return sound
        & oneOf(element, texts, "level", LEVELS)
        & oneOf(element, texts, "allow-other", List.of("yes", "no"))
        & oneOf(element, texts, "extensible", List.of("none", "model", "external"))
        & number(element, texts, "min-occurs")
        & number(element, texts, "max-occurs")
        & types(element, texts);
  }

  private boolean oneOf(
      RuleElement element, Map<String, String> texts, String name, List<String> allowed) {
    String value = texts.get(name);
    if (value == null || allowed.contains(value.toLowerCase(Locale.ROOT))) {
      return true;
    }
    reader.problem(
        element,
        name + " is \"" + value + "\"; allowed here: " + Words.list(allowed),
        Nearest.to(value, allowed));
    return false;
  }

  private boolean number(RuleElement element, Map<String, String> texts, String name) {
    String value = texts.get(name);
    if (value == null || value.equals("unbounded") || value.matches("\\d{1,9}")) {
      return true;
    }
    reader.problem(element, name + " is \"" + value + "\"; it must be a whole number");
    return false;
  }

  private boolean types(RuleElement element, Map<String, String> texts) {
    String type = texts.get("datatype");
    if (type != null && DataType.ofOscalName(type) == null) {
      List<String> names = new ArrayList<>();
      for (DataType known : DataType.values()) {
        names.add(known.oscalName());
      }
      reader.problem(element, "there is no data type \"" + type + "\"", Nearest.to(type, names));
      return false;
    }
    return isRegex(element, texts.get("regex"));
  }

  private boolean isRegex(RuleElement element, @org.jspecify.annotations.Nullable String regex) {
    try {
      if (regex != null) {
        Regex.of(regex);
      }
      return true;
    } catch (EvaluationException e) {
      reader.problem(element, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private static void property(RuleElement element, Map<String, String> texts) {
    String name = element.attribute("name");
    String value = element.attribute("value");
    if (name != null && value != null && (name.equals("help-url") || name.equals("help-text"))) {
      texts.putIfAbsent(name, value);
    }
  }

  private boolean key(RuleElement element, List<ConstraintSpec.Key> keys) {
    String target = element.attribute("target");
    String pattern = element.attribute("pattern");
    if (target == null) {
      reader.problem(element, "key-field has no target");
      return false;
    }
    keys.add(new ConstraintSpec.Key(target, pattern));
    if (!isRegex(element, pattern)) {
      return false;
    }
    if (pattern != null && !Regex.of(pattern).hasGroup()) {
      reader.problem(element, "the pattern " + pattern + " has no group to take the key from");
      return false;
    }
    return true;
  }

  private boolean value(RuleElement element, List<ConstraintSpec.Value> values) {
    String value = element.attribute("value");
    if (value == null) {
      reader.problem(element, "enum has no value");
      return false;
    }
    values.add(new ConstraintSpec.Value(value, element.text(), element.attribute("deprecated")));
    return true;
  }

  /** Whether a constraint has what its kind cannot do without. */
  private boolean isComplete(
      RuleElement element,
      ConstraintKind kind,
      Map<String, String> texts,
      List<ConstraintSpec.Key> keys,
      List<ConstraintSpec.Value> values) {
    String index = texts.get("name");
    String missing =
        switch (kind) {
          case ALLOWED_VALUES -> values.isEmpty() ? "an enum" : "";
          case MATCHES ->
              texts.containsKey("regex") || texts.containsKey("datatype")
                  ? ""
                  : "a regex or a datatype";
          case HAS_CARDINALITY ->
              texts.containsKey("min-occurs") || texts.containsKey("max-occurs")
                  ? ""
                  : "a min-occurs or a max-occurs";
          case IS_UNIQUE -> keys.isEmpty() ? "a key-field" : "";
          case INDEX, INDEX_HAS_KEY ->
              keys.isEmpty() ? "a key-field" : index == null ? "a name" : "";
          case EXPECT -> texts.containsKey("test") ? "" : "a test";
        };
    if (!missing.isEmpty()) {
      reader.problem(element, element.name() + " needs " + missing);
    } else if (kind == ConstraintKind.INDEX && index != null) {
      reader.defineIndex(index);
    } else if (kind == ConstraintKind.INDEX_HAS_KEY && index != null) {
      reader.useIndex(element, index);
    }
    return missing.isEmpty();
  }
}
