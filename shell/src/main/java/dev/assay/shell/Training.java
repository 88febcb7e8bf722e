package dev.assay.shell;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs what people run most, in one process and without output, so that the Java machine can keep
 * the classes of it in an archive. The launcher starts it once after a build.
 *
 * <p>Writing Word files stays out: Java 17 itself fails when it archives those classes.
 */
final class Training {
  private Training() {}

  /**
   * Runs the commands.
   *
   * @param args a folder that may be written to, then documents to validate
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Path.of(args[0]), "training");
    try {
      String catalog = folder.resolve("catalog.json").toString();
      String xml = folder.resolve("catalog.xml").toString();
      String yaml = folder.resolve("catalog.yaml").toString();
      run("--version");
      run("help");
      run("validate", "--help");
      run("resolve", "cmmc-l2", "-o", catalog);
      run("convert", catalog, "-o", xml);
      run("convert", xml, "-o", yaml);
      run("convert", yaml, "-o", "-", "--to", "json");
      run("validate", catalog, xml, yaml);
      run("validate", folder.toString(), "--format", "json", "--jobs", "2");
      run("validate", folder.toString(), "--format", "sarif");
      run("catalog", "list");
      run("catalog", "show", "3.5.3");
      run("catalog", "search", "multifactor");
      run("validate", "no-such-file.json");
      run("valdiate");
      for (String document : List.of(args).subList(1, args.length)) {
        run("validate", document);
        run("convert", document, "-o", folder.resolve("example.xml").toString(), "--force");
        run("validate", folder.resolve("example.xml").toString());
      }
    } finally {
      delete(folder);
    }
  }

  private static void run(String... words) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            80,
            false,
            false);
    CommandRunner.run(List.of(words), Session.once(console));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
