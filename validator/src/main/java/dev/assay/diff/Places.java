package dev.assay.diff;

import dev.assay.model.Member;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.RequirementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where something stands, for people: {@code 3.5.3 [a], component Firewall, status}. */
final class Places {
  private static final int LONGEST_NAME = 60;

  /** What only holds other things, and is not worth a word where these are named. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "metadata",
          "system-implementation",
          "system-characteristics",
          "control-implementation",
          "back-matter",
          "local-definitions",
          "modify",
          "risk-log",
          "assessment-log");

  /** What items are called whose definition has another name. */
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("system-component", "component"),
          Map.entry("defined-component", "component"),
          Map.entry("by-component", "component"),
          Map.entry("implemented-component", "component"),
          Map.entry("uses-component", "component"),
          Map.entry("incorporates-component", "component"),
          Map.entry("system-user", "user"),
          Map.entry("poam-item", "POA&M item"),
          Map.entry("set-parameter", "parameter"),
          Map.entry("responsible-role", "role"),
          Map.entry("responsible-party", "role"));

  /** Members that say what an item is called, the best first. */
  private static final List<String> NAMES =
      List.of(
          "param-id",
          "role-id",
          "title",
          "name",
          "id",
          "control-id",
          "by-id",
          "by-name",
          "by-class",
          "by-item-name",
          "by-ns",
          "rel",
          "scheme",
          "algorithm",
          "identifier-type",
          "href",
          "type",
          "system",
          "source");

  private final Tree tree;

  Places(Tree tree) {
    this.tree = tree;
  }

  /** The place of an object. */
  String of(Node node) {
    return join(steps(node, true));
  }

  /** The place of a value of an object. */
  String of(Node node, Member member) {
    List<String> steps = steps(node, true);
    String name = words(member.xmlName());
    String definition = node.definition().name();
    if (name.equals("state") && definition.endsWith("status")) {
      steps.set(steps.size() - 1, "status");
    } else if (member.kind() != Member.Kind.VALUE
        && !(definition.equals("property") && name.equals("value"))) {
      steps.add(name);
    }
    return steps.isEmpty() ? "document" : join(steps);
  }

  private List<String> steps(Node node, boolean last) {
    Node parent = node.parent;
    if (parent == null) {
      return new ArrayList<>();
    }
    List<String> steps = steps(parent, false);
    Member member = parent.definition().members().get(node.member);
    if (node.isInList()) {
      steps.add(label(node, parent));
    } else if (last || !CONTAINERS.contains(member.xmlName())) {
      steps.add(words(member.xmlName()));
    }
    return steps;
  }

  /** An objective stands close to its requirement. */
  private static String join(List<String> steps) {
    StringBuilder out = new StringBuilder();
    for (String step : steps) {
      out.append(out.length() == 0 ? "" : step.startsWith("[") ? " " : ", ").append(step);
    }
    return out.length() == 0 ? "document" : out.toString();
  }

  private String label(Node node, Node parent) {
    String definition = node.definition().name();
    switch (definition) {
      case "implemented-requirement" -> {
        return requirement(node.text("control-id"), "requirement");
      }
      case "alter" -> {
        return "alter of " + requirement(node.text("control-id"), "").strip();
      }
      case "control" -> {
        String label = node.property("label");
        String id = node.text("id");
        Optional<RequirementId> known = id == null ? Optional.empty() : RequirementId.parse(id);
        return known.isPresent()
            ? known.get().display()
            : "control " + (label != null ? label : name(node));
      }
      case "statement" -> {
        return statement(node, parent);
      }
      case "part", "assessment-part" -> {
        String id = node.text("id");
        return node.text("name") + " " + (id != null ? id : title(node));
      }
      case "inventory-item" -> {
        String asset = node.property("asset-id");
        return "inventory item " + (asset != null ? asset : title(node));
      }
      default -> {
        String title = tree.titleOf(node.text("component-uuid"));
        // What is selected and what is left out have one definition.
        String own =
            definition.startsWith("select-")
                ? parent.definition().members().get(node.member).xmlName()
                : definition;
        String noun = NOUNS.getOrDefault(own, words(own));
        return (noun + " " + (title != null ? cut(title) : name(node))).strip();
      }
    }
  }

  private static String requirement(@Nullable String id, String noun) {
    if (id == null) {
      return noun;
    }
    return RequirementId.parse(id).map(RequirementId::display).orElse(noun + " " + id);
  }

  /** {@code [a]} below its requirement. */
  private static String statement(Node node, Node parent) {
    String id = node.text("statement-id");
    String control = parent.text("control-id");
    if (id == null) {
      return "statement";
    }
    Optional<RequirementId> known = RequirementId.parse(id);
    if (known.isPresent()
        && control != null
        && RequirementId.parse(control).equals(Optional.of(known.get().requirement()))) {
      return known.get().objectiveLetter().map(letter -> "[" + letter + "]").orElse("statement");
    }
    return "statement " + id;
  }

  private String name(Node node) {
    for (String member : NAMES) {
      String text = text(node, member);
      if (text != null && !text.isBlank()) {
        String title = text.startsWith("#") ? tree.titleOf(text.substring(1)) : null;
        return cut(title != null ? title : text);
      }
    }
    return title(node);
  }

  private static @Nullable String text(Node node, String member) {
    return node.object.get(member) instanceof Markup markup
        ? markup.plainText()
        : node.text(member);
  }

  /** The beginning of what it says of itself, else its number in a list of several. */
  private static String title(Node node) {
    for (String member : List.of("title", "description", "prose")) {
      String text = text(node, member);
      if (text != null && !text.isBlank()) {
        return cut(text);
      }
    }
    Node parent = node.parent;
    boolean several = parent == null || parent.children(node.member).size() > 1;
    return several ? String.valueOf(node.index + 1) : "";
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_NAME) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST_NAME - 3);
    return line.substring(0, end < LONGEST_NAME / 2 ? LONGEST_NAME - 3 : end) + "...";
  }

  private static String words(String name) {
    return name.replace('-', ' ');
  }
}
