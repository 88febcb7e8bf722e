package dev.assay.convert.docx;

import dev.assay.convert.view.Book;
import dev.assay.convert.view.Dates;
import dev.assay.convert.view.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders of a template: <code>{{name}}</code> in its paragraphs, headers and footers.
 * What they are replaced by is not looked at again, so that no text of a document is ever a
 * placeholder.
 */
final class Placeholders {
  /** Where the sections of the document go. */
  static final String BODY = "body";

  /** Where the contents go. */
  static final String CONTENTS = "contents";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");

  private static final Map<String, Function<Book, String>> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put("author", Book::author);
    VALUES.put("date", b -> b.lastModified().isEmpty() ? "" : Dates.day(b.lastModified()));
    VALUES.put("kind", Book::kind);
    VALUES.put("marking", b -> b.marking() == null ? "" : b.marking());
    VALUES.put("organization", b -> coverFact(b, "Organization"));
    VALUES.put("system-name", Book::subject);
    VALUES.put("title", b -> b.title().characters());
    VALUES.put("uuid", Book::uuid);
    VALUES.put("version", Book::version);
  }

  private Placeholders() {}

  private static String coverFact(Book book, String label) {
    for (Piece.Fact fact : book.cover()) {
      if (fact.label().equals(label) && !fact.value().isEmpty()) {
        return fact.value().get(0).characters();
      }
    }
    return "";
  }

  /** The names that a template may use. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(VALUES.keySet());
    names.add(BODY);
    names.add(CONTENTS);
    return names;
  }

  /** The names of the placeholders in a text. */
  static List<String> in(String text) {
    return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).toList();
  }

  /** Whether a text opens a placeholder and does not close it, or closes one that is not open. */
  static boolean isBroken(String text) {
    String rest = PLACEHOLDER.matcher(text).replaceAll("");
    return rest.contains("{{") || rest.contains("}}");
  }

  /** What a document has for a name; an empty text when it has nothing. */
  static String value(String name, Book book) {
    Function<Book, String> value = VALUES.get(name);
    return value == null ? "" : value.apply(book).strip();
  }

  /** The paragraphs of a part, those of text boxes too. */
  static List<XmlTree> paragraphs(XmlTree part) {
    List<XmlTree> paragraphs = new ArrayList<>();
    part.each(
        t -> {
          if (t.name.equals("w:p")) {
            paragraphs.add(t);
          }
        });
    return paragraphs;
  }

  /** The characters of a paragraph's own runs. */
  static String text(XmlTree paragraph) {
    StringBuilder text = new StringBuilder();
    texts(paragraph).forEach(t -> text.append(characters(t)));
    return text.toString();
  }

  private static String characters(XmlTree text) {
    StringBuilder characters = new StringBuilder();
    text.content.forEach(c -> characters.append(c));
    return characters.toString();
  }

  /** The texts of a paragraph's own runs; those of a text box in it belong to its paragraphs. */
  private static List<XmlTree> texts(XmlTree paragraph) {
    List<XmlTree> texts = new ArrayList<>();
    collect(paragraph, texts);
    return texts;
  }

  private static void collect(XmlTree tree, List<XmlTree> texts) {
    for (XmlTree child : tree.children()) {
      if (child.name.equals("w:t")) {
        texts.add(child);
      } else if (!child.name.equals("w:p")) {
        collect(child, texts);
      }
    }
  }

  /** Puts the document's values into the paragraphs of a part. */
  static void fill(XmlTree part, Book book) {
    paragraphs(part).forEach(p -> fillParagraph(p, book));
  }

  /**
   * Word cuts what was typed into runs as it likes: the value goes where its placeholder starts.
   */
  private static void fillParagraph(XmlTree paragraph, Book book) {
    List<XmlTree> texts = texts(paragraph);
    Matcher matcher = PLACEHOLDER.matcher(text(paragraph));
    List<MatchResult> found = matcher.results().toList();
    if (found.isEmpty()) {
      return;
    }
    int start = 0;
    for (XmlTree text : texts) {
      String own = characters(text);
      int end = start + own.length();
      StringBuilder now = new StringBuilder();
      int at = start;
      for (MatchResult match : found) {
        if (match.end() > at && match.start() < end) {
          now.append(own, at - start, Math.max(at, match.start()) - start);
          if (match.start() >= start) {
            now.append(value(match.group(1), book));
          }
          at = Math.min(end, match.end());
        }
      }
      now.append(own, at - start, own.length());
      text.content.clear();
      text.content.add(now.toString());
      text.attributes.put("xml:space", "preserve");
      start = end;
    }
  }
}
