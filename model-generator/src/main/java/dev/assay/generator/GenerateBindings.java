package dev.assay.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program that the build of {@code oscal-model} runs. */
public final class GenerateBindings {
  private GenerateBindings() {}

  /**
   * Writes sources, the constraint table and the schemas.
   *
   * @param args the folder for Java sources, the folder for resources, and one folder for each
   *     OSCAL version whose name is the version and which holds {@code schema/json} and {@code
   *     schema/xml}; the first is the version of the definitions
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[0]);
    Path resources = Path.of(args[1]);
    List<Path> versions = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      versions.add(Path.of(args[i]));
    }
    OscalDefinitions definitions =
        DefinitionReader.read(versions.get(0).resolve("schema/xml/oscal-complete_schema.xsd"));
    Path sourcePackage = sources.resolve(RecordWriter.PACKAGE.replace('.', '/'));
    for (Map.Entry<String, String> file : new RecordWriter(definitions).write().entrySet()) {
      writeIfChanged(sourcePackage.resolve(file.getKey()), file.getValue());
    }
    Path assay = resources.resolve("dev/assay");
    writeIfChanged(
        assay.resolve("model/constraints.json"), new ConstraintTableWriter(definitions).write());
    for (Path version : versions) {
      copySchemas(version, assay.resolve("schemas").resolve(version.getFileName()));
    }
  }

  private static void copySchemas(Path version, Path target) throws IOException {
    for (String format : List.of("json", "xml")) {
      Path to = target.resolve(format);
      Files.createDirectories(to);
      try (Stream<Path> files = Files.list(version.resolve("schema").resolve(format))) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.startsWith("oscal-complete")) {
            continue;
          }
          if (format.equals("json")) {
            SchemaRepair.copy(file, to.resolve(name));
          } else {
            Files.write(to.resolve(name), Files.readAllBytes(file));
          }
        }
      }
    }
  }

  /** An unchanged file keeps its time, so that the compiler has nothing to do. */
  private static void writeIfChanged(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
