package dev.assay.diff;

import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds text in a document, and names the places as differences do. */
public final class Search {
  private static final List<String> IDS =
      List.of("id", "uuid", "control-id", "statement-id", "title", "name");

  private Search() {}

  /**
   * A place that holds a text.
   *
   * @param place the place for people
   * @param pointer the place as a JSON Pointer
   * @param text all that stands there, without markup
   */
  public record Hit(String place, String pointer, String text) {}

  /**
   * The places that hold a text, whatever the letters' case, in the order of the document.
   *
   * @param text what to look for; white space matches any white space
   */
  public static List<Hit> find(OscalDocument document, String text) {
    Tree tree = new Tree(document);
    Places places = new Places(tree);
    String wanted = folded(text);
    List<Hit> hits = new ArrayList<>();
    Tree.visit(
        tree.root,
        node -> {
          List<Member> members = node.definition().members();
          for (int i = 0; i < members.size(); i++) {
            Object value = node.object.get(i);
            if (value instanceof List<?> list) {
              for (int k = 0; k < list.size(); k++) {
                add(hits, wanted, list.get(k), tree, places, node, members.get(i), k);
              }
            } else {
              add(hits, wanted, value, tree, places, node, members.get(i), -1);
            }
          }
        });
    return hits;
  }

  /**
   * All that stands under what has an id: a uuid, an id, a property that ends in {@code -id}, or a
   * control that is meant.
   */
  public static List<Hit> about(OscalDocument document, String id) {
    Tree tree = new Tree(document);
    Places places = new Places(tree);
    List<Hit> hits = new ArrayList<>();
    Tree.visit(
        tree.root,
        node -> {
          boolean meant =
              node.isInList()
                  && (IDS.stream().anyMatch(name -> id.equalsIgnoreCase(node.text(name)))
                      || isCalled(node.object, id));
          if (meant) {
            Tree.visit(
                node,
                below -> {
                  for (Member member : below.definition().members()) {
                    if (isNameOfProperty(below.definition(), member)) {
                      continue;
                    }
                    Object value = below.object.get(member.jsonName());
                    add(hits, "", value, tree, places, below, member, -1);
                  }
                });
          }
        });
    return hits;
  }

  /** A property's name is in the place of its value already. */
  private static boolean isNameOfProperty(Definition definition, Member member) {
    return definition.name().equals("property")
        && (member.jsonName().equals("name") || member.jsonName().equals("ns"));
  }

  /** Whether a property says that people call it so: {@code asset-id} or {@code poam-item-id}. */
  private static boolean isCalled(OscalObject object, String id) {
    return object.get("props") instanceof List<?> props
        && props.stream()
            .anyMatch(
                prop ->
                    prop instanceof OscalObject one
                        && String.valueOf(one.get("name")).endsWith("-id")
                        && id.equalsIgnoreCase(String.valueOf(one.get("value"))));
  }

  private static void add(
      List<Hit> hits,
      String wanted,
      @Nullable Object value,
      Tree tree,
      Places places,
      Node node,
      Member member,
      int index) {
    if (value == null || value instanceof OscalObject || value instanceof List) {
      return;
    }
    String text = value instanceof Markup markup ? markup.plainText() : value.toString();
    // Pictures and files in base64 hold any text there is.
    boolean data = node.definition().name().equals("base64") && member.kind() == Member.Kind.VALUE;
    if (!data && folded(text).contains(wanted)) {
      String pointer =
          tree.pointer(node) + "/" + member.jsonName() + (index < 0 ? "" : "/" + index);
      hits.add(new Hit(places.of(node, member), pointer, text));
    }
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
