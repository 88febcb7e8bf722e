package dev.assay.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schemas of the library's jar, as files: what the build hands to the generator. */
final class Inputs {
  private static final List<String> MODELS =
      List.of("catalog", "profile", "component-definition", "ssp", "ap", "ar", "poam", "complete");

  private Inputs() {}

  /** Unpacks the schemas into a folder named by their version and returns it. */
  static Path unpack(Path folder) throws IOException {
    Path version = folder.resolve("1.1.3");
    for (String model : MODELS) {
      copy("schema/xml/oscal-" + model + "_schema.xsd", version);
      copy("schema/json/oscal-" + model + "_schema.json", version);
    }
    return version;
  }

  /** The definitions, read once for all tests. */
  static OscalDefinitions definitions() {
    return Holder.DEFINITIONS;
  }

  private static void copy(String resource, Path to) throws IOException {
    Path file = to.resolve(resource);
    Files.createDirectories(file.getParent());
    try (InputStream in = Inputs.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the library's jar has no " + resource);
      }
      Files.copy(in, file);
    }
  }

  private static final class Holder {
    static final OscalDefinitions DEFINITIONS = read();

    private static OscalDefinitions read() {
      try {
        Path folder = Files.createTempDirectory("assay-definitions");
        folder.toFile().deleteOnExit();
        Path version = unpack(folder);
        return DefinitionReader.read(version.resolve("schema/xml/oscal-complete_schema.xsd"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
