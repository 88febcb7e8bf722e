package dev.assay.shell.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The hostile inputs that are large or no text: made anew each time, and always the same. */
final class MadeInputs {
  /** Makes the bytes of an input. */
  interface Maker {
    byte[] make() throws IOException;
  }

  private static final Map<String, Maker> ALL = new TreeMap<>();

  static {
    MadeEncodings.all(ALL);
    MadeSizes.all(ALL);
    MadeProse.all(ALL);
    MadeZips.all(ALL);
    MadeOffice.all(ALL);
  }

  private MadeInputs() {}

  /** The names of all. */
  static Map<String, Maker> all() {
    return Collections.unmodifiableMap(ALL);
  }

  /** Writes one. */
  static void write(String name, Path file) throws IOException {
    Files.write(file, Objects.requireNonNull(ALL.get(name), name).make());
  }
}
