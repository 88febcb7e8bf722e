package dev.assay.convert.table;

import dev.assay.convert.view.Characters;
import dev.assay.convert.view.Text;
import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts other characters in place of some of a marked-up line, so that the markup of all others
 * stays.
 */
final class Splice {
  private final Text.Parameters parameters;
  private final int from;
  private final int to;
  private final String words;
  private boolean placed;
  private boolean lost;

  private Splice(Text.Parameters parameters, int from, int to, String words) {
    this.parameters = parameters;
    this.from = from;
    this.to = to;
    this.words = words;
  }

  /** A line after an edit, and whether markup went with the characters that were replaced. */
  record Result(List<Inline> content, boolean lost) {}

  /**
   * Edits a line.
   *
   * @param content the line
   * @param parameters the values that its inserts show
   * @param now its characters after the edit
   */
  static Result line(List<Inline> content, Text.Parameters parameters, String now) {
    String was = Characters.of(content, parameters);
    int start = 0;
    int least = Math.min(was.length(), now.length());
    while (start < least && was.charAt(start) == now.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && was.charAt(was.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
      end++;
    }
    Splice splice =
        new Splice(parameters, start, was.length() - end, now.substring(start, now.length() - end));
    List<Inline> result = splice.inlines(content, 0);
    if (!splice.placed && !splice.words.isEmpty()) {
      result = new ArrayList<>(result);
      result.add(new Inline.Text(splice.words));
    }
    return new Result(result, splice.lost);
  }

  private List<Inline> inlines(List<Inline> content, int offset) {
    List<Inline> result = new ArrayList<>();
    int at = offset;
    for (Inline inline : content) {
      int end = at + length(inline);
      if (inline instanceof Inline.Text text) {
        String value = text(text.value(), at, end);
        if (!value.isEmpty()) {
          result.add(new Inline.Text(value));
        }
      } else if (end <= from || at >= to) {
        if (at >= to && at >= from) {
          place(result);
        }
        result.add(inline);
      } else {
        int inner = at + (inline instanceof Inline.Quote ? 1 : 0);
        boolean within = inner <= from && to <= end - (inner - at);
        List<Inline> children = inline.content();
        if (!children.isEmpty() && within && !(from == at && to == end)) {
          result.add(with(inline, inlines(children, inner)));
        } else {
          lost = true;
          part(inline, at, end, result);
        }
      }
      at = end;
    }
    return result;
  }

  /** What is left of a piece that the edit reaches into from outside. */
  private void part(Inline inline, int at, int end, List<Inline> result) {
    String shown = Characters.of(List.of(inline), parameters);
    String before = from > at ? shown.substring(0, from - at) : "";
    String after = to < end ? shown.substring(to - at) : "";
    if (!before.isEmpty()) {
      result.add(new Inline.Text(before));
    }
    place(result);
    if (!after.isEmpty()) {
      result.add(new Inline.Text(after));
    }
  }

  private String text(String value, int at, int end) {
    if (end < from || at > to || (placed && (end <= from || at >= to))) {
      return value;
    }
    String before = value.substring(0, Math.max(0, Math.min(value.length(), from - at)));
    String after = to >= end ? "" : value.substring(Math.max(0, to - at));
    String middle = placed ? "" : words;
    placed = true;
    return before + middle + after;
  }

  private void place(List<Inline> result) {
    if (!placed && !words.isEmpty()) {
      result.add(new Inline.Text(words));
    }
    placed = true;
  }

  private int length(Inline inline) {
    return Characters.of(List.of(inline), parameters).length();
  }

  private static Inline with(Inline inline, List<Inline> content) {
    if (inline instanceof Inline.Code code) {
      return new Inline.Code(content, code.styleClass());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      return new Inline.Emphasis(content, emphasis.italic());
    } else if (inline instanceof Inline.Strong strong) {
      return new Inline.Strong(content, strong.bold());
    } else if (inline instanceof Inline.Sub) {
      return new Inline.Sub(content);
    } else if (inline instanceof Inline.Sup) {
      return new Inline.Sup(content);
    } else if (inline instanceof Inline.Quote) {
      return new Inline.Quote(content);
    } else if (inline instanceof Inline.Link link) {
      return new Inline.Link(content, link.href(), link.title());
    }
    return inline;
  }

  /** A block with another line in it, where it holds one. */
  static Block with(Block block, List<Inline> content) {
    if (block instanceof Block.Heading heading) {
      return new Block.Heading(heading.level(), content);
    } else if (block instanceof Block.Plain) {
      return new Block.Plain(content);
    }
    return new Block.Paragraph(content);
  }
}
