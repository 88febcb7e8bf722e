package dev.assay.shell.interactive;

import dev.assay.shell.cli.Person;
import dev.assay.shell.view.Table;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Whoever sits at the terminal of a session. What is answered is in no history. */
final class TerminalPerson implements Person {
  private final Terminal terminal;
  private final Map<String, String> environment;
  private final Supplier<Runnable> aside;
  private @Nullable LineReader reader;

  /**
   * Whoever sits at a terminal.
   *
   * @param environment names the editor and the pager
   * @param aside called before the terminal is used for something else than output; what it gives
   *     is called after that
   */
  TerminalPerson(Terminal terminal, Map<String, String> environment, Supplier<Runnable> aside) {
    this.terminal = terminal;
    this.environment = environment;
    this.aside = aside;
  }

  private Optional<String> line(String question) {
    LineReader lines = reader;
    if (lines == null) {
      lines =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .appName("assay")
              .variable(LineReader.DISABLE_HISTORY, true)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .option(LineReader.Option.BRACKETED_PASTE, false)
              .build();
      reader = lines;
    }
    Runnable after = aside.get();
    try {
      terminal.flush();
      return Optional.of(lines.readLine(question).strip());
    } catch (UserInterruptException e) {
      return Optional.of("");
    } catch (EndOfFileException e) {
      return Optional.empty();
    } finally {
      after.run();
    }
  }

  @Override
  public Answer ask(String question) {
    String wrapped = String.join("\n", Text.wrap(question + " [y/N]", width()));
    int last = wrapped.lastIndexOf('\n') + 1;
    terminal.writer().print(wrapped.substring(0, last));
    Optional<String> answer = line(wrapped.substring(last) + " ");
    if (answer.isEmpty()) {
      return Answer.GONE;
    }
    String word = answer.get().toLowerCase(Locale.ROOT);
    return word.equals("y") || word.equals("yes") ? Answer.YES : Answer.NO;
  }

  @Override
  public int choose(String question, List<List<String>> items) {
    Table table = new Table(2);
    for (int i = 0; i < items.size(); i++) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(i + 1)));
      items.get(i).forEach(cell -> cells.add(Text.visible(cell)));
      table.row(cells.toArray(new String[0]));
    }
    Runnable after = aside.get();
    terminal.writer().println(question);
    terminal.writer().print(table.fit(width()));
    after.run();
    while (true) {
      Optional<String> answer = line("1-" + items.size() + ", or Enter for none: ");
      if (answer.isEmpty() || answer.get().isEmpty()) {
        return -1;
      }
      if (answer.get().matches("[0-9]{1,6}")) {
        int number = Integer.parseInt(answer.get());
        if (number >= 1 && number <= items.size()) {
          return number - 1;
        }
      }
      terminal.writer().println("there is no " + Text.visible(answer.get()));
    }
  }

  @Override
  public Optional<String> edit(String name, String text) throws IOException {
    String editor = first("VISUAL", "EDITOR", "vi");
    // A folder that nobody else can read, since the text is from the document.
    Path folder = Files.createTempDirectory("assay");
    Path file = folder.resolve(name);
    // A session that is ended from outside takes the text with it.
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    Files.writeString(file, text);
    if (run(editor, file) != 0 || !Files.isRegularFile(file)) {
      remove(folder);
      return Optional.empty();
    }
    Optional<String> back;
    try {
      back = Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new IOException("the text is not UTF-8; it is kept in " + kept(folder, file), e);
    }
    remove(folder);
    return back;
  }

  /** Gives a text that cannot be read a name that does not go away with the session. */
  private static Path kept(Path folder, Path file) throws IOException {
    return Files.move(file, folder.resolve("kept-" + file.getFileName()));
  }

  /** Editors leave copies beside the file. */
  private static void remove(Path folder) throws IOException {
    try (var left = Files.list(folder)) {
      for (Path copy : left.toList()) {
        Files.deleteIfExists(copy);
      }
    }
    Files.deleteIfExists(folder);
  }

  @Override
  public boolean page(String text) {
    int rows = terminal.getHeight();
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    if (dumb || rows <= 0 || text.lines().count() < rows) {
      return false;
    }
    try {
      Path file = Files.createTempFile("assay", ".txt");
      try {
        Files.writeString(file, text);
        return run(first("ASSAY_PAGER", "PAGER", "less"), file) == 0;
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return false;
    }
  }

  private String first(String name, String other, String usual) {
    for (String variable : List.of(name, other)) {
      String value = environment.get(variable);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return usual;
  }

  /** Runs a program of the user's on a file, at the terminal; gives its exit code. */
  private int run(String program, Path file) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", program + " \"$1\"", "sh", file.toString()).inheritIO();
    builder.environment().putIfAbsent("LESS", "RXPsSpace goes on, q ends$");
    Runnable after = aside.get();
    boolean paused = terminal.canPauseResume();
    terminal.flush();
    try {
      if (paused) {
        terminal.pause(true);
      }
      Process process = builder.start();
      try {
        return process.waitFor();
      } finally {
        process.destroy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    } finally {
      if (paused) {
        terminal.resume();
      }
      after.run();
    }
  }

  private int width() {
    return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
  }
}
