package dev.assay.shell.interactive;

import dev.assay.shell.command.Commands;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Parser;
import org.jline.reader.Parser.ParseContext;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Splits a line into words by the same rules as the line editor (quotes and backslashes as in a
 * POSIX shell) and finds the command. The words after its name are left to the command itself, so
 * that a session and the program understand one and the same line alike.
 */
final class WordParser implements CommandParser {
  private final Parser parser;

  WordParser(Parser parser) {
    this.parser = parser;
  }

  /** The words of a line; none when it is blank. */
  List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String word : parser.parse(line, line.length(), ParseContext.ACCEPT_LINE).words()) {
      words.add(home(word));
    }
    if (!words.isEmpty() && words.get(words.size() - 1).isEmpty()) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  /** {@code ~/} is the home folder, as everywhere. */
  static String home(String word) {
    return word.equals("~") || word.startsWith("~/")
        ? System.getProperty("user.home") + word.substring(1)
        : word;
  }

  @Override
  public ParsedInput parse(String line) {
    List<String> words = words(line);
    Commands.Match match = Commands.match(words, true);
    List<String> rest = match == null ? words.subList(1, words.size()) : match.rest();
    List<String> name = words.subList(0, words.size() - rest.size());
    ParsedInput.Builder input = ParsedInput.builder().commandName(name.get(0));
    name.subList(1, name.size()).forEach(input::addSubCommand);
    for (int i = 0; i < rest.size(); i++) {
      input.addArgument(new CommandArgument(i, rest.get(i)));
    }
    return input.build();
  }
}
