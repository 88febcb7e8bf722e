package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process asks the system to write, and whom to call, as strace tells it. */
final class Trace {
  private static final String CALLS =
      "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
          + "unlink,unlinkat,rmdir,truncate,chmod,fchmodat,mknod,mknodat,connect,sendto";

  private static final Pattern WRITES =
      Pattern.compile("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|^\\S+ +(?!open)\\w+\\(");
  private static final Pattern PATH = Pattern.compile("\"(/[^\"]*|[^\"/][^\"]*)\"");

  /** What Java itself and the launcher write to. */
  private static final Pattern USUAL =
      Pattern.compile(
          "/dev/(null|tty)|/proc/.*|/sys/.*|/tmp/hsperfdata_[^/]*(/.*)?|/tmp/\\.java_pid.*");

  private Trace() {}

  static List<String> command(List<String> words, Path trace) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("strace", "-f", "--seccomp-bpf", "-qq", "-s", "4096", "-e", "trace=" + CALLS));
    command.addAll(List.of("-o", trace.toString()));
    command.add(Case.FOLDER.resolve("../../assay").normalize().toString());
    command.addAll(words);
    return command;
  }

  /** What was written outside, or called. */
  static List<String> problems(Path trace, Path out, Path work) throws IOException {
    List<String> problems = new ArrayList<>();
    int seen = 0;
    for (String line : Files.readAllLines(trace, ISO_8859_1)) {
      seen++;
      boolean failed = line.contains(" = -1 ");
      if (line.contains("connect(") || line.contains("sendto(")) {
        // What stays on the machine, such as a look at the list of users, calls nobody.
        if (line.contains("AF_INET")) {
          problems.add("calls: " + line);
        }
      } else if (!failed && WRITES.matcher(line).find()) {
        Matcher path = PATH.matcher(line);
        while (path.find()) {
          Path file = out.getParent().resolve(path.group(1)).normalize();
          boolean ours =
              file.startsWith(out)
                  || file.startsWith(work.resolve("cache"))
                  || file.startsWith(work.resolve("data"))
                  || file.startsWith(work.resolve("temporary"));
          if (!ours && !USUAL.matcher(file.toString()).matches()) {
            problems.add("writes: " + line);
          }
        }
      }
    }
    if (seen < 20) {
      problems.add("the trace has only " + seen + " lines");
    }
    return problems;
  }
}
