package dev.assay.shell.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the table of hostile inputs: a command on an input, and what is to come of it.
 *
 * @param group the kind of input
 * @param input its name: a file or folder below {@code test-resources/hostile}, or one of {@link
 *     MadeInputs}
 * @param command the words after the program's name; IN, OUT and BESIDE stand for the input, the
 *     folder for results and the folder of sound documents
 * @param exit the exit code
 * @param says what the program says, in part
 * @param alone whether it is too heavy for the test and runs only as a process of its own
 */
record Case(String group, String input, String command, int exit, String says, boolean alone) {
  /** Where the inputs lie. */
  static final Path FOLDER =
      Path.of("..").toAbsolutePath().normalize().resolve("test-resources/hostile");

  private static final String BETWEEN = " | ";

  /** The lines of the table. */
  static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    String group = "";
    for (String line : Files.readAllLines(FOLDER.resolve("inputs.txt"))) {
      if (line.startsWith("## ")) {
        group = line.substring(3);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        cases.add(of(group, line));
      }
    }
    return cases;
  }

  private static Case of(String group, String line) {
    String[] cells = line.split(" \\| ", 4);
    if (cells.length < 4) {
      throw new IllegalArgumentException("not EXIT | INPUT | COMMAND | WORDS: " + line);
    }
    boolean alone = cells[0].endsWith("!");
    int exit = Integer.parseInt(alone ? cells[0].substring(0, 1) : cells[0]);
    return new Case(group, cells[1].strip(), cells[2].strip(), exit, cells[3].strip(), alone);
  }

  /** The line of the table. */
  String line() {
    return String.join(BETWEEN, exit + (alone ? "!" : ""), input, command, says);
  }

  /** The command with the folders of one run in place of their names. */
  List<String> words(Path in, Path beside, Path out) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ")) {
      words.add(
          word.replace("BESIDE", beside.toString())
              .replaceAll("^IN\\b", in.toString())
              .replaceAll("^OUT\\b", out.toString()));
    }
    return words;
  }
}
