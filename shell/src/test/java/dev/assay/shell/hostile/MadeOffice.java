package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import dev.assay.shell.hostile.MadeInputs.Maker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Word and Excel files that carry more than text, and broken ones. */
final class MadeOffice {
  private static final Map<String, byte[]> SOUND = new HashMap<>();
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPES = "[Content_Types].xml";
  private static final String ENTITY = "<!DOCTYPE x [ <!ENTITY f SYSTEM \"file:///etc/passwd\"> ]>";

  private MadeOffice() {}

  static void all(Map<String, Maker> to) {
    both(to, ".docx", "word/document.xml", "word/_rels/document.xml.rels");
    both(to, ".xlsx", "xl/workbook.xml", "xl/_rels/workbook.xml.rels");
    word(to, "", true);
    word(to, "theirs-", false);
    excel(to);
  }

  private static void both(Map<String, Maker> to, String dot, String main, String relations) {
    String at = "office/";
    for (int percent : new int[] {0, 5, 50, 95}) {
      to.put(at + "cut-at-" + percent + "-percent" + dot, () -> cut(sound(dot), percent));
    }
    to.put(at + "no-office" + dot, () -> Sound.JSON.getBytes(UTF_8));
    to.put(at + "zip-of-something-else" + dot, () -> Zips.of("readme.txt", "x"));
    to.put(at + "of-before-2007" + dot, () -> old());
    to.put(at + "without-types" + dot, () -> without(dot, "[Content_Types].xml"));
    to.put(at + "without-main-part" + dot, () -> without(dot, main));
    to.put(at + "without-relations" + dot, () -> without(dot, "_rels/.rels"));
    to.put(at + "main-part-empty" + dot, () -> edited(dot, main, "^[\\s\\S]*$", ""));
    to.put(at + "main-part-cut" + dot, () -> edited(dot, main, "[\\s\\S]{300}$", ""));
    to.put(at + "main-part-of-noise" + dot, () -> edited(dot, main, "^[\\s\\S]*$", "\u0001\u0002"));
    to.put(at + "types-cut" + dot, () -> edited(dot, "[Content_Types].xml", "</Types>", ""));
    to.put(at + "entity-in-main-part" + dot, () -> edited(dot, main, "\\?>", "?>" + ENTITY));
    to.put(at + "entity-in-relations" + dot, () -> edited(dot, relations, "\\?>", "?>" + ENTITY));
    to.put(
        at + "entity-in-types" + dot,
        () -> edited(dot, "[Content_Types].xml", "\\?>", "?>" + ENTITY));
    to.put(at + "growing-in-main-part" + dot, () -> edited(dot, main, "\\?>", "?>" + growing()));
    to.put(
        at + "relation-to-a-host" + dot,
        () -> relation(dot, relations, "attachedTemplate", "http://127.0.0.1:9/t.dotm", true));
    to.put(
        at + "relation-to-a-file" + dot,
        () -> relation(dot, relations, "image", "file:///etc/passwd", true));
    to.put(
        at + "relation-above" + dot,
        () -> relation(dot, relations, "image", "../../../../etc/passwd", false));
    to.put(
        at + "relation-to-nothing" + dot,
        () -> relation(dot, relations, "image", "media/none.png", false));
    to.put(
        at + "relation-of-a-frame" + dot,
        () -> relation(dot, relations, "frame", "http://127.0.0.1:9/f.html", true));
    to.put(at + "macros" + dot, () -> more(dot, main.replaceAll("/.*", "/vbaProject.bin"), old()));
    to.put(
        at + "embedded-object" + dot,
        () -> more(dot, main.replaceAll("/.*", "/embeddings/oleObject1.bin"), old()));
    to.put(at + "part-above" + dot, () -> more(dot, "../../escaped.txt", "x".getBytes(UTF_8)));
    to.put(
        at + "part-absolute" + dot, () -> more(dot, "/tmp/assay-escaped.txt", "x".getBytes(UTF_8)));
    to.put(
        at + "part-that-grows" + dot,
        () -> more(dot, main.replaceAll("/.*", "/media/x.png"), new byte[100 << 20]));
    to.put(
        at + "main-part-that-grows" + dot,
        () -> edited(dot, main, "\\?>", "?><!--" + "x".repeat(40 << 20) + "-->"));
    to.put(at + "many-parts" + dot, () -> manyParts(dot));
  }

  /** Files that the program wrote, and ones that somebody else did. */
  private static void word(Map<String, Maker> to, String kind, boolean ours) {
    String main = "word/document.xml";
    to.put(
        "office/" + kind + "chunk-of-html.docx",
        () ->
            body(
                relation(
                    base(ours),
                    "word/_rels/document.xml.rels",
                    "aFChunk",
                    "http://127.0.0.1:9/x.html",
                    true),
                "<w:altChunk r:id=\"rIdHostile\"/>"));
    to.put(
        "office/" + kind + "field-that-reads.docx",
        () ->
            body(
                base(ours),
                "<w:p><w:fldSimple w:instr=\" INCLUDETEXT &quot;file:///etc/passwd&quot; \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"));
    to.put(
        "office/" + kind + "field-that-runs.docx",
        () ->
            body(
                base(ours),
                "<w:p><w:fldSimple w:instr=\" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot; \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"));
    to.put(
        "office/" + kind + "tables-in-tables.docx",
        () ->
            body(
                base(ours),
                "<w:tbl><w:tr><w:tc>".repeat(3000)
                    + "<w:p/>"
                    + "</w:tc></w:tr></w:tbl>".repeat(3000)));
    to.put(
        "office/" + kind + "controls-in-controls.docx",
        () ->
            body(
                base(ours),
                "<w:sdt><w:sdtContent>".repeat(3000)
                    + "<w:p/>"
                    + "</w:sdtContent></w:sdt>".repeat(3000)));
    to.put(
        "office/" + kind + "many-paragraphs.docx",
        () -> body(base(ours), "<w:p><w:r><w:t>3.1.1</w:t></w:r></w:p>".repeat(100_000)));
    to.put(
        "office/" + kind + "long-run.docx",
        () -> body(base(ours), "<w:p><w:r><w:t>" + "*a ".repeat(300_000) + "</w:t></w:r></w:p>"));
    to.put(
        "office/" + kind + "wrong-elements.docx",
        () -> body(base(ours), "<w:nothing/><x xmlns=\"urn:x\">y</x>text"));
    to.put(
        "office/" + kind + "no-body.docx",
        () -> edited(base(ours), main, "<w:body>[\\s\\S]*</w:body>", ""));
    to.put(
        "office/" + kind + "includes.docx",
        () ->
            body(
                base(ours),
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>"));
  }

  /** The sound plan in Word; without what tells that the program wrote it, a plan of others. */
  private static byte[] base(boolean ours) throws IOException {
    return ours
        ? sound(".docx")
        : edited(
            sound(".docx"),
            "word/_rels/document.xml.rels",
            "<Relationship [^>]*/customXml\"[^>]*/>",
            "");
  }

  private static void excel(Map<String, Maker> to) {
    String dot = ".xlsx";
    String sheet = "xl/worksheets/sheet1.xml";
    to.put(
        "office/row-past-the-last.xlsx",
        () -> edited(dot, sheet, "<row r=\"2\"", "<row r=\"99999999\""));
    to.put(
        "office/row-of-no-number.xlsx", () -> edited(dot, sheet, "<row r=\"2\"", "<row r=\"-1\""));
    to.put("office/cell-far-away.xlsx", () -> edited(dot, sheet, "r=\"A2\"", "r=\"ZZZZZZ2\""));
    to.put("office/cell-of-no-place.xlsx", () -> edited(dot, sheet, "r=\"A2\"", "r=\"2A2\""));
    to.put(
        "office/text-that-is-not-there.xlsx",
        () ->
            edited(
                dot,
                sheet,
                "r=\"A2\"([^>]*)>[\\s\\S]*?</c>",
                "r=\"A2\" t=\"s\"><v>999999</v></c>"));
    to.put(
        "office/number-of-no-digits.xlsx",
        () ->
            edited(
                dot, sheet, "r=\"A2\"([^>]*)>[\\s\\S]*?</c>", "r=\"A2\" t=\"n\"><v>many</v></c>"));
    to.put(
        "office/formula.xlsx",
        () ->
            edited(
                dot,
                sheet,
                "r=\"A2\"([^>]*)>[\\s\\S]*?</c>",
                "r=\"A2\" t=\"str\"><f>cmd|' /C calc'!A0</f><v>x</v></c>"));
    to.put(
        "office/formula-that-calls.xlsx",
        () ->
            edited(
                dot,
                sheet,
                "r=\"A2\"([^>]*)>[\\s\\S]*?</c>",
                "r=\"A2\" t=\"str\"><f>WEBSERVICE(&quot;http://127.0.0.1:9/&quot;)</f><v>x</v></c>"));
    to.put(
        "office/other-book.xlsx",
        () ->
            relation(
                dot,
                "xl/_rels/workbook.xml.rels",
                "externalLink",
                "http://127.0.0.1:9/b.xlsx",
                true));
    to.put(
        "office/many-rows.xlsx", () -> edited(dot, sheet, "</sheetData>", rows() + "</sheetData>"));
    to.put("office/sheet-cut.xlsx", () -> edited(dot, sheet, "[\\s\\S]{200}$", ""));
    to.put("office/sheet-with-entity.xlsx", () -> edited(dot, sheet, "\\?>", "?>" + ENTITY));
    to.put("office/sheet-of-noise.xlsx", () -> edited(dot, sheet, "^[\\s\\S]*$", "\u0001"));
  }

  private static String rows() {
    StringBuilder out = new StringBuilder();
    for (int i = 10_000; i < 210_000; i++) {
      out.append("<row r=\"")
          .append(i)
          .append("\"><c r=\"A")
          .append(i)
          .append("\"><v>1</v></c></row>");
    }
    return out.toString();
  }

  /** The sound plan as the program writes it. */
  private static synchronized byte[] sound(String dot) throws IOException {
    byte[] known = SOUND.get(dot);
    if (known == null) {
      Path folder = Files.createTempDirectory("hostile");
      Path file = folder.resolve("plan" + dot);
      String plan = Case.FOLDER.resolve("beside/plan.json").toString();
      Console nobody =
          new Console(
              InputStream.nullInputStream(),
              OutputStream.nullOutputStream(),
              OutputStream.nullOutputStream(),
              80,
              false,
              false);
      int code =
          CommandRunner.run(List.of("convert", plan, "-o", file.toString()), Session.once(nobody));
      if (code != 0) {
        throw new IOException("the sound plan was not written: " + code);
      }
      known = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder);
      SOUND.put(dot, known);
    }
    return known;
  }

  private static byte[] cut(byte[] file, int percent) {
    return Arrays.copyOf(file, file.length * percent / 100);
  }

  /** The begin of a file of Office before 2007, which holds whatever one likes. */
  private static byte[] old() {
    byte[] bytes = new byte[2048];
    int[] begin = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
    for (int i = 0; i < begin.length; i++) {
      bytes[i] = (byte) begin[i];
    }
    return bytes;
  }

  private static byte[] without(String dot, String part) throws IOException {
    Map<String, byte[]> entries = Zips.entries(sound(dot));
    if (entries.remove(part) == null) {
      throw new IOException("no " + part + " in " + entries.keySet());
    }
    return Zips.of(entries);
  }

  private static byte[] more(String dot, String part, byte[] content) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(Zips.entries(sound(dot)));
    entries.put(part, content);
    if (part.endsWith(".bin")) {
      String types = new String(entries.getOrDefault(TYPES, new byte[0]), UTF_8);
      String kind = "application/vnd.ms-office.vbaProject";
      String known = "<Default Extension=\"bin\" ContentType=\"" + kind + "\"/></Types>";
      entries.put(TYPES, types.replace("</Types>", known).getBytes(UTF_8));
    }
    return Zips.of(entries);
  }

  private static byte[] manyParts(String dot) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(Zips.entries(sound(dot)));
    for (int i = 0; i < 60_000; i++) {
      entries.put("x/" + i + ".xml", new byte[0]);
    }
    return Zips.of(entries);
  }

  private static byte[] edited(String dot, String part, String pattern, String text)
      throws IOException {
    return edited(sound(dot), part, pattern, text);
  }

  private static byte[] edited(byte[] file, String part, String pattern, String text)
      throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(Zips.entries(file));
    byte[] content = entries.get(part);
    if (content == null) {
      throw new IOException("no " + part + " in " + entries.keySet());
    }
    String before = new String(content, UTF_8);
    String after = before.replaceFirst(pattern, java.util.regex.Matcher.quoteReplacement(text));
    if (after.equals(before)) {
      throw new IOException(
          "no " + pattern + " in " + before.substring(0, Math.min(2000, before.length())));
    }
    entries.put(part, after.getBytes(UTF_8));
    return Zips.of(entries);
  }

  private static byte[] body(byte[] file, String xml) throws IOException {
    return edited(file, "word/document.xml", "<w:body>", "<w:body>" + xml);
  }

  private static byte[] relation(
      String dot, String relations, String kind, String target, boolean external)
      throws IOException {
    return relation(sound(dot), relations, kind, target, external);
  }

  private static byte[] relation(
      byte[] file, String relations, String kind, String target, boolean external)
      throws IOException {
    return edited(
        file,
        relations,
        "</Relationships>",
        "<Relationship Id=\"rIdHostile\" Type=\""
            + RELATION
            + kind
            + "\" Target=\""
            + target
            + "\""
            + (external ? " TargetMode=\"External\"" : "")
            + "/></Relationships>");
  }

  private static String growing() {
    StringBuilder out = new StringBuilder("<!DOCTYPE x [ <!ENTITY a \"aaaaaaaaaa\">");
    for (char c = 'b'; c < 'k'; c++) {
      out.append(" <!ENTITY ").append(c).append(" \"");
      out.append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
    }
    return out.append(" ]>").toString();
  }
}
