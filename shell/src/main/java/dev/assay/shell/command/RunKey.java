package dev.assay.shell.command;

import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.shell.batch.BatchRun;
import dev.assay.validate.Level;
import dev.assay.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells runs apart whose results on the same document may differ. */
final class RunKey {
  private RunKey() {}

  /**
   * The hash of the program, the options and the rules files.
   *
   * @param rules the rules files as they were read
   */
  static String of(Level level, Limits limits, DocumentLoader loader, List<String> rules) {
    StringBuilder key = new StringBuilder(version());
    for (Class<?> part :
        List.of(DocumentReader.class, DocumentLoader.class, Validator.class, RunKey.class)) {
      key.append('\n').append(stamp(part));
    }
    key.append('\n').append(level).append('\n').append(limits);
    Map<String, Path> map = new TreeMap<>(loader.options().map());
    map.forEach((href, file) -> key.append('\n').append(href + "=" + file.toAbsolutePath()));
    key.append('\n').append(loader.options().root());
    rules.forEach(file -> key.append('\n').append(file));
    if (!rules.isEmpty()) {
      // Rules of the user's own may ask for the day.
      key.append('\n').append(LocalDate.now(ZoneOffset.UTC));
    }
    return BatchRun.hash(key.toString());
  }

  /** The version of the program. */
  static String version() {
    Properties build = new Properties();
    try (InputStream in = RunKey.class.getResourceAsStream("build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }

  /** A build that is not a release changes its code, and not its version. */
  private static String stamp(Class<?> part) {
    CodeSource source = part.getProtectionDomain().getCodeSource();
    try {
      Path code = Path.of(source.getLocation().toURI());
      if (Files.isRegularFile(code)) {
        return Files.size(code) + "/" + Files.getLastModifiedTime(code).toMillis();
      }
      try (Stream<Path> files = Files.walk(code)) {
        long[] sums = new long[2];
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          sums[0] += Files.size(file);
          sums[1] = Math.max(sums[1], Files.getLastModifiedTime(file).toMillis());
        }
        return Arrays.toString(sums);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program's own files cannot be read", e);
    }
  }

  /** A rules file as it was read. */
  static String of(Source rules) {
    return rules.name() + " " + BatchRun.hash(rules.bytes());
  }
}
