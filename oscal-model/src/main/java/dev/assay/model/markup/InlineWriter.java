package dev.assay.model.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes running text as Markdown. What Markdown cannot say at a place, such as emphasis that
 * begins with a space, is written with the tags of OSCAL's elements.
 */
final class InlineWriter {
  /** How careful to be. */
  enum Level {
    /** Characters as they are: right more often than one thinks, but to be checked. */
    BARE,
    /** Characters that Markdown would take for its own are escaped. */
    ESCAPED,
    /** All punctuation is escaped, all markup is tags. */
    TAGGED
  }

  /** Where the text stands. */
  enum Place {
    PARAGRAPH,
    HEADING,
    LINE,
    CELL
  }

  private final Level level;
  private final Place place;
  private final StringBuilder out = new StringBuilder();
  private boolean certain = true;
  private int escapes;
  private int depth;
  private boolean inLink;
  private int stars;

  /** The first characters of the marks that are open. */
  private final StringBuilder openMarks = new StringBuilder();

  InlineWriter(Level level, Place place) {
    this.level = level;
    this.place = place;
  }

  String write(List<Inline> inlines) {
    writeAll(inlines, MarkdownText.END, false);
    return out.toString();
  }

  /** Whether the text reads back as what was written beyond doubt. */
  boolean isCertain() {
    return certain && escapes == 0 && !BoundedInlines.areTooMany(out.toString());
  }

  /** Whether characters were escaped, so that it may be worth to try without. */
  boolean hasEscapes() {
    return escapes > 0;
  }

  private void writeAll(List<Inline> inlines, char following, boolean inCode) {
    for (int i = 0; i < inlines.size(); i++) {
      Inline inline = inlines.get(i);
      char after = i + 1 < inlines.size() ? after(inline, inlines.get(i + 1)) : following;
      if (inline instanceof Inline.Text t) {
        text(t.value(), after);
      } else if (inline instanceof Inline.Insert insert) {
        insert(insert);
      } else if (inline instanceof Inline.Link link) {
        link(link);
      } else if (inline instanceof Inline.Image image) {
        image(image);
      } else if (inline instanceof Inline.Code code) {
        code(code, inCode);
      } else if (inline instanceof Inline.LineBreak) {
        lineBreak(inlines, i);
      } else if (inline instanceof Inline.Emphasis e) {
        marked("*", "em", e.content(), after);
      } else if (inline instanceof Inline.Strong s) {
        marked("**", "strong", s.content(), after);
      } else if (inline instanceof Inline.Quote q) {
        marked("\"", "q", q.content(), after);
      } else if (inline instanceof Inline.Sub s) {
        marked("~", "sub", s.content(), after);
      } else if (inline instanceof Inline.Sup s) {
        marked("^", "sup", s.content(), after);
      }
    }
  }

  /** What stands behind a node; of two neighbours with one mark, the second takes tags. */
  private static char after(Inline inline, Inline next) {
    char first = firstChar(next);
    boolean neighbours =
        !(inline instanceof Inline.Text)
            && !(next instanceof Inline.Text)
            && firstChar(inline) == first;
    return neighbours ? '<' : first;
  }

  /** A character of the kind that a node's Markdown begins or ends with. */
  private static char firstChar(Inline inline) {
    if (inline instanceof Inline.Text t) {
      return t.value().charAt(0);
    } else if (inline instanceof Inline.Insert) {
      return '{';
    } else if (inline instanceof Inline.Link) {
      return '[';
    } else if (inline instanceof Inline.Emphasis || inline instanceof Inline.Strong) {
      return '*';
    } else if (inline instanceof Inline.Quote) {
      return '"';
    } else if (inline instanceof Inline.Sub) {
      return '~';
    } else if (inline instanceof Inline.Sup) {
      return '^';
    }
    return '<';
  }

  private void text(String value, char following) {
    int blockMark = blockMark(value);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean special =
          level == Level.TAGGED
              ? MarkdownText.isAsciiPunctuation(c)
              : i == blockMark
                  || MarkdownText.isSpecial(value, i, before(), following, inLink)
                  || (c == '#'
                      && place == Place.HEADING
                      && i + 1 == value.length()
                      && following == MarkdownText.END);
      if (c == '|' && place == Place.CELL) {
        out.append('\\');
      } else if (special) {
        escapes++;
        if (level != Level.BARE || reachesOn(value, i, i == blockMark)) {
          out.append('\\');
        }
      } else if (c > '~' || c < ' ') {
        certain &= Character.isLetterOrDigit(c) || !isEdge(value, i);
      }
      out.append(c);
    }
  }

  /**
   * Whether a character, right by itself, would touch later blocks too: a definition of a link is
   * good for all of them, and an open {@code pre} goes on over blank lines.
   */
  private static boolean reachesOn(String value, int i, boolean blockMark) {
    return (blockMark && value.charAt(i) == '[') || value.startsWith("<pre", i);
  }

  private boolean isEdge(String value, int i) {
    char c = value.charAt(i);
    boolean blank =
        Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.isISOControl(c);
    return blank && (out.length() <= 1 || i + 2 >= value.length());
  }

  private int blockMark(String value) {
    if (place != Place.PARAGRAPH || value.isEmpty()) {
      return -1;
    }
    boolean lineStart =
        out.length() == 0
            || out.charAt(out.length() - 1) == '\n'
            || (out.length() == 1 && out.charAt(0) == ' ');
    int from = value.charAt(0) == ' ' ? 1 : 0;
    return lineStart ? MarkdownText.blockMark(value, from, out.length() <= 1) : -1;
  }

  private char before() {
    return out.length() == 0 ? MarkdownText.END : out.charAt(out.length() - 1);
  }

  private void insert(Inline.Insert insert) {
    if (Inserts.isPlain(insert)) {
      certain &= before() != '{';
      out.append(Inserts.markdown(insert));
    } else {
      out.append("<insert");
      attribute("type", insert.type());
      attribute("id-ref", insert.idRef());
      endEmpty();
    }
  }

  private void lineBreak(List<Inline> inlines, int i) {
    certain = false;
    boolean inside = i > 0 && i + 1 < inlines.size() && depth == 0;
    if (inside
        && place == Place.PARAGRAPH
        && level != Level.TAGGED
        && !(inlines.get(i - 1) instanceof Inline.LineBreak)
        && !(inlines.get(i + 1) instanceof Inline.LineBreak)) {
      out.append("\\\n");
    } else {
      out.append("<br/>");
    }
  }

  private void marked(String mark, String tag, List<Inline> content, char after) {
    depth++;
    if (level != Level.TAGGED && canMark(mark.charAt(0), content, after)) {
      char first = mark.charAt(0);
      boolean star = first == '*';
      // Which of four equal marks belong together, reading decides.
      certain &= star || openMarks.indexOf(mark) < 0;
      stars += star ? 1 : 0;
      openMarks.append(first);
      out.append(mark);
      writeAll(content, first, false);
      out.append(mark);
      openMarks.setLength(openMarks.length() - 1);
      stars -= star ? 1 : 0;
    } else {
      tagged(tag, content);
    }
    depth--;
  }

  private void tagged(String tag, List<Inline> content) {
    certain &= depth == 1 && isText(content);
    out.append('<').append(tag).append('>');
    writeAll(content, '<', false);
    out.append("</").append(tag).append('>');
  }

  private static boolean isText(List<Inline> content) {
    return content.size() == 1 && content.get(0) instanceof Inline.Text;
  }

  /** CommonMark's rules for what may stand beside an opening and a closing mark. */
  private boolean canMark(char mark, List<Inline> content, char after) {
    if (content.isEmpty()) {
      return false;
    }
    int before = out.length() == 0 ? MarkdownText.END : out.codePointBefore(out.length());
    int first = edge(content.get(0), true);
    int last = edge(content.get(content.size() - 1), false);
    if (before == mark || after == mark || MarkdownText.isSpace(first)) {
      return false;
    }
    boolean apartBefore = MarkdownText.isSpace(before) || MarkdownText.isPunctuation(before);
    boolean apartAfter = MarkdownText.isSpace(after) || MarkdownText.isPunctuation(after);
    boolean opens = apartBefore || !MarkdownText.isPunctuation(first);
    boolean closes =
        !MarkdownText.isSpace(last) && (apartAfter || !MarkdownText.isPunctuation(last));
    if (!opens || !closes) {
      return false;
    }
    if (!apartBefore || !apartAfter || (mark == '*' && stars > 0)) {
      certain = false;
      return mark != '*'
          || stars == 0
          || (MarkdownText.isSpace(before) && MarkdownText.isSpace(after));
    }
    return true;
  }

  private static int edge(Inline inline, boolean first) {
    if (inline instanceof Inline.Text t) {
      String value = t.value();
      return first ? value.codePointAt(0) : value.codePointBefore(value.length());
    }
    return firstChar(inline);
  }

  private void code(Inline.Code code, boolean inCode) {
    List<Inline> content = code.content();
    if (code.styleClass() == null
        && !inCode
        && content.size() == 1
        && content.get(0) instanceof Inline.Text t
        && before() != '`'
        && level != Level.TAGGED) {
      codeSpan(t.value());
      return;
    }
    certain = false;
    depth++;
    out.append("<code");
    attribute("class", code.styleClass());
    out.append('>');
    writeAll(content, '<', true);
    out.append("</code>");
    depth--;
  }

  private void codeSpan(String value) {
    int run = 0;
    int longest = 0;
    for (int i = 0; i < value.length(); i++) {
      run = value.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    boolean spaced = value.startsWith(" ") && value.endsWith(" ") && !value.isBlank();
    boolean pad = spaced || value.startsWith("`") || value.endsWith("`");
    certain &= longest == 0 && !pad;
    String text = place == Place.CELL ? value.replace("|", "\\|") : value;
    out.append(fence).append(pad ? " " : "").append(text).append(pad ? " " : "").append(fence);
  }

  private void link(Inline.Link link) {
    boolean outer = inLink;
    depth++;
    if (level != Level.TAGGED && !inLink && link.href() != null && !isEmpty(link.title())) {
      inLink = true;
      out.append('[');
      writeAll(link.content(), ']', false);
      out.append(']');
      inLink = outer;
      destination(link.href(), link.title());
    } else {
      certain = false;
      out.append("<a");
      attribute("href", link.href());
      attribute("title", link.title());
      out.append('>');
      writeAll(link.content(), '<', false);
      out.append("</a>");
    }
    depth--;
  }

  private static boolean isEmpty(@Nullable String value) {
    return value != null && value.isEmpty();
  }

  private void image(Inline.Image image) {
    certain = false;
    String alt = image.alt();
    if (level != Level.TAGGED && !isEmpty(alt) && !isEmpty(image.title())) {
      boolean outer = inLink;
      inLink = true;
      out.append("![");
      if (alt != null) {
        text(alt, ']');
      }
      out.append(']');
      inLink = outer;
      destination(image.src(), image.title());
      return;
    }
    out.append("<img");
    attribute("alt", alt);
    attribute("src", image.src());
    attribute("title", image.title());
    endEmpty();
  }

  private void destination(String href, @Nullable String title) {
    String plain = Destinations.escape(href);
    certain &= plain.equals(href) && title == null;
    out.append('(').append(inCell(plain));
    if (title != null) {
      out.append(" \"").append(inCell(Destinations.escapeTitle(title))).append('"');
    }
    out.append(')');
  }

  private String inCell(String value) {
    return place == Place.CELL ? value.replace("|", "\\|") : value;
  }

  private void attribute(String name, @Nullable String value) {
    if (value != null) {
      String escaped = Entities.escapeAttribute(value);
      out.append(' ').append(name).append("=\"");
      out.append(place == Place.CELL ? escaped.replace("|", "&#124;") : escaped).append('"');
    }
  }

  private void endEmpty() {
    certain = false;
    out.append("/>");
  }
}
