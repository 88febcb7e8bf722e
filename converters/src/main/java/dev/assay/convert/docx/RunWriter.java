package dev.assay.convert.docx;

import dev.assay.convert.view.Characters;
import dev.assay.convert.view.Picture;
import dev.assay.convert.view.Pictures;
import dev.assay.convert.view.Text;
import dev.assay.model.markup.Inline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes running text as Word's runs. */
final class RunWriter {
  private static final int INLINE_WIDTH = 560;
  private static final int INLINE_HEIGHT = 640;

  private final WordXml xml;
  private final Parts parts;
  private final Bookmarks bookmarks;
  private final Controls controls;
  private final PictureWriter pictureWriter;
  private final Pictures pictures;

  /** How the characters of a run look. */
  private record Look(
      boolean bold,
      boolean italic,
      boolean code,
      boolean quote,
      boolean link,
      @Nullable String position) {
    static final Look PLAIN = new Look(false, false, false, false, false, null);
  }

  RunWriter(
      WordXml xml,
      Parts parts,
      Bookmarks bookmarks,
      Controls controls,
      PictureWriter pictureWriter,
      Pictures pictures) {
    this.xml = xml;
    this.parts = parts;
    this.bookmarks = bookmarks;
    this.controls = controls;
    this.pictureWriter = pictureWriter;
    this.pictures = pictures;
  }

  /** Writes the pieces of running text. */
  void inlines(List<Inline> inlines, Text.Parameters values) {
    inlines(inlines, values, Look.PLAIN);
  }

  /** Writes characters in a character style, or plain. */
  void plain(String text, @Nullable String style) {
    xml.start("w:r");
    if (style != null) {
      xml.start("w:rPr").val("w:rStyle", style).end();
    }
    characters(text);
    xml.end();
  }

  /** Writes characters that lead to a place of the document or outside, as far as there is one. */
  void link(String text, String target) {
    if (startLink(target)) {
      run(text, new Look(false, false, false, false, true, null));
      xml.end();
    } else {
      plain(text, null);
    }
  }

  private boolean startLink(String target) {
    String bookmark = bookmarks.of(target);
    if (bookmark == null && target.startsWith("#")) {
      bookmark = bookmarks.of("res-" + target.substring(1));
    }
    if (bookmark != null) {
      xml.start("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
      return true;
    }
    String id = target.startsWith("#") ? null : parts.link(target);
    if (id == null) {
      return false;
    }
    xml.start("w:hyperlink", "r:id", id, "w:history", "1");
    return true;
  }

  private void inlines(List<Inline> inlines, Text.Parameters values, Look look) {
    for (Inline inline : inlines) {
      inline(inline, values, look);
    }
  }

  private void inline(Inline inline, Text.Parameters values, Look look) {
    if (inline instanceof Inline.Text text) {
      run(text.value(), look);
    } else if (inline instanceof Inline.LineBreak) {
      xml.start("w:r").empty("w:br").end();
    } else if (inline instanceof Inline.Insert insert) {
      boolean held = controls.startInsert(xml, insert);
      plain(Characters.insert(insert, values), "Parameter");
      if (held) {
        xml.end().end();
      }
    } else if (inline instanceof Inline.Image image) {
      image(image, look);
    } else if (inline instanceof Inline.Link link) {
      boolean linked = link.href() != null && startLink(link.href());
      inlines(
          link.content(),
          values,
          new Look(
              look.bold, look.italic, look.code, look.quote, linked || look.link, look.position));
      if (linked) {
        xml.end();
      }
    } else if (inline instanceof Inline.Quote quote) {
      Look inside = new Look(look.bold, look.italic, look.code, true, look.link, look.position);
      run("\u201c", inside);
      inlines(quote.content(), values, inside);
      run("\u201d", inside);
    } else {
      inlines(inline.content(), values, within(inline, look));
    }
  }

  private static Look within(Inline inline, Look look) {
    return new Look(
        look.bold || inline instanceof Inline.Strong,
        look.italic || inline instanceof Inline.Emphasis,
        look.code || inline instanceof Inline.Code,
        look.quote,
        look.link,
        inline instanceof Inline.Sub
            ? "subscript"
            : inline instanceof Inline.Sup ? "superscript" : look.position);
  }

  private void image(Inline.Image image, Look look) {
    String alt = image.alt() == null ? "" : image.alt();
    Picture picture = pictures.find(image.src());
    if (picture == null
        || !pictureWriter.write(xml, picture, alt, image, INLINE_WIDTH, INLINE_HEIGHT)) {
      run("[picture: " + (alt.isEmpty() ? image.src() : alt) + "]", look);
    }
  }

  private void run(String text, Look look) {
    xml.start("w:r");
    if (!look.equals(Look.PLAIN)) {
      xml.start("w:rPr");
      String style =
          look.code ? "CodeText" : look.link ? "Hyperlink" : look.quote ? "QuoteText" : null;
      xml.val("w:rStyle", style);
      if (look.bold) {
        xml.empty("w:b");
      }
      if (look.italic) {
        xml.empty("w:i");
      }
      xml.val("w:vertAlign", look.position);
      xml.end();
    }
    characters(text);
    xml.end();
  }

  private void characters(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (end || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
        if (i > start) {
          xml.text(text.substring(start, i));
        }
        if (!end) {
          xml.empty(text.charAt(i) == '\n' ? "w:br" : "w:tab");
        }
        start = i + 1;
      }
    }
  }
}
