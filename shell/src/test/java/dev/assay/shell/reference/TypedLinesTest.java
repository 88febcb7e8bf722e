package dev.assay.shell.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.command.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say one can type is what the program takes. */
class TypedLinesTest {
  private static final Path TOP = Path.of("..");
  private static final String PROMPT = "assay(?: [^ >\n]+(?: \\*)?)?>";
  private static final Pattern ONE_SHOT =
      Pattern.compile("(?m)^(?:    |\\$ |    \\$ )(?:\\./)?(?!" + PROMPT + ")assay ([a-z].*)$");
  private static final Pattern SESSION = Pattern.compile("(?m)^(?:    )?" + PROMPT + " (.*)$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @Test
  void everyLineOfTheDocsIsUnderstood() throws IOException {
    List<String> wrong = new ArrayList<>();
    int lines = 0;
    try (Stream<Path> files =
        Stream.concat(Files.walk(TOP.resolve("docs")), Stream.of(TOP.resolve("README.md")))) {
      for (Path page : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        // The reference shows forms, with words in capitals that nobody types.
        if (page.getParent().endsWith("reference")) {
          continue;
        }
        String text = Files.readString(page).replace("\\\n", " ");
        lines += check(page, ONE_SHOT.matcher(text), false, wrong);
        lines += check(page, SESSION.matcher(text), true, wrong);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(lines > 30, "only " + lines);
  }

  @Test
  void theTutorialHoldsNothingThatComesAndGoes() throws IOException {
    String tutorial = Files.readString(TOP.resolve("docs/tutorial.md"));
    assertTrue(tutorial.contains("assay ssp.json *> "));
    for (String passing : List.of("working, ", "~\n", " left\n", "Exception")) {
      assertFalse(tutorial.contains(passing), passing);
    }
  }

  private static int check(Path page, Matcher typed, boolean session, List<String> wrong) {
    int lines = 0;
    while (typed.find()) {
      if (typed.group(1).contains("[--")) {
        continue; // A form, which nobody types.
      }
      lines++;
      String line = typed.group(1).replaceAll(" +[<>|].*", "");
      try {
        Commands.Match match = Commands.find(words(line), session);
        Invocation.parse(match.command().spec(), match.rest(), session);
      } catch (UsageException e) {
        wrong.add(page + ": " + line + ": " + e.line());
      }
    }
    return lines;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String quoted = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(quoted == null ? word.group(3) : quoted);
    }
    return words;
  }
}
