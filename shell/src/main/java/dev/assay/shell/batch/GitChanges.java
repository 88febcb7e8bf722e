package dev.assay.shell.batch;

import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that git says have changed since a revision: committed since, changed and not yet
 * committed, or not known to git yet; files that git ignores are not among them. git is started by
 * itself, never through a shell.
 */
public final class GitChanges {
  private final String revision;
  private final Map<Path, Set<Path>> changes = new HashMap<>();

  /**
   * The changes since a revision.
   *
   * @param revision as git takes it, for example {@code origin/main} or {@code HEAD~3}
   * @throws UsageException when it could be taken for an option of git
   */
  public GitChanges(String revision) throws UsageException {
    if (revision.startsWith("-")) {
      throw new UsageException("--since cannot be \"" + revision + "\"; it is a revision of git");
    }
    this.revision = revision;
  }

  /**
   * Those inputs that have changed; inputs that come from no file, and files that are not there,
   * are kept, since git has nothing to say about them.
   *
   * @throws UsageException when git, the repository or the revision is not there
   */
  public List<Input> changed(List<Input> inputs) throws UsageException {
    List<Input> changed = new ArrayList<>();
    for (Input input : inputs) {
      Path file = input.file();
      if (file == null || isChanged(file)) {
        changed.add(input);
      }
    }
    return changed;
  }

  private boolean isChanged(Path file) throws UsageException {
    Path real = real(file);
    Path top = top(real);
    if (top == null) {
      throw new UsageException("--since needs a git repository, and " + file + " is in none");
    }
    Set<Path> known = changes.get(top);
    if (known == null) {
      known = ask(top);
      changes.put(top, known);
    }
    return known.contains(real);
  }

  /** Where the file is, links on the way followed; what it is itself may be a link that git has. */
  private static Path real(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    try {
      return parent == null ? absolute : parent.toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      return absolute;
    }
  }

  private static @Nullable Path top(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return null;
  }

  private Set<Path> ask(Path top) throws UsageException {
    Answer commit =
        git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (commit.code() != 0) {
      String why = commit.errors().isEmpty() ? "" : ": " + commit.errors();
      throw new UsageException(
          "--since: git knows no revision \""
              + revision
              + "\" in "
              + top
              + (why.isEmpty() ? "; a shallow clone may lack it" : why));
    }
    Set<Path> files = new HashSet<>();
    add(
        files,
        top,
        git(
            top,
            "diff",
            "--name-only",
            "-z",
            "--no-ext-diff",
            "--no-textconv",
            "--no-renames",
            "--ignore-submodules",
            "--diff-filter=d",
            commit.text().strip(),
            "--"));
    add(files, top, git(top, "ls-files", "--others", "--exclude-standard", "-z"));
    return files;
  }

  private static void add(Set<Path> files, Path top, Answer answer) throws UsageException {
    if (answer.code() != 0) {
      throw new UsageException("--since: git cannot tell what has changed: " + answer.errors());
    }
    for (String name : answer.text().split("\0")) {
      if (!name.isEmpty()) {
        files.add(top.resolve(name));
      }
    }
  }

  private record Answer(int code, String text, String errors) {}

  private static Answer git(Path top, String... words) throws UsageException {
    List<String> command = new ArrayList<>(List.of("git", "-C", top.toString()));
    // A setting of the repository could name a program to ask.
    command.addAll(List.of("-c", "core.fsmonitor=false"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("LC_ALL", "C");
    Path errors = null;
    try {
      errors = Files.createTempFile("assay-git-", ".txt");
      builder.redirectError(errors.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      String text;
      try (InputStream in = process.getInputStream()) {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      int code = process.waitFor();
      String said = Files.readString(errors).strip();
      return new Answer(code, text, said.lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UsageException("--since needs git, and it cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("--since: git was interrupted");
    } finally {
      delete(errors);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException ignored) {
      // A few bytes in the folder for temporary files.
    }
  }
}
