package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.shell.hostile.MadeInputs.Maker;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plans whose prose is a million characters of what keeps a reader of Markdown busy. */
final class MadeProse {
  private static final int LENGTH = 1_000_000;
  private static final String DESCRIPTION = "Five workstations and a file server.";

  private MadeProse() {}

  private static Map<String, String> pieces() {
    Map<String, String> pieces = new LinkedHashMap<>();
    pieces.put("dashes", "-");
    pieces.put("stars", "*");
    pieces.put("underscores", "_");
    pieces.put("brackets", "[");
    pieces.put("closing-brackets", "]");
    pieces.put("backticks", "`");
    pieces.put("less-than", "<");
    pieces.put("greater-than", ">");
    pieces.put("ampersands", "&");
    pieces.put("tildes", "~");
    pieces.put("bars", "|");
    pieces.put("quotes", "\\\"");
    pieces.put("backslashes", "\\\\");
    pieces.put("braces", "{{");
    pieces.put("stars-and-letters", "*a ");
    pieces.put("stars-that-close", "a* ");
    pieces.put("stars-of-two-lengths", "a**b c* ");
    pieces.put("links-unfinished", "[a](");
    pieces.put("links", "[a](b) ");
    pieces.put("pictures-unfinished", "![");
    pieces.put("definitions", "[a]: x\\n");
    pieces.put("lines-of-bars", "||\\n");
    pieces.put("lines-of-dashes", "-\\n");
    pieces.put("lines-of-backticks", "`\\n");
    pieces.put("tables", "|a|b|\\n|-|-|\\n");
    pieces.put("items", "- a\\n");
    pieces.put("quotes-of-lines", "> a\\n");
    pieces.put("numbers", "1. a\\n");
    pieces.put("items-in-a-line", "- ");
    pieces.put("tags", "<b>");
    pieces.put("paragraph-tags", "<p>");
    pieces.put("comments", "<!--");
    pieces.put("inserts-unfinished", "{{ insert: param, ");
    return pieces;
  }

  static void all(Map<String, Maker> to) {
    pieces()
        .forEach(
            (name, piece) ->
                to.put(
                    "prose/" + name + ".json", () -> plan(piece.repeat(LENGTH / piece.length()))));
    to.put(
        "prose/pairs-of-stars.json",
        () -> plan("*".repeat(LENGTH / 2) + "a" + "*".repeat(LENGTH / 2)));
    to.put(
        "prose/pairs-of-brackets.json",
        () -> plan("[".repeat(LENGTH / 2) + "a" + "]".repeat(LENGTH / 2)));
    to.put("prose/backticks-growing.json", () -> plan(growing("`", "a")));
    to.put("prose/items-deeper.json", MadeProse::deeper);
    to.put("prose/dashes-in-a-title.json", () -> title("-".repeat(LENGTH)));
    to.put("prose/stars-in-a-title.json", () -> title("a**b c* ".repeat(LENGTH / 8)));
  }

  private static byte[] plan(String prose) throws java.io.IOException {
    return Sound.plan().replace(DESCRIPTION, "x " + prose).getBytes(UTF_8);
  }

  private static byte[] title(String title) throws java.io.IOException {
    return Sound.plan().replace("\"Small\"", "\"" + title + "\"").getBytes(UTF_8);
  }

  private static String growing(String mark, String between) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; out.length() < LENGTH; i++) {
      out.append(mark.repeat(i)).append(between);
    }
    return out.toString();
  }

  private static byte[] deeper() throws java.io.IOException {
    StringBuilder out = new StringBuilder();
    for (int i = 0; out.length() < LENGTH; i++) {
      out.append("  ".repeat(i)).append("- a\\n");
    }
    return plan(out.toString());
  }
}
