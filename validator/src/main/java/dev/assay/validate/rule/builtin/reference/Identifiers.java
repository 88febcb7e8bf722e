package dev.assay.validate.rule.builtin.reference;

import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.markup.Markup;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.metapath.Tree;
import dev.assay.validate.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What can be referred to in a document and in those that it imports. Hexadecimal digits in capital
 * and in small letters are the same.
 */
final class Identifiers {
  private final Tree tree;

  /** The names of the flags and fields that refer to something. */
  private static final Set<String> REFERENCES =
      Set.of(
          "href",
          "role-id",
          "actor-uuid",
          "activity-uuid",
          "component-uuid",
          "finding-uuid",
          "implementation-uuid",
          "implementation-statement-uuid",
          "observation-uuid",
          "party-uuid",
          "response-uuid",
          "risk-uuid",
          "subject-uuid",
          "task-uuid");

  /** A text that has a link to a fragment of the document, and this fragment. */
  record InProse(Node text, String fragment) {}

  private final List<Node> references = new ArrayList<>();
  private final List<InProse> inProse = new ArrayList<>();
  private final Map<String, List<Node>> own = new HashMap<>();
  private final Set<String> ownIds = new HashSet<>();
  private final Map<String, Set<String>> imported = new HashMap<>();
  private final Set<String> roles = new HashSet<>();

  private Identifiers(RuleContext context) {
    tree = new Tree(context.file(), context.document());
    collectOwn(tree.root());
    for (OscalDocument document : context.imports().all()) {
      collectImported(new Tree("", document).root());
    }
  }

  /** Collected once for all rules. */
  static Identifiers of(RuleContext context) {
    return context.shared(Identifiers.class, Identifiers::new);
  }

  static String key(String uuid) {
    return uuid.toLowerCase(Locale.ROOT);
  }

  private void collectOwn(Node node) {
    Node uuid = node.flag("uuid");
    if (uuid != null) {
      own.computeIfAbsent(key(uuid.text()), k -> new ArrayList<>()).add(node);
    }
    Node id = node.flag("id");
    if (id != null) {
      ownIds.add(id.text());
    }
    addRole(node, id);
    Definition definition = node.definition();
    if (definition != null) {
      addFlags(node, definition);
    }
    Markup prose = node.markup();
    if (prose != null) {
      prose.fragments().forEach(fragment -> inProse.add(new InProse(node, fragment)));
    }
    for (Node child : node.children()) {
      if (child.object() == null && REFERENCES.contains(child.name())) {
        references.add(child);
      }
      collectOwn(child);
    }
  }

  private void addFlags(Node node, Definition definition) {
    for (Member member : definition.members()) {
      boolean flag = member.kind() == Member.Kind.FLAG && REFERENCES.contains(member.xmlName());
      Node found = flag ? node.flag(member.xmlName()) : null;
      if (found != null) {
        references.add(found);
      }
    }
  }

  private void collectImported(Node node) {
    Node uuid = node.flag("uuid");
    if (uuid != null) {
      imported.computeIfAbsent(key(uuid.text()), k -> new HashSet<>()).add(node.name());
    }
    addRole(node, node.flag("id"));
    node.children().forEach(this::collectImported);
  }

  private void addRole(Node node, @org.jspecify.annotations.Nullable Node id) {
    if (id != null && node.name().equals("role")) {
      roles.add(id.text());
    }
  }

  Node root() {
    return tree.root();
  }

  /** The flags and fields of the document that refer to something, in its order. */
  List<Node> references() {
    return references;
  }

  /** The links in prose that lead to fragments of the document, in its order. */
  List<InProse> inProse() {
    return inProse;
  }

  /** The nodes of the document with this uuid. */
  List<Node> nodes(String uuid) {
    return own.getOrDefault(key(uuid), List.of());
  }

  /** The nodes of the document by uuid. */
  Map<String, List<Node>> byUuid() {
    return own;
  }

  /** Whether an element of the document has this id. */
  boolean hasId(String id) {
    return ownIds.contains(id);
  }

  /** The ids of the roles in reach. */
  Set<String> roles() {
    return roles;
  }

  /** What a uuid names: the names of the elements that have it, here or in an import. */
  Set<String> kinds(String uuid) {
    Set<String> kinds = new HashSet<>(imported.getOrDefault(key(uuid), Set.of()));
    nodes(uuid).forEach(n -> kinds.add(n.name()));
    return kinds;
  }

  /** The uuids of the elements of the document that have one of these names. */
  List<String> uuidsOf(Set<String> names) {
    List<String> result = new ArrayList<>();
    own.forEach(
        (uuid, nodes) -> {
          if (nodes.stream().anyMatch(n -> names.contains(n.name()))) {
            result.add(uuid);
          }
        });
    result.sort(null);
    return result;
  }
}
