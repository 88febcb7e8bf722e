package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.shell.hostile.MadeInputs.Maker;
import java.util.Map;

/** What is too deep, too long or too many. */
final class MadeSizes {
  private MadeSizes() {}

  static void all(Map<String, Maker> to) {
    deep(to);
    huge(to);
  }

  private static void deep(Map<String, Maker> to) {
    for (int depth : new int[] {250, 100_000, 3_000_000}) {
      String of = "-" + depth;
      put(to, "deep/lists" + of + ".json", () -> "[".repeat(depth));
      put(to, "deep/lists-closed" + of + ".json", () -> "[".repeat(depth) + "]".repeat(depth));
      put(to, "deep/objects" + of + ".json", () -> "{\"catalog\":".repeat(depth));
      put(to, "deep/lists" + of + ".yaml", () -> "catalog:\n  groups: " + "[".repeat(depth));
      put(to, "deep/objects" + of + ".yaml", () -> "{catalog: {groups: " + "{a: ".repeat(depth));
      put(
          to,
          "deep/elements" + of + ".xml",
          () -> Sound.XML.substring(0, Sound.XML.indexOf("<metadata")) + "<group>".repeat(depth));
    }
    put(to, "deep/lists-in-a-value.json", () -> json("[".repeat(5000) + "]".repeat(5000)));
    put(to, "deep/groups.json", () -> groups(150));
    put(to, "deep/sections.yaml", () -> sections(3000));
    put(to, "deep/dashes.yaml", () -> "- ".repeat(100_000) + "x\n");
    put(to, "deep/questions.yaml", () -> "? ".repeat(100_000) + "x\n");
    put(
        to,
        "deep/markup.xml",
        () ->
            Sound.XML.replace(
                "<title>One</title>",
                "<title>One</title><part name=\"x\"><p>"
                    + "<em>".repeat(50_000)
                    + "x"
                    + "</em>".repeat(50_000)
                    + "</p></part>"));
    put(
        to,
        "deep/lists-of-markup.xml",
        () ->
            Sound.XML.replace(
                "<title>One</title>",
                "<title>One</title><part name=\"x\">"
                    + "<ul><li>".repeat(50_000)
                    + "x"
                    + "</li></ul>".repeat(50_000)
                    + "</part>"));
  }

  private static void huge(Map<String, Maker> to) {
    put(to, "huge/text-past-the-limit.json", () -> json("\"" + "x".repeat(70_000_000) + "\""));
    put(to, "huge/text-past-the-limit.yaml", () -> yaml("x".repeat(70_000_000)));
    put(to, "huge/text-past-the-limit.xml", () -> xml("x".repeat(70_000_000)));
    put(
        to,
        "huge/attribute-past-the-limit.xml",
        () -> Sound.XML.replace("c-1", "x".repeat(70_000_000)));
    put(to, "huge/text.json", () -> json("\"" + "word ".repeat(1_000_000) + "\""));
    put(to, "huge/text.xml", () -> xml("word ".repeat(1_000_000)));
    put(to, "huge/text-of-references.xml", () -> xml("&amp;".repeat(1_000_000)));
    put(to, "huge/text-of-escapes.json", () -> json("\"" + "\\u0041".repeat(1_000_000) + "\""));
    put(to, "huge/text-of-many-lines.yaml", () -> yaml("word\n      ".repeat(300_000)));
    put(to, "huge/text-in-quotes.yaml", () -> yaml("\"" + "\\x41 ".repeat(500_000) + "\""));
    put(to, "huge/number.json", () -> json("1" + "0".repeat(1_000_000)));
    put(to, "huge/fraction.json", () -> json("0." + "1".repeat(1_000_000)));
    put(to, "huge/exponent.json", () -> json("1e2147483647"));
    put(to, "huge/exponent-of-many-digits.json", () -> json("1e" + "9".repeat(100_000)));
    put(to, "huge/key.json", () -> key("k".repeat(5_000_000)));
    put(to, "huge/name-of-an-element.xml", () -> "<" + "n".repeat(5_000_000) + "/>");
    put(to, "huge/attributes.xml", () -> "<catalog " + numbered("a%d=\"x\" ", 200_000) + "/>");
    put(
        to,
        "huge/namespaces.xml",
        () -> "<catalog " + numbered("xmlns:a%d=\"x\" ", 200_000) + "/>");
    put(
        to,
        "huge/comment.xml",
        () -> Sound.XML.replace("<metadata>", "<!--" + "x ".repeat(5_000_000) + "--><metadata>"));
    put(to, "huge/comments.yaml", () -> "# x\n".repeat(1_000_000) + Sound.YAML);
    put(
        to,
        "huge/instructions.xml",
        () -> Sound.XML.replace("<metadata>", "<?x y?>".repeat(500_000) + "<metadata>"));
    put(to, "huge/blanks.json", () -> " ".repeat(20_000_000) + Sound.JSON);
    put(to, "huge/blanks-only.json", () -> "\n".repeat(20_000_000));
    put(to, "huge/unknown-keys.json", () -> key(numbered("k%d\": 1, \"", 200_000) + "z"));
    put(to, "huge/key-many-times.json", () -> key("title\": 1, \"".repeat(200_000) + "z"));
    put(
        to,
        "huge/unknown-elements.xml",
        () -> Sound.XML.replace("<group id", "<x/>".repeat(200_000) + "<group id"));
    put(to, "huge/anchors.yaml", () -> numbered("k%d: &a%d x\n", 100_000) + Sound.YAML);
    put(
        to,
        "huge/aliases.yaml",
        () -> "k: &k x\nl: [" + "*k,".repeat(200_000) + "x]\n" + Sound.YAML);
    put(
        to,
        "huge/one-id-many-times.json",
        () ->
            Sound.JSON.replace(
                "{ \"id\": \"c-1\", \"title\": \"One\" }",
                "{ \"id\": \"c-1\", \"title\": \"One\" },".repeat(20_000)
                    + "{ \"id\": \"c-2\", \"title\": \"One\" }"));
    put(
        to,
        "huge/nulls.json",
        () ->
            Sound.JSON.replace(
                "{ \"id\": \"c-1\", \"title\": \"One\" }", "null,".repeat(500_000) + "null"));
    put(
        to,
        "huge/wrong-dates.json",
        () ->
            Sound.JSON.replace(
                "\"groups\"",
                "\"params\": [" + "{\"id\": \"1\"},".repeat(50_000) + "{}], \"groups\""));
    put(
        to,
        "huge/pattern-of-a-date.json",
        () ->
            Sound.JSON.replace(
                "2026-01-31T08:30:00Z", "2026-01-31T08:30:00." + "0".repeat(1_000_000) + "x"));
    put(
        to,
        "huge/pattern-of-a-token.json",
        () -> Sound.JSON.replace("c-1", "c".repeat(1_000_000) + "!"));
    put(to, "huge/pattern-of-blanks.json", () -> json("\"x" + " ".repeat(1_000_000) + "x \""));
    put(
        to,
        "huge/pattern-of-a-token.xml",
        () -> Sound.XML.replace("c-1", "c".repeat(1_000_000) + "!"));
    put(to, "huge/table.csv", () -> "Requirement,Status\n" + "3.1.1,x\n".repeat(200_000));
  }

  private interface Text {
    String make();
  }

  private static void put(Map<String, Maker> to, String name, Text text) {
    to.put(name, () -> text.make().getBytes(UTF_8));
  }

  private static String json(String title) {
    return Sound.JSON.replace("\"Small\"", title);
  }

  private static String key(String name) {
    return Sound.JSON.replace("\"title\": \"Small\"", "\"" + name + "\": 1, \"title\": \"Small\"");
  }

  private static String xml(String title) {
    return Sound.XML.replace("Small", title);
  }

  private static String yaml(String title) {
    return Sound.YAML.replace("Small", title);
  }

  private static String numbered(String pattern, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(pattern.replace("%d", String.valueOf(i)));
    }
    return out.toString();
  }

  private static String groups(int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      out.append("\"groups\": [ { \"id\": \"g-").append(i).append("\", \"title\": \"G\", ");
    }
    out.append("\"class\": \"x\"").append(" } ]".repeat(depth));
    return Sound.JSON.replace("\"groups\": [ { \"id\": \"c-1\", \"title\": \"One\" } ]", out);
  }

  private static String sections(int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      out.append(" ".repeat(i)).append("catalog:\n");
    }
    return out.toString();
  }
}
