package dev.assay.shell.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.UsageException;
import dev.assay.validate.pkg.PackageLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
  @TempDir Path folder;

  private List<Input> inputs(String... words) throws UsageException {
    return inputs(PackageLimits.DEFAULT, words);
  }

  private List<Input> inputs(PackageLimits zipLimits, String... words) throws UsageException {
    Inputs inputs =
        new Inputs(
            Limits.DEFAULT,
            zipLimits,
            new ByteArrayInputStream("typed".getBytes(UTF_8)),
            name -> name.equals("built-in") ? Optional.of(source()) : Optional.empty());
    for (String word : words) {
      inputs.add(word);
    }
    return inputs.list();
  }

  private static Source source() {
    return Source.of("built-in", "inside".getBytes(UTF_8));
  }

  private List<String> names(List<Input> inputs) {
    List<String> names = new ArrayList<>();
    for (Input input : inputs) {
      names.add(input.name().replace(folder + "/", ""));
    }
    return names;
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }

  private Path zip(String... entries) throws IOException {
    Path zip = folder.resolve("package.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        out.write(entry.getBytes(UTF_8));
      }
    }
    return zip;
  }

  private static String reason(Input input) {
    return assertThrows(UnreadableException.class, input::open).reason();
  }

  @Test
  void aFolderGivesItsDocumentsInAFixedOrderAndNoToolsData() throws Exception {
    file("b/z.yml");
    file("b/a.XML");
    file("a.json");
    file("notes.txt");
    file(".git/config.json");

    assertEquals(List.of("a.json", "b/a.XML", "b/z.yml"), names(inputs(folder.toString())));
  }

  @Test
  void aGlobMatchesWithinAndAcrossFolders() throws Exception {
    file("x/one.json");
    file("x/two.xml");
    file("x/deep/three.json");

    assertEquals(List.of("x/one.json"), names(inputs(folder + "/x/*.json")));
    assertEquals(List.of("x/deep/three.json", "x/one.json"), names(inputs(folder + "/x/**.json")));
    assertEquals("no file matches", reason(inputs(folder + "/x/*.yaml").get(0)));
  }

  @Test
  void oneBadInputDoesNotStopTheRest() throws Exception {
    file("good.json");

    List<Input> inputs = inputs(folder + "/godo.json", folder + "/good.json", "built-in", "-");

    assertEquals(
        "there is no such file; did you mean " + folder + "/good.json?", reason(inputs.get(0)));
    assertArrayEquals("good.json".getBytes(UTF_8), inputs.get(1).open().bytes());
    assertArrayEquals("inside".getBytes(UTF_8), inputs.get(2).open().bytes());
    assertArrayEquals("typed".getBytes(UTF_8), inputs.get(3).open().bytes());
  }

  @Test
  void standardInputCannotBeReadTwice() {
    assertThrows(UsageException.class, () -> inputs("-", "-"));
  }

  @Test
  void anEmptyFolderIsNotAPass() throws Exception {
    file("notes.txt");

    assertTrue(reason(inputs(folder.toString()).get(0)).contains("no file below it"));
  }

  @Test
  void aZipGivesItsDocumentsWhateverItsNameIs() throws Exception {
    Path zip = zip("b.json", "docs/a.xml", "readme.txt", "docs/");
    Path renamed = Files.move(zip, folder.resolve("package.bin"));

    List<Input> inputs = inputs(renamed.toString());

    assertEquals(List.of("package.bin!/b.json", "package.bin!/docs/a.xml"), names(inputs));
    assertEquals("docs/a.xml", new String(inputs.get(1).open().bytes(), UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.json",
        "a/../../evil.json",
        "/etc/evil.json",
        "C:/evil.json",
        "a\\..\\e.json"
      })
  void aZipEntryThatLeadsOutIsRefused(String name) throws Exception {
    List<Input> inputs = inputs(zip(name, "good.json").toString());

    assertEquals(2, inputs.size());
    Input evil = inputs.stream().filter(i -> !i.name().endsWith("good.json")).findFirst().get();
    assertTrue(reason(evil).startsWith("the name of the entry"), reason(evil));
    try (var files = Files.walk(folder)) {
      assertEquals(1, files.filter(Files::isRegularFile).count(), "only the zip itself");
    }
  }

  @Test
  void aZipWithTooManyEntriesIsRefused() throws Exception {
    PackageLimits two = new PackageLimits(2, 1000, 1000, 200);

    List<Input> inputs = inputs(two, zip("a.json", "b.json", "c.json").toString());

    assertEquals("the zip has more than 2 entries", reason(inputs.get(0)));
  }

  @Test
  void aZipThatUnpacksToTooMuchIsRefused() throws Exception {
    PackageLimits small = new PackageLimits(10, 9, 9, 200);

    List<Input> inputs = inputs(small, zip("a.json", "b.json").toString());

    assertEquals("a.json", new String(inputs.get(0).open().bytes(), UTF_8));
    assertEquals(
        "the zip unpacks to more than 9 bytes, the limit for one zip", reason(inputs.get(1)));
  }

  @Test
  void anEntryThatGrowsLikeABombIsRefused() throws Exception {
    Path zip = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("bomb.json"));
      byte[] zeros = new byte[1 << 16];
      for (int i = 0; i < 256; i++) {
        out.write(zeros);
      }
    }

    assertEquals(
        "it unpacks to more than 200 times its packed size, as zip bombs do",
        reason(inputs(zip.toString()).get(0)));
  }

  @Test
  void aTruncatedZipIsUnreadable() throws Exception {
    byte[] bytes = Files.readAllBytes(zip("a.json"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("cut.zip"))) {
      out.write(bytes, 0, bytes.length / 2);
    }

    assertTrue(
        reason(inputs(folder + "/cut.zip").get(0)).startsWith("the zip is broken"), "broken");
  }

  @Test
  void anEntryThatThePointerOfTheDirectoryMissesIsUnreadable() throws Exception {
    byte[] bytes = Files.readAllBytes(zip("a.json"));
    int directory = bytes.length - 1;
    while (bytes[directory] != 'P' || bytes[directory + 1] != 'K' || bytes[directory + 2] != 1) {
      directory--;
    }
    // APPNOTE 4.3.12: the offset of the local header stands 42 bytes into the directory's entry.
    bytes[directory + 42] = (byte) (bytes.length - 4);
    bytes[directory + 43] = (byte) ((bytes.length - 4) >> 8);
    Files.write(folder.resolve("missed.zip"), bytes);

    assertEquals(
        "a.json is cut off or damaged in the zip", reason(inputs(folder + "/missed.zip").get(0)));
  }
}
