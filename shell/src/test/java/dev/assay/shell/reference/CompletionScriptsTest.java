package dev.assay.shell.reference;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Option;
import dev.assay.shell.command.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The completion scripts, each asked by the shell that it is for. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the shells are those of Unix")
class CompletionScriptsTest {
  private static final List<CommandSpec> SPECS = Commands.specs(false);

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    for (String shell : CompletionScripts.SHELLS) {
      Files.writeString(folder.resolve("assay." + shell), CompletionScripts.of(shell, SPECS));
    }
    Files.createDirectory(folder.resolve("work"));
    Files.writeString(folder.resolve("work/ssp.json"), "{}");
    Files.writeString(folder.resolve("work/two words.json"), "{}");
  }

  /** What bash proposes for each line, in its order. */
  private Map<String, List<String>> bash(List<List<String>> lines) throws Exception {
    StringBuilder script = new StringBuilder("source ../assay.bash\nset -u\n");
    for (List<String> words : lines) {
      script.append("COMP_WORDS=(");
      words.forEach(word -> script.append(" '").append(word).append("'"));
      script.append("); COMP_CWORD=").append(words.size() - 1).append("; _assay\n");
      script.append("echo '== ").append(String.join(" ", words)).append("'\n");
      script.append("for found in ${COMPREPLY[@]+\"${COMPREPLY[@]}\"}; do echo \"$found\"; done\n");
    }
    Files.writeString(folder.resolve("try.bash"), script);
    Tools.Outcome outcome =
        Tools.run(folder.resolve("work"), List.of("bash", "--norc", "../try.bash"));
    assertEquals(0, outcome.code(), outcome.text());
    return sections(outcome.text());
  }

  private static Map<String, List<String>> sections(String text) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("== ")) {
        section = new ArrayList<>();
        sections.put(line.substring(3), section);
      } else {
        section.add(line);
      }
    }
    return sections;
  }

  @Test
  void bashProposesWhatCanStandThere() throws Exception {
    Tools.need("bash");
    Map<String, List<String>> found =
        bash(
            List.of(
                List.of("assay", "vali"),
                List.of("assay", "catalog", "s"),
                List.of("assay", "validate", "--level", ""),
                List.of("assay", "validate", "--level", "=", "sc"),
                List.of("assay", "validate", "--level", "="),
                List.of("assay", "validate", "ss"),
                List.of("assay", "validate", "tw"),
                List.of("assay", "resolve", "cmmc-l"),
                List.of("assay", "validate", "--max-bytes", ""),
                List.of("assay", "catalog", "show", "3.7."),
                List.of("assay", "catalog", "show", "MA.L2-"),
                List.of("assay", "completion", ""),
                List.of("assay", "nosuch", "")));

    assertAll(
        () -> assertEquals(List.of("validate"), found.get("assay vali")),
        () -> assertEquals(List.of("show", "search"), found.get("assay catalog s")),
        () ->
            assertEquals(
                List.of("schema", "constraints", "rules"), found.get("assay validate --level ")),
        () -> assertEquals(List.of("schema"), found.get("assay validate --level = sc")),
        () -> assertEquals(3, found.get("assay validate --level =").size()),
        () -> assertEquals(List.of("ssp.json"), found.get("assay validate ss")),
        () -> assertEquals(List.of("two words.json"), found.get("assay validate tw")),
        () ->
            assertEquals(
                List.of("cmmc-l1", "cmmc-l2", "cmmc-l3"), found.get("assay resolve cmmc-l")),
        () -> assertEquals(List.of(), found.get("assay validate --max-bytes ")),
        () -> assertEquals(6, found.get("assay catalog show 3.7.").size()),
        () -> assertEquals(6, found.get("assay catalog show MA.L2-").size()),
        () -> assertEquals(CompletionScripts.SHELLS, found.get("assay completion ")),
        () -> assertEquals(List.of(), found.get("assay nosuch ")));
  }

  @Test
  void bashKnowsEveryCommandAndOption() throws Exception {
    Tools.need("bash");
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("assay", ""));
    for (CommandSpec spec : SPECS) {
      lines.add(line(spec, "--"));
    }
    Map<String, List<String>> found = bash(lines);

    TreeSet<String> firsts = new TreeSet<>(Words.tree(SPECS).keySet());
    firsts.addAll(List.of("--help", "--version"));
    assertEquals(firsts, new TreeSet<>(found.get("assay ")));
    for (CommandSpec spec : SPECS) {
      assertEquals(
          spec.options().stream().map(Option::name).toList(),
          found.get(String.join(" ", line(spec, "--"))),
          spec.name());
    }
  }

  private static List<String> line(CommandSpec spec, String last) {
    List<String> words = new ArrayList<>(List.of("assay"));
    words.addAll(List.of(spec.name().split(" ")));
    words.add(last);
    return words;
  }

  @Test
  void zshCompletesWhatIsTyped() throws Exception {
    Tools.need("zsh");
    Files.writeString(
        folder.resolve(".zshrc"),
        """
        autoload -Uz compinit
        compinit -D -u
        source ~/assay.zsh
        setopt no_beep
        dump() { print -r -- "$BUFFER|" >> ~/typed; BUFFER= }
        zle -N dump
        bindkey "^T" dump
        """);
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("assay vali", "assay validate ");
    typed.put("assay catalog sho", "assay catalog show ");
    typed.put("assay validate --lev", "assay validate --level=");
    typed.put("assay validate --level sch", "assay validate --level schema ");
    typed.put("assay validate x --fail-on=wa", "assay validate x --fail-on=warning ");
    typed.put("assay validate ss", "assay validate ssp.json ");
    typed.put("assay resolve sp800-172", "assay resolve sp800-172-cmmc-l3 ");
    typed.put("assay validate --rules tw", "assay validate --rules two\\ words.json ");
    StringBuilder script = new StringBuilder("zmodload zsh/zpty\nzpty z zsh -d -i\n");
    typed.keySet().forEach(l -> script.append("zpty -w -n z '" + l + "'$'\\t\\x14'\n"));
    script.append("zpty -w z exit\nwhile zpty -r z out; do :; done\n");
    Files.writeString(folder.resolve("try.zsh"), script);

    // The home of the test's shell is the folder; it starts where the files are.
    Files.writeString(folder.resolve(".zshenv"), "HOME=" + folder + "\n");
    Tools.Outcome outcome =
        Tools.run(folder.resolve("work"), List.of("zsh", "-c", "ZDOTDIR=.. source ../try.zsh"));

    assertEquals(0, Tools.run(folder, List.of("zsh", "-n", "assay.zsh")).code());
    assertTrue(Files.exists(folder.resolve("typed")), outcome.text());
    assertEquals(
        typed.values().stream().map(line -> line + "|").toList(),
        Files.readAllLines(folder.resolve("typed")));
  }

  @Test
  void fishProposesWhatCanStandThere() throws Exception {
    Tools.need("fish");
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    wanted.put("assay vali", List.of("validate"));
    wanted.put("assay catalog s", List.of("search", "show"));
    wanted.put("assay validate --lev", List.of("--level"));
    wanted.put("assay validate --level ", List.of("schema", "constraints", "rules"));
    wanted.put("assay validate --level=sc", List.of("--level=schema"));
    wanted.put("assay validate ss", List.of("ssp.json"));
    wanted.put("assay resolve cmmc-l", List.of("cmmc-l1", "cmmc-l2", "cmmc-l3"));
    wanted.put("assay catalog show 3.7.", List.of());
    StringBuilder script = new StringBuilder("source ../assay.fish\n");
    for (String line : wanted.keySet()) {
      script.append("echo '== ").append(line).append("'\n");
      script.append("complete -C '").append(line).append("'\n");
    }
    Files.writeString(folder.resolve("try.fish"), script);

    Tools.Outcome outcome = Tools.run(folder.resolve("work"), List.of("fish", "-N", "../try.fish"));

    Map<String, List<String>> found = sections(outcome.text());
    assertEquals(6, found.get("assay catalog show 3.7.").size(), outcome.text());
    wanted.remove("assay catalog show 3.7.");
    wanted.forEach(
        (line, words) ->
            assertEquals(
                new TreeSet<>(words),
                new TreeSet<>(
                    found.get(line).stream().map(l -> l.replaceAll("\\t.*", "")).toList()),
                line));
  }
}
