package dev.assay.validate.pkg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.io.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example package, and what goes wrong with packages that people make. */
class PackageCheckTest {
  private static final Path EXAMPLE = Path.of("..", "test-resources", "examples", "machine-shop");

  @TempDir private Path folder;

  private void copyExample() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static PackageReport check(Path path) {
    try (AssessmentPackage content = AssessmentPackage.open(path, PackageLimits.DEFAULT)) {
      return PackageCheck.of(content, Limits.DEFAULT);
    }
  }

  private static List<String> ids(PackageReport report) {
    return report.findings().stream().map(Finding::ruleId).distinct().sorted().toList();
  }

  private void replace(String file, String what, String with) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(what), what);
    Files.writeString(path, text.replace(what, with));
  }

  @Test
  void theExampleHoldsTogether() {
    PackageReport report = check(EXAMPLE);
    assertEquals(List.of(), report.findings().stream().map(Finding::message).toList());
    assertEquals(2, report.documents().size());
    assertEquals(EXAMPLE.resolve("ssp.json").toString(), report.plan().orElseThrow().name());
    assertEquals(EXAMPLE.resolve("poam.json").toString(), report.poam().orElseThrow().name());
  }

  @Test
  void aChangedFileIsFoundByItsHash() throws IOException {
    copyExample();
    Files.writeString(folder.resolve("evidence/access-review-2026-09.txt"), "changed");
    assertEquals(List.of("PKG-HASH"), ids(check(folder)));
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    copyExample();
    Files.delete(folder.resolve("evidence/access-review-2026-09.txt"));
    PackageReport report = check(folder);
    assertEquals(List.of("PKG-MISSING"), ids(report));
    assertTrue(report.findings().get(0).location().pointer() != null);
  }

  @Test
  void aFileThatNothingRefersToIsPointedOut() throws IOException {
    copyExample();
    Files.writeString(folder.resolve("notes.txt"), "x");
    assertEquals(List.of("PKG-UNREFERENCED"), ids(check(folder)));
  }

  @Test
  void twoPlansAreOneTooMany() throws IOException {
    copyExample();
    Files.copy(folder.resolve("ssp.json"), folder.resolve("ssp-old.json"));
    assertEquals(List.of("PKG-SAME-UUID", "PKG-SEVERAL"), ids(check(folder)));
  }

  @Test
  void aPackageWithoutAPlanSaysSo() throws IOException {
    Files.writeString(folder.resolve("readme.txt"), "nothing here");
    assertEquals(List.of("PKG-NO-PLAN"), ids(check(folder)));
  }

  @Test
  void thePlanIsFoundByContentWhateverItsName() throws IOException {
    copyExample();
    Files.move(folder.resolve("poam.json"), folder.resolve("b.txt"));
    PackageReport report = check(folder);
    assertEquals(folder.resolve("b.txt").toString(), report.poam().orElseThrow().name());
    assertEquals(List.of("PKG-MISSING"), ids(report));
  }

  @Test
  void aPoamOfAnotherPlanIsReported() throws IOException {
    copyExample();
    replace(
        "poam.json",
        "\"import-ssp\": {\n      \"href\": \"ssp.json\"",
        "\"import-ssp\": {\n      \"href\": \"../x/ssp.json\"");
    assertEquals(List.of("PKG-IMPORT"), ids(check(folder)));
  }

  @Test
  void anImportOfTheWrongKindIsReported() throws IOException {
    copyExample();
    replace("ssp.json", "urn:assay:profile:cmmc-l2", "poam.json");
    PackageReport report = check(folder);
    assertEquals(List.of("PKG-IMPORT"), ids(report));
    assertTrue(report.findings().get(0).message().endsWith("which is no profile"));
  }

  @Test
  void aWrongMediaTypeIsReported() throws IOException {
    copyExample();
    Files.write(
        folder.resolve("policies/information-security-policy.md"),
        "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    assertEquals(List.of("PKG-HASH", "PKG-MEDIA-TYPE"), ids(check(folder)));
  }

  @Test
  void aDeadLinkIsReported() throws IOException {
    copyExample();
    replace(
        "ssp.json",
        "\"href\": \"#74cba7fe-7e3e-5ff8-a658-4ff39bc645d0\"",
        "\"href\": \"#00000000-0000-4000-8000-000000000000\"");
    assertEquals(List.of("PKG-DEAD-LINK"), ids(check(folder)));
  }

  @Test
  void anEmbeddedFileThatCannotBeDecodedIsReported() throws IOException {
    copyExample();
    replace("ssp.json", "\"value\": \"PHN2", "\"value\": \"P");
    assertTrue(ids(check(folder)).contains("PKG-BASE64"));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    copyExample();
    Path secret = Files.createTempFile("outside", ".txt");
    try {
      Files.createSymbolicLink(folder.resolve("evidence/link.txt"), secret);
      PackageReport report = check(folder);
      assertEquals(List.of("PKG-LINK"), ids(report));
      assertTrue(report.artifacts().stream().noneMatch(a -> a.path().contains("link")));
    } finally {
      Files.delete(secret);
    }
  }

  @Test
  void theListOfHashesTellsEveryChange() throws IOException {
    copyExample();
    HashList list;
    try (AssessmentPackage content = AssessmentPackage.open(folder, PackageLimits.DEFAULT)) {
      list = HashList.of(content, "SHA-256");
      assertEquals(List.of(), list.check(content));
    }
    assertEquals(list, HashList.parse(list.text()));
    assertEquals(64, list.value().length());
    Files.writeString(folder.resolve("evidence/access-review-2026-09.txt"), "changed");
    Files.writeString(folder.resolve("new.txt"), "new");
    Files.delete(folder.resolve("README.md"));
    try (AssessmentPackage content = AssessmentPackage.open(folder, PackageLimits.DEFAULT)) {
      assertEquals(
          List.of(
              "evidence/access-review-2026-09.txt was changed",
              "new.txt was added",
              "README.md was removed"),
          list.check(content).stream().map(Finding::message).toList());
      assertNotEquals(list.value(), HashList.of(content, "SHA-256").value());
    }
  }

  @Test
  void everyAlgorithmGivesItsOwnValue() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a");
    try (AssessmentPackage content = AssessmentPackage.open(folder, PackageLimits.DEFAULT)) {
      for (String algorithm : HashList.ALGORITHMS) {
        HashList list = HashList.of(content, algorithm);
        assertEquals(list, HashList.parse(list.text()));
      }
      // sha256sum of one "a"
      assertEquals(
          "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
          HashList.of(content, "SHA-256").hashes().get("a.txt"));
      assertThrows(IllegalArgumentException.class, () -> HashList.of(content, "MD5"));
    }
  }

  @Test
  void aListThatIsNoneIsRefused() {
    for (String text :
        List.of(
            "",
            "x",
            "# assay hash list 1, algorithm MD5\n",
            "# assay hash list 1, algorithm SHA-256\nxyz\n")) {
      assertThrows(IllegalArgumentException.class, () -> HashList.parse(text));
    }
  }

  @Test
  void equalContentGivesEqualZipsThatCheckAgainstTheirOwnList() throws IOException {
    copyExample();
    byte[] first = build(folder);
    Files.setLastModifiedTime(
        folder.resolve("ssp.json"), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000L));
    assertArrayEquals(first, build(folder));
    Path zip = Files.createTempFile("package", ".zip");
    try {
      Files.write(zip, first);
      assertEquals(List.of(), check(zip).findings().stream().map(Finding::message).toList());
      assertArrayEquals(first, build(zip));
      try (AssessmentPackage content = AssessmentPackage.open(zip, PackageLimits.DEFAULT)) {
        Artifact own =
            content.artifacts().stream()
                .filter(a -> a.path().equals(HashList.FILE_NAME))
                .findFirst()
                .orElseThrow();
        String text = new String(content.open(own).readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(List.of(), HashList.parse(text).check(content));
        assertFalse(text.contains(HashList.FILE_NAME));
      }
    } finally {
      Files.delete(zip);
    }
  }

  private static byte[] build(Path path) throws IOException {
    try (AssessmentPackage content = AssessmentPackage.open(path, PackageLimits.DEFAULT)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PackageBuilder.build(content, HashList.DEFAULT_ALGORITHM, out);
      return out.toByteArray();
    }
  }

  private static void reports(String id, String part, PackageReport report) {
    assertTrue(
        report.findings().stream()
            .anyMatch(f -> f.ruleId().equals(id) && f.message().contains(part)),
        () -> id + " with '" + part + "' is not among " + report.findings());
  }

  @Test
  void aPoamThatIsOlderThanItsPlanIsReported() throws IOException {
    copyExample();
    replace(
        "poam.json",
        "\"last-modified\": \"2026-10-05T09:00:00-04:00\",\n      \"version\": \"1.1\",\n      \"oscal",
        "\"last-modified\": \"2026-09-30T09:00:00-04:00\",\n      \"version\": \"1.1\",\n      \"oscal");
    PackageReport report = check(folder);
    reports("PKG-ORDER", "before ssp.json, which it imports", report);
    reports("PKG-REVISION", "poam.json is version 1.1", report);
    assertTrue(
        report.findings().stream()
            .filter(f -> f.ruleId().equals("PKG-ORDER"))
            .allMatch(f -> f.location().line() > 1));
  }

  @Test
  void anOldPoamThatNamesThePlanByAResourceIsReported() throws IOException {
    copyExample();
    String resource = "0f6c2c0e-4f43-4b76-9d57-1d3e9a40c0aa";
    replace("poam.json", "\"href\": \"ssp.json\"", "\"href\": \"#" + resource + "\"");
    replace(
        "poam.json",
        "\"resources\": [",
        "\"resources\": [ { \"uuid\": \""
            + resource
            + "\", \"rlinks\": [ { \"href\": \"ssp.json\" } ] },");
    replace("ssp.json", "2026-10-05T09:00:00-04:00", "2026-10-08T09:00:00-04:00");
    reports("PKG-ORDER", "which it imports", check(folder));
  }

  @Test
  void aPoamOfAnotherSystemIsReported() throws IOException {
    copyExample();
    replace(
        "poam.json",
        "\"id\": \"85c53241-87bb-519a-a857-739c1cfc828e\"",
        "\"id\": \"11111111-87bb-519a-a857-739c1cfc828e\"");
    reports("PKG-IMPORT", "is of the system 11111111", check(folder));
  }

  @Test
  void aPoamThatNamesNoPlanIsPointedOut() throws IOException {
    Files.writeString(
        folder.resolve("poam.json"),
        "{\"plan-of-action-and-milestones\": {\"uuid\": \"0f6c2c0e-4f43-4b76-9d57-1d3e9a40c0aa\"}}");
    reports("PKG-POAM-PLAN", "neither import-ssp nor system-id", check(folder));
  }

  @Test
  void twoDocumentsWithOneUuidAreReported() throws IOException {
    copyExample();
    Files.copy(folder.resolve("ssp.json"), folder.resolve("ssp-old.json"));
    reports("PKG-SAME-UUID", "ssp.json and ssp-old.json", check(folder));
  }

  @Test
  void documentsOfSeveralOscalVersionsArePointedOut() throws IOException {
    copyExample();
    replace("poam.json", "\"oscal-version\": \"1.1.3\"", "\"oscal-version\": \"1.0.4\"");
    reports("PKG-OSCAL-VERSION", "1.0.4 (poam.json), 1.1.3 (ssp.json)", check(folder));
  }

  @Test
  void aHashThatCannotBeTakenIsSaidToBeNotChecked() throws IOException {
    copyExample();
    replace("ssp.json", "\"algorithm\": \"SHA-256\"", "\"algorithm\": \"RIPEMD-160\"");
    assertTrue(
        check(folder).notChecked().stream()
            .anyMatch(n -> n.what().startsWith("the RIPEMD-160 of")));
  }

  @Test
  void aToolsOwnFolderIsLeftOutAndSaidToBe() throws IOException {
    copyExample();
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git").resolve("HEAD"), "x");
    PackageReport report = check(folder);
    assertEquals(List.of(), report.findings());
    assertEquals(
        List.of("the folder '.git'"), report.notChecked().stream().map(n -> n.what()).toList());
  }

  @Test
  void theListThatLiesInThePackageIsNotComparedWithItself() throws IOException {
    copyExample();
    try (AssessmentPackage content = AssessmentPackage.open(folder, PackageLimits.DEFAULT)) {
      HashList list = HashList.of(content, "SHA-256");
      Files.writeString(folder.resolve("hashes.txt"), list.text());
    }
    try (AssessmentPackage content = AssessmentPackage.open(folder, PackageLimits.DEFAULT)) {
      HashList list = HashList.parse(Files.readString(folder.resolve("hashes.txt")));
      assertEquals(List.of(), list.check(content, "hashes.txt"));
      assertEquals(1, list.check(content).size());
    }
  }
}
