package dev.assay.shell.interactive;

import dev.assay.shell.command.Session;
import dev.assay.shell.view.Text;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands what {@link Proposals} thinks of to the line editor. */
final class LineCompleter implements Completer {
  private static final String GAP = "  ";
  private static final int LEAST = 12;

  private final Session session;

  LineCompleter(Session session) {
    this.session = session;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    List<String> before = line.words().subList(0, line.wordIndex());
    String word = line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
    List<Proposals.Proposal> all = Proposals.of(before, word, session.open());
    int wide = all.stream().mapToInt(proposal -> Text.columns(proposal.label())).max().orElse(0);
    int width = reader.getTerminal().getWidth();
    for (int i = 0; i < all.size(); i++) {
      Proposals.Proposal proposal = all.get(i);
      candidates.add(
          new Candidate(
              proposal.value(),
              line(proposal, wide, width > 0 ? width : 80),
              null,
              null,
              null,
              null,
              proposal.complete(),
              i));
    }
  }

  /** What a proposal looks like in a list: all descriptions begin in one column. */
  static String line(Proposals.Proposal proposal, int wide, int width) {
    String label = Text.visible(proposal.label());
    String description = proposal.description();
    int room = width - wide - GAP.length() - 1;
    return description == null || room < LEAST
        ? label
        : Text.pad(label, wide) + GAP + Text.cut(description, room);
  }
}
