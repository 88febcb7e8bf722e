package dev.assay.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.Invocation;
import dev.assay.shell.command.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What pipelines run: the script, the hook, and the files that name them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a Unix shell")
class PipelineTest {
  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  private record Outcome(int code, String text) {}

  @BeforeEach
  void examples() throws IOException {
    for (String name : List.of("ssp.json", "poam.json")) {
      try (var in =
          PipelineTest.class.getResourceAsStream("/dev/assay/examples/machine-shop/" + name)) {
        Files.copy(Objects.requireNonNull(in, name), folder.resolve(name));
      }
    }
  }

  private static JsonNode yaml(String path) throws IOException {
    return new YAMLMapper().readTree(Files.readString(TOP.resolve(path)));
  }

  /** A program that stands for the launcher, which is built only after the tests. */
  private Path program(String name, String body) throws IOException {
    Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body);
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }

  private Path assay() throws IOException {
    return program(
        "assay",
        "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' dev.assay.shell.Main \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
  }

  private Outcome run(Map<String, String> environment, String... command) throws Exception {
    Path text = Files.createTempFile("pipeline", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().keySet().removeIf(name -> name.matches("(ASSAY|GITHUB)(_.*)?"));
      builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
      builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
      builder.environment().putAll(environment);
      Process process = builder.redirectErrorStream(true).redirectOutput(text.toFile()).start();
      process.getOutputStream().close();
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), "did not end");
      return new Outcome(process.exitValue(), Files.readString(text));
    } finally {
      Files.delete(text);
    }
  }

  private Outcome check(Map<String, String> environment) throws Exception {
    return run(environment, "sh", TOP.resolve("pipeline/check.sh").toString());
  }

  @Test
  void theScriptSaysEachWordAsItWasGiven() throws Exception {
    Path program =
        program(
            "recorder",
            """
            for word in "$@"; do printf '%s\\n' "$word" >>words; done
            echo == >>words
            while [ $# -gt 0 ]; do
              [ "$1" != -o ] || echo report >"$2"
              shift
            done
            exit 1
            """);
    Map<String, String> asked = new HashMap<>();
    asked.put("ASSAY", program.toString());
    asked.put("ASSAY_PATHS", "two words.json\n*.json\n\n-odd.json\n");
    asked.put("ASSAY_RULES", "a b.sch\n$(touch run)\n");
    asked.put("ASSAY_OPTIONS", "--jobs\n2");
    asked.put("ASSAY_FAIL_ON", "warning");
    asked.put("ASSAY_FORMATS", "json");

    Outcome outcome = check(asked);

    List<String> calls =
        List.of(Files.readString(folder.resolve("words")).replace('\n', ',').split(",==,"));
    assertAll(
        () -> assertEquals(1, outcome.code(), outcome.text()),
        () ->
            assertEquals(
                "validate,--level,rules,--fail-on,warning,--rules,a b.sch,--rules,$(touch run),"
                    + "--jobs,2,--,two words.json,*.json,-odd.json",
                calls.get(0)),
        () -> assertTrue(calls.get(1).startsWith("validate,--format,json,-o,"), calls.get(1)),
        () ->
            assertEquals("report\n", Files.readString(folder.resolve("assay-reports/assay.json"))),
        () -> assertFalse(Files.exists(folder.resolve("run")), "a word of the user was run"));
  }

  @Test
  void theScriptTellsWhatItCannotDo() throws Exception {
    String fault = program("fault", "echo once >>calls; exit 4\n").toString();

    Outcome nothing = check(Map.of("ASSAY", fault));
    Outcome format =
        check(Map.of("ASSAY", fault, "ASSAY_PATHS", "x", "ASSAY_FORMATS", "sarif pdf"));
    assertFalse(Files.exists(folder.resolve("calls")), "nothing runs before that is said");
    Outcome broken = check(Map.of("ASSAY", fault, "ASSAY_PATHS", "x"));

    assertAll(
        () -> assertEquals(2, nothing.code()),
        () -> assertEquals("assay: ASSAY_PATHS names nothing to check\n", nothing.text()),
        () -> assertEquals(2, format.code()),
        () -> assertTrue(format.text().contains("cannot hold \"pdf\""), format.text()),
        () -> assertEquals(4, broken.code()),
        () -> assertEquals("once\n", Files.readString(folder.resolve("calls"))));
  }

  @Test
  void theScriptChecksAPlanAndWritesReports() throws Exception {
    Files.createDirectory(folder.resolve("plans"));
    Files.writeString(
        folder.resolve("plans/ssp.json"),
        Files.readString(folder.resolve("ssp.json"))
            .replaceFirst("\"metadata\": \\{", "\"metadata\": {\"colour\": \"red\","));
    Map<String, String> asked = new HashMap<>();
    asked.put("ASSAY", assay().toString());
    asked.put("ASSAY_PATHS", "plans");
    asked.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    asked.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());

    Outcome wrong = check(asked);
    asked.put("ASSAY_PATHS", "ssp.json");
    asked.put("ASSAY_REPORTS", "again");
    Outcome right = check(asked);

    assertAll(
        () -> assertEquals(1, wrong.code(), wrong.text()),
        () -> assertTrue(wrong.text().contains("colour"), wrong.text()),
        () ->
            assertTrue(
                Files.readString(folder.resolve("assay-reports/assay.sarif")).contains("colour")),
        () -> assertTrue(Files.exists(folder.resolve("assay-reports/assay-junit.xml"))),
        () -> assertTrue(Files.readString(folder.resolve("summary")).contains("colour")),
        () -> assertEquals(0, right.code(), right.text()),
        () ->
            assertEquals(
                "exit-code=1\nreports=assay-reports\nsarif=assay-reports/assay.sarif\n"
                    + "exit-code=0\nreports=again\nsarif=again/assay.sarif\n",
                Files.readString(folder.resolve("output"))));
  }

  @Test
  void theHookRunsAsPreCommitCallsIt() throws Exception {
    JsonNode hook = yaml(".pre-commit-hooks.yaml").get(0);
    List<String> entry = new ArrayList<>(List.of(hook.get("entry").asString().split(" ")));
    Pattern files = Pattern.compile(hook.get("files").asString());
    assertTrue(
        Files.isExecutable(TOP.resolve(entry.get(0))), "pre-commit runs a script of the top");
    entry.set(0, assay().toString());

    List<String> good = new ArrayList<>(entry);
    good.addAll(List.of("ssp.json", "poam.json"));
    Files.writeString(folder.resolve("broken.json"), "{");
    List<String> bad = new ArrayList<>(entry);
    bad.addAll(List.of("--fail-on", "warning", "ssp.json", "broken.json"));
    Outcome passed = run(Map.of(), good.toArray(new String[0]));
    Outcome failed = run(Map.of(), bad.toArray(new String[0]));

    assertAll(
        () -> assertEquals("script", hook.get("language").asString()),
        () -> assertEquals(0, passed.code(), passed.text()),
        () -> assertEquals("", passed.text(), "a hook that passes is silent"),
        () -> assertEquals(3, failed.code(), failed.text()),
        () -> assertTrue(files.matcher("plans/ssp-2026.yaml").find()),
        () -> assertTrue(files.matcher("acme.oscal.json").find()),
        () -> assertFalse(files.matcher("package.json").find()));
  }

  @Test
  void theActionPinsWhatItUsesAndRunsNothingOfItsInputs() throws IOException {
    JsonNode action = yaml("action.yml");
    int used = 0;
    for (JsonNode step : action.at("/runs/steps")) {
      if (step.has("uses")) {
        used++;
        assertTrue(step.get("uses").asString().matches("[\\w/-]+@[0-9a-f]{40}"), step.toString());
      } else {
        assertFalse(step.get("run").asString().contains("${{"), step.toString());
        assertTrue(Files.exists(TOP.resolve("pipeline/check.sh")));
      }
    }
    assertEquals(3, used);
    assertEquals("composite", action.at("/runs/using").asString());

    // Each variable that the action sets is one that the script describes, and the other way round.
    String script = Files.readString(TOP.resolve("pipeline/check.sh"));
    JsonNode environment = action.at("/runs/steps/2/env");
    for (String name : environment.propertyNames()) {
      assertTrue(script.contains("#   " + name + " "), name);
    }
    for (String input : action.get("inputs").propertyNames()) {
      boolean passed = environment.toString().contains("inputs." + input + " ");
      assertTrue(passed || input.equals("upload-sarif"), input);
    }
  }

  @Test
  void theExamplesNameWhatIsThere() throws Exception {
    JsonNode workflow = yaml("docs/pipeline/github/assay.yml");
    for (JsonNode step : workflow.at("/jobs/assay/steps")) {
      assertTrue(step.get("uses").asString().matches("[\\w/-]+@[0-9a-f]{40}"), step.toString());
    }
    JsonNode inputs = yaml("action.yml").get("inputs");
    for (String name : workflow.at("/jobs/assay/steps/1/with").propertyNames()) {
      assertTrue(inputs.has(name), name);
    }
    JsonNode include = yaml("docs/pipeline/gitlab/.gitlab-ci.yml").at("/include/0/file");
    JsonNode job = yaml(include.asString().substring(1)).get("assay");
    assertTrue(job.get("script").toString().contains("pipeline/check.sh"));
    JsonNode hook = yaml("docs/pipeline/pre-commit/.pre-commit-config.yaml").at("/repos/0/hooks/0");
    assertEquals(yaml(".pre-commit-hooks.yaml").get(0).get("id"), hook.get("id"));
    List<String> line = new ArrayList<>(List.of("ssp.json"));
    hook.get("args").forEach(word -> line.add(word.asString()));
    Invocation call =
        Invocation.parse(Commands.find(List.of("validate"), false).command().spec(), line, false);
    assertEquals("warning", call.value("--fail-on"));
  }
}
