package dev.assay.shell.interactive;

import dev.assay.shell.command.Session;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands what {@link Proposals} thinks of to the line editor. */
final class LineCompleter implements Completer {
  private final Session session;

  LineCompleter(Session session) {
    this.session = session;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    List<String> before = line.words().subList(0, line.wordIndex());
    String word = line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
    for (Proposals.Proposal proposal : Proposals.of(before, word, session.open())) {
      candidates.add(
          new Candidate(
              proposal.value(),
              proposal.label(),
              null,
              proposal.description(),
              null,
              null,
              proposal.complete(),
              0));
    }
  }
}
