package dev.assay.model.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes preformatted text as a fenced block. */
final class CodeFence {
  private CodeFence() {}

  /** The block, or null if its content is more than text. */
  static @Nullable String write(Block.CodeBlock block) {
    String plain = onlyText(block.content());
    if (plain != null) {
      return fence(plain, "");
    }
    if (block.content().size() == 1
        && block.content().get(0) instanceof Inline.Code code
        && code.styleClass() != null
        && code.styleClass().startsWith(MarkdownWriter.LANGUAGE)) {
      String info = code.styleClass().substring(MarkdownWriter.LANGUAGE.length());
      String text = onlyText(code.content());
      if (text != null && isInfo(info)) {
        return fence(text, info);
      }
    }
    return null;
  }

  private static @Nullable String onlyText(List<Inline> content) {
    if (content.isEmpty()) {
      return "";
    }
    return content.size() == 1 && content.get(0) instanceof Inline.Text t ? t.value() : null;
  }

  /** Words that need no escaping in an info string. */
  private static boolean isInfo(String info) {
    for (int i = 0; i < info.length(); i++) {
      char c = info.charAt(i);
      if (c == '\\' || c == '&' || c == '`' || c == '~' || c < ' ') {
        return false;
      }
    }
    return !info.isEmpty() && info.charAt(0) != ' ';
  }

  private static String fence(String text, String info) {
    int run = 0;
    int longest = 2;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + info + "\n" + text + "\n" + fence;
  }
}
