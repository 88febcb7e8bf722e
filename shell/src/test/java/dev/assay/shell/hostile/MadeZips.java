package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.shell.hostile.MadeInputs.Maker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips that would write elsewhere, grow without end, or lie. */
final class MadeZips {
  private static final int LINK = 0120777;

  private MadeZips() {}

  static void all(Map<String, Maker> to) {
    names(to);
    broken(to);
    bombs(to);
  }

  private static void names(Map<String, Maker> to) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("above", "../../escaped.json");
    names.put("above-inside", "a/../../../escaped.json");
    names.put("above-with-backslashes", "..\\..\\escaped.json");
    names.put("absolute", "/tmp/assay-escaped.json");
    names.put("drive", "C:\\escaped.json");
    names.put("share", "\\\\host\\escaped.json");
    names.put("zero-character", "ssp.json\0.txt");
    names.put("control-character", "ss\u0007p.json");
    names.put("line-end", "ss\np.json");
    names.put("empty", "");
    names.put("dot", ".");
    names.put("of-a-device", "CON.json");
    names.put("long", "a/".repeat(30_000) + "x.json");
    names.put("right-to-left", "nosj.\u202egnp.json");
    names.put("colour-of-a-terminal", "\u001b[31mred.json");
    names.forEach(
        (name, entry) -> to.put("zip/name-" + name + ".zip", () -> Zips.of(entry, Sound.JSON)));
    to.put(
        "zip/link.zip",
        () -> new Zips.Raw().add("ssp.json", "/etc/passwd".getBytes(UTF_8), 0, 0, LINK, 11).zip());
    to.put(
        "zip/link-to-a-folder.zip",
        () ->
            new Zips.Raw()
                .add("out", "../..".getBytes(UTF_8), 0, 0, LINK, 5)
                .add("out/escaped.json", Sound.JSON)
                .zip());
    to.put(
        "zip/name-twice.zip",
        () -> new Zips.Raw().add("ssp.json", Sound.plan()).add("ssp.json", Sound.JSON).zip());
    to.put(
        "zip/name-twice-in-other-case.zip",
        () -> new Zips.Raw().add("ssp.json", Sound.plan()).add("SSP.JSON", Sound.JSON).zip());
    to.put(
        "zip/file-and-folder.zip",
        () -> new Zips.Raw().add("a", Sound.JSON).add("a/b.json", Sound.JSON).zip());
  }

  private static void broken(Map<String, Maker> to) {
    for (int percent : new int[] {0, 10, 50, 90, 99}) {
      to.put("zip/cut-at-" + percent + "-percent.zip", () -> cut(percent));
    }
    to.put("zip/end-alone.zip", () -> new Zips.Raw().zip());
    to.put("zip/more-entries-than-said.zip", () -> two().zip(1, ""));
    to.put("zip/fewer-entries-than-said.zip", () -> two().zip(900, ""));
    to.put("zip/comment.zip", () -> two().zip(2, "PK\5\6" + "x".repeat(60_000)));
    to.put(
        "zip/something-before.zip", () -> join("#!/bin/sh\nexit\n".getBytes(UTF_8), two().zip()));
    to.put("zip/something-behind.zip", () -> join(two().zip(), "more".getBytes(UTF_8)));
    to.put("zip/zip-behind-a-zip.zip", () -> join(two().zip(), Zips.of("other.json", Sound.JSON)));
    to.put("zip/encrypted.zip", () -> raw(0, 1, 400));
    to.put("zip/method-unknown.zip", () -> raw(99, 0, 400));
    to.put("zip/says-packed-and-is-not.zip", () -> raw(8, 0, 400));
    to.put("zip/size-too-small.zip", () -> raw(0, 0, 3));
    to.put("zip/size-too-large.zip", () -> raw(0, 0, 0xfffffff0L));
    to.put("zip/sum-wrong.zip", () -> spoilt(two().zip(), "One", "Two"));
    to.put("zip/names-that-differ.zip", () -> spoilt(two().zip(), "ssp.json", "xxx.json"));
    to.put("zip/packed-data-spoilt.zip", MadeZips::spoiltPacked);
    to.put("zip/other-archive.zip", () -> "7z\u00bc\u00af'\u001c".getBytes(UTF_8));
    to.put("zip/no-archive.zip", () -> Sound.JSON.getBytes(UTF_8));
    to.put(
        "zip/bad-documents.zip",
        () -> Zips.of("a.json", "{", "b.xml", "<", "c.yaml", "a: [", "d.json", ""));
    to.put(
        "zip/entity-inside.zip",
        () ->
            Zips.of(
                "c.xml",
                Sound.XML.replace(
                    "<catalog", "<!DOCTYPE c SYSTEM \"http://127.0.0.1/c\">\n<catalog")));
    to.put("zip/nothing-but-folders.zip", () -> Zips.of("a/", "", "b/", "", "b/c/", ""));
  }

  private static void bombs(Map<String, Maker> to) {
    to.put("zip/zeros.zip", () -> zeros("ssp.json", 300 << 20));
    to.put(
        "zip/blanks-before-a-plan.zip",
        () -> Zips.of("ssp.json", " ".repeat(50_000_000) + Sound.JSON));
    to.put("zip/many-entries.zip", () -> many(70_000));
    to.put("zip/many-documents.zip", () -> many(2_000));
    to.put("zip/zip-in-a-zip.zip", () -> nested(2));
    to.put("zip/zip-in-zips.zip", () -> nested(30));
    to.put("zip/all-entries-at-one-place.zip", () -> overlapping(2_000));
    to.put(
        "zip/bomb-in-a-zip.zip", () -> Zips.of(Map.of("inner.zip", zeros("ssp.json", 300 << 20))));
  }

  private static Zips.Raw two() throws IOException {
    return new Zips.Raw().add("ssp.json", Sound.JSON).add("other.json", Sound.JSON);
  }

  private static byte[] raw(int method, int flags, long size) throws IOException {
    byte[] content = Sound.JSON.getBytes(UTF_8);
    return new Zips.Raw()
        .add("ssp.json", content, method, flags, 0, size == 400 ? content.length : size)
        .zip();
  }

  private static byte[] cut(int percent) throws IOException {
    byte[] zip = Zips.of("ssp.json", Sound.plan(), "catalog.json", Sound.JSON);
    return Arrays.copyOf(zip, zip.length * percent / 100);
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  private static byte[] spoilt(byte[] zip, String from, String to) {
    String text = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.indexOf(from);
    return (text.substring(0, at) + to + text.substring(at + from.length()))
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static byte[] spoiltPacked() throws IOException {
    byte[] zip = Zips.of("ssp.json", Sound.plan());
    for (int i = 100; i < 200; i++) {
      zip[i] ^= 0x55;
    }
    return zip;
  }

  private static byte[] zeros(String name, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < size; i += block.length) {
        zip.write(block);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] many(int count) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      entries.put("d" + i + ".json", "{".getBytes(UTF_8));
    }
    return Zips.of(entries);
  }

  private static byte[] nested(int depth) throws IOException {
    byte[] zip = Zips.of("ssp.json", Sound.JSON);
    for (int i = 1; i < depth; i++) {
      zip = Zips.of(Map.of("inner.zip", zip));
    }
    return zip;
  }

  /** Entries that all stand for the same bytes: a small file that unpacks to a large one. */
  private static byte[] overlapping(int count) throws IOException {
    byte[] one = zeros("ssp.json", 1 << 20);
    int end = one.length - 22;
    int from = directoryOf(one);
    byte[] directory = Arrays.copyOfRange(one, from, end);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(one, 0, from);
    for (int i = 0; i < count; i++) {
      out.write(directory);
    }
    byte[] last = Arrays.copyOfRange(one, end, one.length);
    for (int at : new int[] {8, 10}) {
      last[at] = (byte) count;
      last[at + 1] = (byte) (count >> 8);
    }
    int size = directory.length * count;
    for (int i = 0; i < 4; i++) {
      last[12 + i] = (byte) (size >> (8 * i));
    }
    out.write(last);
    return out.toByteArray();
  }

  private static int directoryOf(byte[] zip) {
    int end = zip.length - 22;
    int at = 0;
    for (int i = 3; i >= 0; i--) {
      at = at << 8 | (zip[end + 16 + i] & 0xff);
    }
    return at;
  }
}
