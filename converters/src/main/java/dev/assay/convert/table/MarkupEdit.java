package dev.assay.convert.table;

import dev.assay.convert.view.Characters;
import dev.assay.convert.view.Text;
import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marked-up text after its characters were edited where no markup is shown. */
final class MarkupEdit {
  private static final Pattern ITEM = Pattern.compile("(\u2022|(\\d{1,9})\\.) (.*)");

  private MarkupEdit() {}

  /** The text after an edit, and whether markup went with the characters that were replaced. */
  record Result(Markup markup, boolean lost) {}

  /** A new text of one line or of many. */
  static Markup fresh(String text, Markup.Kind kind) {
    return kind == Markup.Kind.LINE
        ? Markup.ofInlines(List.of(new Inline.Text(text.replace('\n', ' '))))
        : Markup.ofBlocks(blocks(text));
  }

  /** The text after an edit: markup stays wherever the characters did. */
  static Result edit(Markup was, Text.Parameters parameters, String now) {
    if (was.kind() == Markup.Kind.LINE) {
      Splice.Result line = Splice.line(was.inlines(), parameters, now.replace('\n', ' '));
      return new Result(Markup.ofInlines(line.content()), line.lost());
    }
    List<Block> old = was.blocks();
    List<String> shown = old.stream().map(b -> shown(b, parameters)).toList();
    List<String> lines = List.of(now.split("\n", -1));
    int first = 0;
    int from = 0;
    while (first < old.size() && at(lines, from, lines.size(), shown.get(first), true)) {
      from += count(shown.get(first));
      first++;
    }
    int last = old.size();
    int to = lines.size();
    while (last > first && at(lines, from, to, shown.get(last - 1), false)) {
      to -= count(shown.get(last - 1));
      last--;
    }
    List<Block> result = new ArrayList<>(old.subList(0, first));
    boolean lost = middle(old.subList(first, last), parameters, lines.subList(from, to), result);
    result.addAll(old.subList(last, old.size()));
    return new Result(Markup.ofBlocks(result), lost);
  }

  private static boolean middle(
      List<Block> old, Text.Parameters parameters, List<String> lines, List<Block> result) {
    List<String> words = lines.stream().filter(l -> !l.isBlank()).toList();
    boolean plain =
        old.stream().allMatch(b -> b instanceof Block.Paragraph || b instanceof Block.Heading)
            && old.stream().allMatch(b -> count(shown(b, parameters)) == 1);
    if (plain && !old.isEmpty() && !words.isEmpty() && words.size() >= old.size()) {
      boolean lost = false;
      for (int i = 0; i < old.size(); i++) {
        Splice.Result line = Splice.line(content(old.get(i)), parameters, words.get(i).strip());
        lost |= line.lost();
        result.add(Splice.with(old.get(i), line.content()));
      }
      result.addAll(blocks(String.join("\n", words.subList(old.size(), words.size()))));
      return lost;
    }
    String text = String.join("\n", words);
    result.addAll(blocks(text));
    String before = Characters.of(Markup.ofBlocks(old), parameters);
    return !old.isEmpty() && !Markup.ofBlocks(blocks(before)).equals(Markup.ofBlocks(old));
  }

  private static List<Inline> content(Block block) {
    return dev.assay.convert.view.Trees.content(block);
  }

  private static String shown(Block block, Text.Parameters parameters) {
    return Characters.of(Markup.ofBlocks(List.of(block)), parameters);
  }

  private static int count(String shown) {
    return shown.split("\n", -1).length;
  }

  private static boolean at(List<String> lines, int from, int to, String shown, boolean start) {
    List<String> part = List.of(shown.split("\n", -1));
    int begin = start ? from : to - part.size();
    return begin >= from
        && begin + part.size() <= to
        && lines.subList(begin, begin + part.size()).equals(part);
  }

  /** Paragraphs, and lists where lines begin with a bullet or a number. */
  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    List<Block.ListItem> items = new ArrayList<>();
    boolean numbered = false;
    int start = 1;
    for (String line : text.split("\n", -1)) {
      Matcher item = ITEM.matcher(line.strip());
      boolean isItem = item.matches();
      boolean number = isItem && item.group(2) != null;
      if (!items.isEmpty() && (!isItem || number != numbered)) {
        blocks.add(list(items, numbered, start));
        items = new ArrayList<>();
      }
      if (isItem) {
        if (items.isEmpty()) {
          numbered = number;
          start = number ? Integer.parseInt(item.group(2)) : 1;
        }
        items.add(
            new Block.ListItem(List.of(new Block.Plain(List.of(new Inline.Text(item.group(3)))))));
      } else if (!line.isBlank()) {
        blocks.add(new Block.Paragraph(List.of(new Inline.Text(line.strip()))));
      }
    }
    if (!items.isEmpty()) {
      blocks.add(list(items, numbered, start));
    }
    return blocks;
  }

  private static Block list(List<Block.ListItem> items, boolean numbered, int start) {
    return numbered
        ? new Block.OrderedList(items, start == 1 ? null : start)
        : new Block.UnorderedList(items);
  }
}
