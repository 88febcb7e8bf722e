package dev.assay.shell.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diff.ChangesJson;
import dev.assay.validate.assess.AssessmentJson;
import dev.assay.validate.json.JsonSchema;
import dev.assay.validate.pkg.PackageJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The reference says what the program does: its pages are made from the program, and this fails
 * when they are older than it. {@code -Dassay.golden=write} writes them anew.
 */
class ReferencePagesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Path FOLDER = DOCS.resolve("reference");
  private static final Path SCHEMAS =
      Path.of("..", "validator", "src", "main", "resources", "dev", "assay", "validate");
  private static final List<JsonSchema> MADE =
      List.of(
          AssessmentJson.SCHEMA,
          ChangesJson.SCHEMA,
          PackageJson.CHECK_SCHEMA,
          PackageJson.HASHES_SCHEMA);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#: ]+)(#[^)]*)?\\)");

  private static Map<String, String> schemas() throws IOException {
    Map<String, String> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SCHEMAS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".schema.json")).toList()) {
        schemas.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    for (JsonSchema schema : MADE) {
      schemas.put(schema.file(), schema.text());
    }
    return schemas;
  }

  @Test
  void thePagesAreThoseOfThisProgram() throws IOException {
    Map<String, String> pages = new ReferencePages(schemas()).pages();
    if ("write".equals(System.getProperty("assay.golden"))) {
      write(pages);
    }
    Map<String, String> there = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        there.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertEquals(pages.keySet(), there.keySet());
    pages.forEach(
        (name, text) ->
            assertEquals(
                text,
                there.get(name),
                name + " is out of date; -Dassay.golden=write writes it anew"));
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> old = Files.list(FOLDER)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  @Test
  void everyLinkOfTheDocsLeadsSomewhere() throws IOException {
    int links = 0;
    try (Stream<Path> files = Stream.concat(Files.walk(DOCS), Stream.of(Path.of("../README.md")))) {
      for (Path page : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        // What stands in code is shown, not followed.
        String text = Files.readString(page).replaceAll("(?s)```.*?```|`[^`\n]*`", "");
        Matcher link = LINK.matcher(text);
        while (link.find()) {
          links++;
          assertTrue(Files.exists(page.resolveSibling(link.group(1))), page + ": " + link.group(1));
        }
      }
    }
    assertTrue(links > 300, "only " + links);
  }
}
