package dev.assay.shell.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.io.Source;
import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChangesTest {
  @TempDir Path folder;

  private Path top;

  @BeforeEach
  void makeRepository() throws Exception {
    top = Files.createDirectory(folder.resolve("repository"));
    assumeTrue(git("init", "-q") == 0, "git is not there");
    for (String name : List.of("same.json", "changed.json", "gone.json", "später -x.json")) {
      Files.writeString(top.resolve(name), name);
    }
    Files.writeString(top.resolve(".gitignore"), "ignored.json\n");
    git("add", ".");
    git("commit", "-q", "-m", "first");
  }

  private int git(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org"));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command)
          .directory(top.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("git.log").toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private static Input input(Path file) {
    return new Input(file.toString(), null, true, file, () -> Source.of("x", new byte[0]));
  }

  private List<String> changed(String revision, String... names) throws UsageException {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      inputs.add(input(top.resolve(name)));
    }
    return new GitChanges(revision)
        .changed(inputs).stream().map(i -> Path.of(i.name()).getFileName().toString()).toList();
  }

  @Test
  void whatIsChangedCommittedOrNewIsChecked() throws Exception {
    Files.writeString(top.resolve("changed.json"), "other");
    Files.writeString(top.resolve("new.json"), "new");
    Files.writeString(top.resolve("ignored.json"), "ignored");
    Files.writeString(top.resolve("später -x.json"), "later");
    git("commit", "-q", "-m", "second", "später -x.json");

    assertEquals(
        List.of("changed.json", "new.json", "später -x.json"),
        changed(
            "HEAD~1", "same.json", "changed.json", "new.json", "ignored.json", "später -x.json"));
    assertEquals(
        List.of("changed.json"), changed("HEAD", "same.json", "changed.json", "später -x.json"));
  }

  @Test
  void anUnknownRevisionIsOneClearLine() {
    UsageException e = assertThrows(UsageException.class, () -> changed("no-such", "same.json"));

    assertTrue(e.line().contains("git knows no revision \"no-such\""), e.line());
  }

  @Test
  void aRevisionIsNeverAnOption() {
    UsageException e =
        assertThrows(UsageException.class, () -> new GitChanges("--output=/tmp/taken"));

    assertTrue(e.line().contains("it is a revision of git"), e.line());
  }

  @Test
  void aFileInNoRepositoryIsOneClearLine() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside.json"), "x");
    UsageException e =
        assertThrows(
            UsageException.class, () -> new GitChanges("HEAD").changed(List.of(input(outside))));

    assertTrue(e.line().contains("is in none"), e.line());
  }

  @Test
  void whatComesFromNoFileIsKept() throws Exception {
    Input typed = new Input("typed", null, false, () -> Source.of("typed", new byte[0]));

    assertEquals(List.of(typed), new GitChanges("HEAD").changed(List.of(typed)));
  }
}
