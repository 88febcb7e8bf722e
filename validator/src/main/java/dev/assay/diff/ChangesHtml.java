package dev.assay.diff;

import dev.assay.diff.Change.Kind;
import dev.assay.diff.Change.Nature;
import dev.assay.diff.Change.Side;
import dev.assay.diff.Wording.Whose;
import java.util.List;
import java.util.Locale;

/** Writes differences as one page that needs nothing else, the words that differ marked. */
public final class ChangesHtml {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      """;

  private static final String STYLE =
      """
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
      h2 { font-size: 1.1rem; margin-top: 2rem; }
      article { border-left: .3rem solid #71767a; padding: .2rem .8rem; margin: .8rem 0; }
      article.added { border-color: #00713b; }
      article.removed { border-color: #b50909; }
      article.changed { border-color: #005ea2; }
      .kind { font-weight: 600; text-transform: uppercase; font-size: .75rem; letter-spacing: .04em; margin-right: .5rem; }
      .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: .2rem 0; }
      code { font-size: .8rem; color: #565c65; overflow-wrap: anywhere; }
      ins { background: #d5f0df; text-decoration: none; border-bottom: 2px solid #00713b; }
      del { background: #fbdcdc; text-decoration: line-through; }
      @media (prefers-color-scheme: dark) {
        body { color: #eee; background: #1b1b1b; }
        code { color: #a9aeb1; }
        ins { background: #154c2e; }
        del { background: #6f1d1d; }
      }
      @media print { body { max-width: none; margin: 0; } article { break-inside: avoid; } }
      </style>
      """;

  private final StringBuilder out = new StringBuilder();

  private ChangesHtml() {}

  /**
   * The page.
   *
   * @param before the name of the old document
   * @param after the name of the new one
   */
  public static String of(Changes changes, String before, String after) {
    return new ChangesHtml().page(changes, before, after);
  }

  private String page(Changes changes, String before, String after) {
    String title = before + " → " + after;
    out.append(HEAD).append("<title>").append(text(title)).append("</title>\n").append(STYLE);
    out.append("</head>\n<body>\n<h1>").append(text(title)).append("</h1>\n");
    out.append("<p>").append(text(Counts.of(changes))).append(".</p>\n");
    part("Changes", changes.of(Nature.CONTENT));
    part("Renamed", changes.of(Nature.RENAME));
    part("References that follow", changes.of(Nature.REFERENCE));
    part("The document itself", changes.of(Nature.BOOKKEEPING));
    return out.append("</body>\n</html>\n").toString();
  }

  private void part(String title, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out.append("<h2>").append(title).append("</h2>\n");
    for (Change change : changes) {
      String kind = change.kind().name().toLowerCase(Locale.ROOT);
      out.append("<article class=\"").append(kind).append("\">\n");
      out.append("<div><span class=\"kind\">").append(kind).append("</span>");
      out.append(text(change.side().place())).append("</div>\n");
      value(change);
      Side old = change.before();
      String pointer = change.side().pointer();
      out.append("<code>");
      if (old != null && !old.pointer().equals(pointer)) {
        out.append(text(old.pointer())).append(" → ");
      }
      out.append(text(pointer)).append("</code>\n</article>\n");
    }
  }

  private void value(Change change) {
    String before = change.before() == null ? "" : Values.text(change.before().value());
    String after = change.after() == null ? "" : Values.text(change.after().value());
    if (change.kind() == Kind.MOVED || (before + after).isBlank()) {
      return;
    }
    out.append("<div class=\"text\">");
    for (Wording.Span span : Wording.of(before, after)) {
      String tag = span.whose() == Whose.OLD ? "del" : span.whose() == Whose.NEW ? "ins" : "";
      String body = text(span.text());
      out.append(tag.isEmpty() ? body : "<" + tag + ">" + body + "</" + tag + ">");
    }
    out.append("</div>\n");
  }

  private static String text(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return escaped.toString();
  }
}
