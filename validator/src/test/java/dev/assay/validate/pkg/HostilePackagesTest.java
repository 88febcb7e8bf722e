package dev.assay.validate.pkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.io.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips from strangers give findings, in bounded memory, and nothing is written anywhere. */
class HostilePackagesTest {
  private static final String PLAN = "{\"system-security-plan\": {\"uuid\": \"x\"}}";

  @TempDir private Path folder;

  private interface Filler {
    void fill(ZipOutputStream zip) throws IOException;
  }

  private static byte[] zip(Filler filler) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      filler.fill(zip);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private PackageReport check(byte[] bytes) throws IOException {
    return check(bytes, PackageLimits.DEFAULT);
  }

  private PackageReport check(byte[] bytes, PackageLimits limits) throws IOException {
    Path file = folder.resolve("package.zip");
    Files.write(file, bytes);
    PackageReport report;
    try (AssessmentPackage content = AssessmentPackage.open(file, limits)) {
      report = PackageCheck.of(content, Limits.DEFAULT);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList(), "something was written");
    }
    return report;
  }

  private static void reports(String id, PackageReport report) {
    assertTrue(
        report.findings().stream().map(Finding::ruleId).anyMatch(id::equals),
        () -> id + " is not among " + report.findings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.txt",
        "a/../../evil.txt",
        "/etc/passwd",
        "C:/windows/evil.txt",
        "..\\evil.txt",
        "a//b.txt",
        "./a.txt",
        "a\u0001b.txt"
      })
  void namesThatLeaveThePackageAreNotRead(String name) throws IOException {
    PackageReport report =
        check(
            zip(
                zip -> {
                  put(zip, "ssp.json", PLAN);
                  put(zip, name, "x");
                }));
    reports("PKG-PATH", report);
    assertEquals(List.of("ssp.json"), report.artifacts().stream().map(Artifact::path).toList());
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    PackageReport report =
        check(
            zip(
                zip -> {
                  zip.putNextEntry(new ZipEntry("bomb.json"));
                  byte[] zeros = new byte[1 << 20];
                  for (int i = 0; i < 64; i++) {
                    zip.write(zeros);
                  }
                  zip.closeEntry();
                }));
    reports("PKG-LIMIT", report);
    assertTrue(report.artifacts().isEmpty());
  }

  @Test
  void aSizeThatLiesIsFoundOut() throws IOException {
    byte[] bytes =
        zip(
            zip -> {
              zip.putNextEntry(new ZipEntry("a.json"));
              zip.write(PLAN.repeat(5000).getBytes(StandardCharsets.UTF_8));
              zip.closeEntry();
            });
    // The uncompressed size in the directory, 24 bytes behind its signature.
    int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
    Arrays.fill(bytes, directory + 24, directory + 28, (byte) 0);
    bytes[directory + 24] = 10;
    reports("PKG-UNREADABLE", check(bytes));
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    byte[] bytes = zip(zip -> put(zip, "evidence", "/etc"));
    int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
    bytes[directory + 5] = 3;
    bytes[directory + 40] = (byte) 0xff;
    bytes[directory + 41] = (byte) 0xa1;
    PackageReport report = check(bytes);
    reports("PKG-LINK", report);
    assertTrue(report.artifacts().isEmpty());
  }

  @Test
  void anEncryptedEntryIsSaidToBeUnreadable() throws IOException {
    byte[] bytes = zip(zip -> put(zip, "ssp.json", PLAN));
    bytes[6] |= 1;
    bytes[indexOf(bytes, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
    reports("PKG-UNREADABLE", check(bytes));
  }

  @Test
  void aNameThatStandsTwiceIsReported() throws IOException {
    byte[] bytes =
        zip(
            zip -> {
              put(zip, "ssp.json", PLAN);
              put(zip, "ssq.json", PLAN);
            });
    for (int at = 0; at + 8 < bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + 8, "ssq.json".getBytes(StandardCharsets.US_ASCII), 0, 8)) {
        bytes[at + 2] = 'p';
      }
    }
    reports("PKG-DUPLICATE", check(bytes));
  }

  @Test
  void aZipBehindOtherBytesIsReadWhereItBegins() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII));
    bytes.write(zip(zip -> put(zip, "ssp.json", PLAN)));
    PackageReport report = check(bytes.toByteArray());
    assertEquals(1, report.documents().size());
  }

  @Test
  void aZipInAZipIsNotOpened() throws IOException {
    byte[] inner = zip(zip -> put(zip, "ssp.json", PLAN));
    PackageReport report =
        check(
            zip(
                zip -> {
                  zip.putNextEntry(new ZipEntry("inner.zip"));
                  zip.write(inner);
                  zip.closeEntry();
                }));
    reports("PKG-NESTED", report);
    reports("PKG-NO-PLAN", report);
    assertEquals(
        List.of("what is in inner.zip"), report.notChecked().stream().map(n -> n.what()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001f\u008b\b", "7z\u00bc\u00af'\u001c", "Rar!\u001a"})
  void anArchiveOfAnotherKindIsNotOpened(String start) throws IOException {
    PackageReport report =
        check(
            zip(
                zip -> {
                  zip.putNextEntry(new ZipEntry("evidence.bin"));
                  zip.write(start.getBytes(StandardCharsets.ISO_8859_1));
                  zip.closeEntry();
                }));
    reports("PKG-NESTED", report);
    assertEquals(1, report.notChecked().size());
  }

  /** The end of a zip, as Zip64 writes it: the small record points to a large one. */
  private static byte[] asZip64(byte[] zip, long statedEntries) {
    int end = zip.length - 22;
    java.nio.ByteBuffer old = java.nio.ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    long size = old.getInt(end + 12);
    long offset = old.getInt(end + 16);
    java.nio.ByteBuffer out =
        java.nio.ByteBuffer.allocate(zip.length + 56 + 20).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    out.put(zip, 0, end);
    out.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
    out.putInt(0).putInt(0).putLong(statedEntries).putLong(statedEntries);
    out.putLong(size).putLong(offset);
    out.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    out.putInt(0x06054b50).putInt(0).putShort((short) -1).putShort((short) -1);
    out.putInt(-1).putInt(-1).putShort((short) 0);
    return out.array();
  }

  @Test
  void aZip64ArchiveIsReadLikeAnother() throws IOException {
    byte[] bytes = zip(zip -> put(zip, "ssp.json", PLAN));
    PackageReport report = check(asZip64(bytes, 1));
    assertEquals(List.of("ssp.json"), report.artifacts().stream().map(Artifact::path).toList());
    assertEquals(1, report.documents().size());
  }

  @Test
  void aZip64ArchiveThatLiesAboutItsEntriesIsReadByThoseThatAreThere() throws IOException {
    byte[] bytes = zip(zip -> put(zip, "ssp.json", PLAN));
    assertEquals(1, check(asZip64(bytes, 1L << 40)).artifacts().size());
  }

  @Test
  void namesInTheCharactersOfOldZipsAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip =
        new ZipOutputStream(bytes, java.nio.charset.Charset.forName("IBM437"))) {
      put(zip, "Pr\u00fcfung.json", PLAN);
    }
    PackageReport report = check(bytes.toByteArray());
    assertEquals(
        List.of("Pr\u00fcfung.json"), report.artifacts().stream().map(Artifact::path).toList());
  }

  @Test
  void aTruncatedZipIsSaidToBeOne() throws IOException {
    byte[] bytes = zip(zip -> put(zip, "ssp.json", PLAN));
    reports("PKG-UNREADABLE", check(Arrays.copyOf(bytes, bytes.length - 30)));
  }

  @Test
  void anEmptyFileIsNoZip() throws IOException {
    reports("PKG-UNREADABLE", check(new byte[0]));
  }

  @Test
  void textIsNoZip() throws IOException {
    reports("PKG-UNREADABLE", check("not a zip".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void anEmptyZipHasNoPlan() throws IOException {
    reports("PKG-NO-PLAN", check(zip(zip -> zip.setComment("empty"))));
  }

  @Test
  void aHundredThousandEntriesAreTooMany() throws IOException {
    PackageReport report =
        check(
            zip(
                zip -> {
                  for (int i = 0; i < 100_000; i++) {
                    zip.putNextEntry(new ZipEntry("f" + i));
                    zip.closeEntry();
                  }
                }));
    reports("PKG-LIMIT", report);
    assertTrue(report.artifacts().isEmpty());
  }

  @Test
  void twoPlansAreReported() throws IOException {
    reports(
        "PKG-SEVERAL",
        check(
            zip(
                zip -> {
                  put(zip, "a.json", PLAN);
                  put(zip, "b.json", PLAN);
                })));
  }

  @Test
  void namesThatDifferInCaseOnlyAreReported() throws IOException {
    reports(
        "PKG-DUPLICATE",
        check(
            zip(
                zip -> {
                  put(zip, "Policy.txt", "a");
                  put(zip, "policy.txt", "b");
                })));
  }

  @Test
  void theTotalSizeIsBounded() throws IOException {
    PackageReport report =
        check(
            zip(
                zip -> {
                  put(zip, "a.txt", "0123456789");
                  put(zip, "b.txt", "0123456789");
                }),
            new PackageLimits(100, 100, 15, 200));
    reports("PKG-LIMIT", report);
    assertEquals(1, report.artifacts().size());
  }

  @Test
  void damagedContentIsReportedForItsFile() throws IOException {
    byte[] bytes = zip(zip -> put(zip, "ssp.json", PLAN.repeat(50)));
    int name = indexOf(bytes, "ssp.json".getBytes(StandardCharsets.US_ASCII));
    Arrays.fill(bytes, name + 8, name + 30, (byte) 0xff);
    reports("PKG-UNREADABLE", check(bytes));
  }

  @Test
  void anEntryThatThePointerOfTheDirectoryMissesIsReportedInWords() throws IOException {
    byte[] bytes = zip(zip -> put(zip, "ssp.json", PLAN));
    int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
    // APPNOTE 4.3.12: the offset of the local header stands 42 bytes into the directory's entry.
    bytes[directory + 42] = (byte) (bytes.length - 4);
    bytes[directory + 43] = (byte) ((bytes.length - 4) >> 8);
    PackageReport report = check(bytes);
    reports("PKG-UNREADABLE", report);
    assertTrue(
        report.findings().stream().anyMatch(f -> f.message().contains("cut off or damaged")));
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not there");
  }
}
