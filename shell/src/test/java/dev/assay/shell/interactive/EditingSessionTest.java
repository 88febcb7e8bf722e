package dev.assay.shell.interactive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.shell.core.ShellRunner;

/** Sessions in which a plan is looked at and edited, at a terminal made of streams. */
class EditingSessionTest {
  @TempDir Path folder;

  private Path plan = Path.of("");

  @BeforeEach
  void copyExample() throws IOException {
    plan = folder.resolve("ssp.json");
    for (String name : List.of("ssp.json", "poam.json")) {
      try (InputStream in =
          Objects.requireNonNull(
              EditingSessionTest.class.getResourceAsStream(
                  "/dev/assay/examples/machine-shop/" + name))) {
        Files.copy(in, folder.resolve(name));
      }
    }
  }

  private String session(String... lines) throws Exception {
    return session(Map.of(), lines);
  }

  private String session(Map<String, String> environment, String... lines) throws Exception {
    String typed = "open " + plan + "\n" + String.join("\n", lines) + "\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new DumbTerminal(
            "test", "dumb", new ByteArrayInputStream(typed.getBytes(UTF_8)), out, UTF_8);
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean("terminal", Terminal.class, () -> terminal);
      context.registerBean(
          "environment-of-user", UserEnvironment.class, () -> new UserEnvironment(environment));
      context.register(ShellConfiguration.class);
      context.refresh();
      context.getBean(ShellRunner.class).run(new String[0]);
    }
    return out.toString(UTF_8);
  }

  /** An editor that does this to the file. */
  private Map<String, String> editor(String script) throws IOException {
    Path file = folder.resolve("editor.sh");
    Files.writeString(file, script + "\n");
    return Map.of("EDITOR", "sh " + file);
  }

  @Test
  void aRequirementIsShownWithItsAnswersAndFindings() throws Exception {
    String shown = session("show IA.L2-3.5.3[a]", "show nothing-like-that", "exit");

    assertTrue(shown.contains("Multifactor Authentication  MET"), shown);
    assertTrue(shown.contains("Account management procedure: implemented"), shown);
    assertFalse(shown.contains("3.5.3[b]"), shown);
    assertTrue(shown.contains("Findings"), shown);
    assertTrue(shown.contains("nothing in ssp.json has the id"), shown);
  }

  @Test
  void listsAreFilteredAndComeInPages() throws Exception {
    String shown =
        session(
            "list controls --status planned",
            "list controls --family IA --page 1",
            "list controls --component Account",
            "list components --text firewall",
            "list inventory --page 2",
            "list parties",
            "list findings",
            "list finding",
            "exit");

    assertTrue(shown.contains("2 controls"), shown);
    assertTrue(shown.contains("11 controls, page 1 of 1"), shown);
    assertTrue(shown.contains("of 46 components"), shown);
    assertTrue(shown.contains("55 items, page 2 of 3"), shown);
    assertTrue(shown.contains("17 parties"), shown);
    assertTrue(shown.contains("0 findings"), shown);
    assertTrue(shown.contains("did you mean findings?"), shown);
  }

  @Test
  void anEditIsComparedUndoneRedoneAndSavedWithNothingElse() throws Exception {
    byte[] before = Files.readAllBytes(plan);

    String shown =
        session(
            "set status 3.5.3[a] planned",
            "diff",
            "undo",
            "diff",
            "redo",
            "validate --level schema",
            "save --keep-date",
            "exit");

    assertTrue(shown.contains("assay ssp.json *> "), shown);
    assertTrue(
        shown.contains("changed  3.5.3 [a], component Account management procedure, status"),
        shown);
    assertTrue(shown.contains("undone: status of 3.5.3[a] planned (as it is in the file)"), shown);
    assertTrue(shown.contains("No differences"), shown);
    assertTrue(shown.contains("saved " + plan + " (1 edit)"), shown);
    String old = new String(before, UTF_8);
    int objective = old.indexOf("3.5.3_obj.a");
    int at = old.indexOf("\"implemented\"", objective);
    assertEquals(
        old.substring(0, at) + "\"planned\"" + old.substring(at + "\"implemented\"".length()),
        Files.readString(plan));
  }

  @Test
  void nothingIsSavedUnlessAskedAndLeavingAsks() throws Exception {
    byte[] before = Files.readAllBytes(plan);

    String shown =
        session("set status 3.5.3 planned", "exit", "n", "close", "n", "version", "exit", "y");

    assertTrue(shown.contains("ssp.json has an edit that is not saved"), shown);
    assertTrue(shown.contains("ssp.json stays open"), shown);
    assertTrue(shown.contains("(OSCAL "), shown);
    assertArrayEquals(before, Files.readAllBytes(plan));
  }

  @Test
  void aFileThatSomebodyElseChangedIsNotOverwrittenUnasked() throws Exception {
    Map<String, String> editor =
        editor(
            "sed -i.bak 's/\"version\": \"3.2\"/\"version\": \"9.9\"/' "
                + plan
                + "; sed -i.bak 's/four .adm-. accounts/five accounts/' \"$1\"");

    String shown = session(editor, "edit 3.5.3", "save", "n", "exit", "y");

    assertTrue(shown.contains("was changed by somebody else since"), shown);
    assertTrue(shown.contains("not saved"), shown);
    String kept = Files.readString(plan);
    assertTrue(kept.contains("\"9.9\""));
    assertFalse(kept.contains("five accounts"));
  }

  @Test
  void aTextComesBackFromTheEditorAndIsSaved() throws Exception {
    Map<String, String> editor =
        editor("sed -i.bak 's/four .adm-. accounts/five accounts/' \"$1\"");

    String shown = session(editor, "edit 3.5.3", "find five accounts", "save", "diff", "exit");

    assertTrue(shown.contains("edit of 3.5.3: 1 answer changed"), shown);
    assertTrue(shown.contains("1 place"), shown);
    assertTrue(Files.readString(plan).contains("five accounts"));
  }

  @Test
  void anEditThatCannotBeTakenOverIsRefusedAndItsTextKept() throws Exception {
    // The first run spoils a status, the second finds it so and mends it.
    Map<String, String> editor =
        editor(
            "if grep -q 'status: done' \"$1\"; then sed -i.bak 's/status: done/status: planned/' \"$1\";"
                + " else sed -i.bak 's/status: implemented/status: done/' \"$1\"; fi");

    String shown = session(editor, "edit 3.5.3[a]", "diff", "edit 3.5.3[a]", "exit", "y");

    assertTrue(shown.contains("a status cannot be \"done\""), shown);
    assertTrue(shown.contains("Your text is kept"), shown);
    assertTrue(shown.contains("No differences"), shown);
    assertTrue(shown.contains("edit of 3.5.3[a]: 1 answer changed"), shown);
  }

  @Test
  void aSaveThatFailsLosesNeitherTheFileNorTheEdits() throws Exception {
    // While the answer is edited the folder of the plan is taken away.
    Path plans = Files.createDirectory(folder.resolve("plans"));
    Path away = folder.resolve("away");
    Files.move(plan, plans.resolve("ssp.json"));
    plan = plans.resolve("ssp.json");
    byte[] before = Files.readAllBytes(plan);
    Path copy = folder.resolve("copy.json");
    Map<String, String> editor =
        editor(
            "sed -i.bak 's/four .adm-. accounts/five accounts/' \"$1\"; mv " + plans + " " + away);

    String shown = session(editor, "edit 3.5.3", "save", "save -o " + copy, "exit", "y");

    assertTrue(shown.contains("there is no folder"), shown);
    assertTrue(shown.contains("saved a copy"), shown);
    assertArrayEquals(before, Files.readAllBytes(away.resolve("ssp.json")));
    assertTrue(Files.readString(copy).contains("five accounts"));
    try (var left = Files.list(away)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void aTextThatIsNoTextIsKept() throws Exception {
    Map<String, String> editor = editor("printf 'mine \\377' > \"$1\"");

    String shown = session(editor, "edit 3.5.3", "exit").replaceAll("\\s+", "");

    String kept = shown.replaceAll("(?s).*itiskeptin(.*?\\.md).*", "$1");
    assertTrue(Files.exists(Path.of(kept)), shown);
    assertArrayEquals(
        new byte[] {'m', 'i', 'n', 'e', ' ', (byte) 0xff}, Files.readAllBytes(Path.of(kept)));
    Files.delete(Path.of(kept));
    Files.delete(Objects.requireNonNull(Path.of(kept).getParent()));
  }

  @Test
  void anEditThatMakesTheDocumentInvalidIsRefusedWithTheReason() throws Exception {
    // OSCAL wants a component to answer a statement once.
    Map<String, String> editor =
        editor(
            "printf '\\n### Account management procedure <!-- new -->\\nstatus: planned\\n\\nMore.\\n'"
                + " >> \"$1\"");

    String shown = session(editor, "edit 3.5.3[a]", "diff", "exit", "y");

    assertTrue(shown.contains("the edit is not taken over: the document would have"), shown);
    assertTrue(shown.contains("No differences"), shown);
  }

  @Test
  void inAFolderOneChoosesAndThePoamComesAlong() throws Exception {
    plan = folder;

    String shown = session("2", "assess --date 2026-11-01", "exit");

    assertTrue(shown.contains("Which document of"), shown);
    assertTrue(shown.contains("plan of action and milestones  " + folder), shown);
    assertTrue(shown.contains("assay ssp.json> "), shown);
    assertTrue(shown.contains("Conditional Level 2 (Self)\n"), shown);
  }

  @Test
  void whatIsExportedHasTheEdits() throws Exception {
    Path target = folder.resolve("out.xml");

    session("set status 3.5.3 planned", "export " + target, "exit", "y");

    assertTrue(Files.readString(target).contains("<implementation-status state=\"planned\""));
  }

  @Test
  void whatIsNoTextOrNoFileAfterTheEditorChangesNothing() throws Exception {
    String noText = session(editor("printf '\\377\\376' > \"$1\""), "edit 3.5.3", "diff", "exit");
    String noFile = session(editor("rm \"$1\""), "edit 3.5.3", "diff", "exit");
    String failed = session(editor("echo x >> \"$1\"; exit 1"), "edit 3.5.3", "diff", "exit");

    assertTrue(noText.contains("the text is not UTF-8; it is kept in"), noText);
    assertTrue(noFile.contains("no text came back from the editor, nothing changed"), noFile);
    assertTrue(failed.contains("no text came back from the editor, nothing changed"), failed);
    for (String shown : List.of(noText, noFile, failed)) {
      assertTrue(shown.contains("No differences"), shown);
    }
  }

  @Test
  void whatHasNoFileIsOpenUnderTheNameThatItIsSavedAs() throws Exception {
    Path zip = folder.resolve("package.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("plans/ssp.json"));
      out.write(Files.readAllBytes(plan));
    }
    plan = zip;
    Path copy = folder.resolve("copy.json");

    String shown =
        session("set status 3.5.3[a] planned", "save", "save -o " + copy, "diff", "exit");

    assertTrue(shown.contains("comes from no file that can be written"), shown);
    assertTrue(shown.contains("saved " + copy + ", which is open now"), shown);
    assertTrue(shown.contains("assay copy.json> "), shown);
    assertTrue(shown.contains("No differences"), shown);
    assertFalse(shown.contains("not saved"), shown);
  }

  @Test
  void aWrongNumberIsAskedForAgainAndNothingIsOpenedUnchosen() throws Exception {
    plan = folder;

    String shown = session("9", "two", "", "info", "exit");

    assertTrue(shown.contains("there is no 9"), shown);
    assertTrue(shown.contains("there is no two"), shown);
    assertTrue(shown.contains("none was chosen; open one by its"), shown);
  }

  @Test
  void controlsAndItemsOfOtherDocumentsAreShown() throws Exception {
    plan = folder.resolve("poam.json");

    String shown =
        session(
            "list items",
            "show BW-P-02",
            "open sp800-171-r2",
            "show 3.5.3",
            "list controls --page 9",
            "open cmmc-l2",
            "show 3.5.3",
            "exit");

    assertTrue(shown.contains("BW-P-02  IR.L2-3.6.3  open    BW-P-02: Incident"), shown);
    assertTrue(shown.contains("3 items"), shown);
    assertTrue(shown.contains("The incident response plan has not\n"), shown);
    assertTrue(shown.contains("3.5.3  Multifactor Authentication"), shown);
    assertTrue(shown.contains("there is no page 9; 110 rows fill 6 pages"), shown);
    assertTrue(shown.contains("a profile selects controls from"), shown);
  }

  @Test
  void aRequirementThatThePlanDoesNotHaveIsNotLeftToGuess() throws Exception {
    String shown = session("set status 3.5.99 planned", "edit 3.5.33", "show 3.5", "exit");

    assertTrue(shown.contains("has no implemented-requirement for 3.5.99; did you mean"), shown);
    assertTrue(shown.contains("has no implemented-requirement for 3.5.33; did you mean"), shown);
    assertTrue(shown.contains("it is a family, which"), shown);
  }
}
