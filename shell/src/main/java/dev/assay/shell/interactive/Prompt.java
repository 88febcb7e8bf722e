package dev.assay.shell.interactive;

import dev.assay.shell.command.OpenDocument;
import dev.assay.shell.command.Session;
import dev.assay.shell.view.Text;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.springframework.shell.jline.PromptProvider;

/** The prompt: the program, and the open document. */
final class Prompt implements PromptProvider {
  private static final int LABEL = 40;

  private final Session session;
  private final boolean colour;

  Prompt(Session session, boolean colour) {
    this.session = session;
    this.colour = colour;
  }

  @Override
  public AttributedString getPrompt() {
    AttributedStringBuilder prompt = new AttributedStringBuilder();
    AttributedStyle bold = colour ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
    AttributedStyle name =
        colour ? AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN) : AttributedStyle.DEFAULT;
    prompt.append("assay", bold);
    OpenDocument open = session.open();
    if (open != null) {
      prompt.append(" ").append(Text.cut(open.label(), LABEL), name);
      if (open.isChanged()) {
        prompt.append(" *", bold);
      }
    }
    return prompt.append("> ").toAttributedString();
  }
}
