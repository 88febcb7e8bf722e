package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.convert.edit.Change;
import dev.assay.io.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Edits made in Word come back to exactly their places. */
class WordWayBackTest {
  private static final short ZSTANDARD = 93;
  private static final short XZ = 95;
  private static final long SUM_OF_FOUR_ZEROS = 0x2144df1cL;
  private static Source base;
  private static byte[] word;

  @BeforeAll
  static void write() throws Exception {
    base = Examples.ssp();
    word = new Converter().convert(base, OutputFormat.DOCX).files().get(0).bytes();
  }

  /** The Word file with another body. */
  static byte[] edit(byte[] docx, UnaryOperator<String> body) throws Exception {
    return WordEdits.edit(docx, body);
  }

  private static TakenBack back(UnaryOperator<String> body) throws Exception {
    return new Converter().takeBack(Source.of("edited.docx", edit(word, body)), base);
  }

  private static String json(TakenBack result) {
    byte[] bytes = result.bytes();
    assertNotNull(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String once(String text, String old, String now) {
    assertTrue(text.contains(old), "the text holds " + old);
    int at = text.indexOf(old);
    return text.substring(0, at) + now + text.substring(at + old.length());
  }

  @Test
  void anUneditedFileGivesTheBaseByteForByte() throws Exception {
    TakenBack result = new Converter().takeBack(Source.of("same.docx", word), base);
    assertEquals(List.of(), result.changes());
    assertEquals(List.of(), result.findings());
    assertArrayEquals(base.bytes(), result.bytes());
  }

  @Test
  void anEditedParagraphChangesOneTextOnly() throws Exception {
    TakenBack result =
        back(
            b ->
                once(
                    b,
                    "The ISSO keeps the account register",
                    "The ISSO owns the account register"));
    assertTrue(result.clean(), () -> result.findings().toString());
    assertEquals(1, result.changes().size());
    String expected =
        once(
            Examples.written(base),
            "The ISSO keeps the account register",
            "The ISSO owns the account register");
    assertEquals(expected, json(result));
  }

  @Test
  void aStatusChosenFromTheListComesBack() throws Exception {
    Pattern status =
        Pattern.compile(
            "(<w:tag w:val=\"oscal:[^\"]*/~is/state\".*?<w:t [^>]*>)implemented(</w:t>)");
    TakenBack result = back(b -> status.matcher(b).replaceFirst("$1partial$2"));
    assertTrue(result.clean(), () -> result.findings().toString());
    assertEquals("partial", result.changes().get(0).after());
    assertTrue(json(result).contains("\"partial\""));
  }

  @Test
  void aStatusThatOscalDoesNotKnowIsRefused() throws Exception {
    Pattern status =
        Pattern.compile(
            "(<w:tag w:val=\"oscal:[^\"]*/~is/state\".*?<w:t [^>]*>)implemented(</w:t>)");
    TakenBack result = back(b -> status.matcher(b).replaceFirst("$1nearly$2"));
    assertFalse(result.clean());
    assertTrue(result.findings().get(0).message().contains("allowed are implemented"));
  }

  @Test
  void boldTextComesBackAsMarkup() throws Exception {
    TakenBack result =
        back(
            b ->
                once(
                    b,
                    "<w:t xml:space=\"preserve\">The ISSO keeps",
                    "<w:t xml:space=\"preserve\">The </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                        + "<w:t>ISSO</w:t></w:r><w:r><w:t xml:space=\"preserve\"> keeps"));
    assertTrue(result.clean(), () -> result.findings().toString());
    assertTrue(json(result).contains("The **ISSO** keeps"), "bold is Markdown's");
  }

  @Test
  void textOutsideOfEveryPlaceIsAFinding() throws Exception {
    TakenBack result =
        back(
            b ->
                once(
                    b,
                    "</w:sdtContent></w:sdt><w:p><w:pPr><w:pStyle w:val=\"Byline\"/>",
                    "</w:sdtContent></w:sdt><w:p><w:r><w:t>Loose words</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"Byline\"/>"));
    assertFalse(result.clean());
    assertTrue(result.findings().get(0).message().contains("Loose words"));
    assertTrue(result.findings().get(0).message().contains("under \""));
  }

  @Test
  void anOpenTrackedChangeIsAFinding() throws Exception {
    TakenBack result =
        back(
            b ->
                once(
                    b,
                    "<w:r><w:t xml:space=\"preserve\">The ISSO keeps",
                    "<w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>Now </w:t></w:r></w:ins>"
                        + "<w:r><w:t xml:space=\"preserve\">The ISSO keeps"));
    assertFalse(result.clean());
    assertEquals("DOCX-TRACKED", result.findings().get(0).ruleId());
  }

  @Test
  void aControlThatWasDeletedIsAFinding() throws Exception {
    Pattern control =
        Pattern.compile("<w:sdt><w:sdtPr><w:alias w:val=\"title\"/>(?:(?!<w:sdt>).)*?</w:sdt>");
    TakenBack result =
        back(
            b -> {
              Matcher m = control.matcher(b);
              assertTrue(m.find());
              return m.replaceFirst("<w:r><w:t>gone</w:t></w:r>");
            });
    assertFalse(result.clean());
    assertTrue(result.findings().stream().anyMatch(f -> f.ruleId().startsWith("DOCX-")));
  }

  /** The address that a tag names, which has room for short names alone. */
  private static String address(String tag) {
    return tag.substring("oscal:".length())
        .replace("~ci", "control-implementation")
        .replace("~is", "implementation-status")
        .replace("~sc", "system-characteristics")
        .replace("~si", "system-implementation");
  }

  private static Source moved(String old, String now) throws Exception {
    String json = once(Examples.written(base), old, now);
    return Source.of("ssp.json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWordDidNotEditKeepsTheTextOfABaseThatHasMovedOn() throws Exception {
    Source now = moved("Two employees who run", "Three employees who run");
    TakenBack result = new Converter().takeBack(Source.of("edited.docx", word), now);
    assertEquals(List.of(), result.findings());
    assertEquals(List.of(), result.changes());
    assertArrayEquals(now.bytes(), result.bytes());
  }

  @Test
  void anEditAndABaseThatHasMovedElsewhereBothCount() throws Exception {
    Source now = moved("Two employees who run", "Three employees who run");
    byte[] edited =
        edit(word, b -> once(b, "The ISSO keeps the account register", "The ISSO owns it"));
    TakenBack result = new Converter().takeBack(Source.of("edited.docx", edited), now);
    assertTrue(result.clean(), () -> result.findings().toString());
    assertEquals(1, result.changes().size());
    assertTrue(json(result).contains("The ISSO owns it"));
    assertTrue(json(result).contains("Three employees who run"));
    assertEquals(1, Examples.differences(now, json(result)));
  }

  @Test
  void aTextThatWasEditedInBothIsAConflictWithItsHeading() throws Exception {
    Source now = moved("The ISSO keeps the account register", "The owner keeps the register");
    byte[] edited =
        edit(word, b -> once(b, "The ISSO keeps the account register", "The ISSO owns it"));
    TakenBack result = new Converter().takeBack(Source.of("edited.docx", edited), now);
    assertFalse(result.clean());
    assertEquals(1, result.findings().size(), () -> result.findings().toString());
    String message = result.findings().get(0).message();
    assertEquals("DOCX-CONFLICT", result.findings().get(0).ruleId());
    assertTrue(message.contains("under \""), message);
    assertTrue(message.contains("The ISSO owns it"), message);
    assertTrue(message.contains("The owner keeps the register"), message);
    assertArrayEquals(now.bytes(), result.bytes());
  }

  @Test
  void theSameEditInBothIsNoConflict() throws Exception {
    Source now = moved("The ISSO keeps the account register", "The ISSO owns it");
    byte[] edited =
        edit(word, b -> once(b, "The ISSO keeps the account register", "The ISSO owns it"));
    TakenBack result = new Converter().takeBack(Source.of("edited.docx", edited), now);
    assertTrue(result.clean(), () -> result.findings().toString());
    assertArrayEquals(now.bytes(), result.bytes());
  }

  @Test
  void aRowDeletedInWordAndChangedInTheBaseIsAConflict() throws Exception {
    Source now =
        moved("Two engineers of Tidewrack with named", "Three engineers of Tidewrack with named");
    Pattern row =
        Pattern.compile(
            "<w:tr>(?:(?!</w:tr>).)*Two engineers of Tidewrack with named accounts(?:(?!</w:tr>).)*</w:tr>");
    byte[] edited = edit(word, b -> row.matcher(b).replaceFirst(""));
    TakenBack result = new Converter().takeBack(Source.of("edited.docx", edited), now);
    assertFalse(result.clean());
    assertTrue(
        result.findings().stream().anyMatch(f -> f.message().contains("deleted in Word")),
        () -> result.findings().toString());
    assertTrue(json(result).contains("Three engineers of Tidewrack"));
  }

  @Test
  void theDutiesOfARoleComeBack() throws Exception {
    Pattern duties =
        Pattern.compile(
            "(<w:tag w:val=\"oscal:/metadata/roles/0/description\".*?<w:t [^>]*>)([^<]*)(</w:t>)");
    TakenBack result = back(b -> duties.matcher(b).replaceFirst("$1Answers for it all.$3"));
    assertTrue(result.clean(), () -> result.findings().toString());
    assertEquals(1, Examples.differences(base, json(result)));
    assertTrue(json(result).contains("\"Answers for it all.\""));
  }

  @Test
  void aTextWithAPictureCanBeEditedAndKeepsIt() throws Exception {
    String dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    String json = new String(base.bytes(), StandardCharsets.UTF_8);
    String uuid = "5e0e0b8a-6d0c-4f43-9b0e-1d2c3b4a5f60";
    json =
        json.replaceFirst(
                "The ISSO keeps the account register",
                "See ![A dot](#" + uuid + " \\\\\"Dot\\\\\"). The ISSO keeps the account register")
            .replaceFirst(
                "\"resources\"\\s*:\\s*\\[",
                "\"resources\": [{\"uuid\": \""
                    + uuid
                    + "\", \"base64\": {\"filename\": \"dot.png\", \"media-type\": \"image/png\","
                    + " \"value\": \""
                    + dot
                    + "\"}},");
    Source source = Source.of("ssp.json", json.getBytes(StandardCharsets.UTF_8));
    byte[] docx = new Converter().convert(source, OutputFormat.DOCX).files().get(0).bytes();
    DocxChecks.check(docx);
    byte[] edited =
        edit(docx, b -> once(b, "The ISSO keeps the account register", "The ISSO owns it"));
    TakenBack result = new Converter().takeBack(Source.of("edited.docx", edited), source);
    assertTrue(result.clean(), () -> result.findings().toString());
    assertEquals(1, Examples.differences(source, json(result)));
    assertTrue(
        json(result).contains("![A dot](#" + uuid + " \\\"Dot\\\"). The ISSO owns it"),
        json(result)
            .substring(
                Math.max(0, json(result).indexOf("owns it") - 200),
                json(result).indexOf("owns it")));
  }

  @Test
  void aFileThatIsNoWordFileIsAFinding() throws Exception {
    byte[] text = "not a zip".getBytes(StandardCharsets.UTF_8);
    TakenBack result = new Converter().takeBack(Source.of("edited.docx", text), base);
    assertEquals("DOCX-SYNTAX", result.findings().get(0).ruleId());
  }

  @Test
  void aPartThatClaimsToBeLargerThanAnythingIsAFinding() throws Exception {
    // The size in the entry's own header, after its signature, versions, time, sum and packed size.
    byte[] lies = zipWithOneStoredPart();
    ByteBuffer.wrap(lies).order(ByteOrder.LITTLE_ENDIAN).putInt(22, 800_000_000);
    assertIsNoWordFile(lies);
  }

  @Test
  void aPartThatIsPackedInAStrangeWayIsAFinding() throws Exception {
    for (short method : new short[] {ZSTANDARD, XZ}) {
      byte[] strange = zipWithOneStoredPart();
      ByteBuffer.wrap(strange).order(ByteOrder.LITTLE_ENDIAN).putShort(8, method);
      assertIsNoWordFile(strange);
    }
  }

  private static void assertIsNoWordFile(byte[] file) throws Exception {
    TakenBack result = new Converter().takeBack(Source.of("edited.docx", file), base);
    assertEquals("DOCX-SYNTAX", result.findings().get(0).ruleId());
  }

  private static byte[] zipWithOneStoredPart() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("word/document.xml");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(4);
      entry.setCrc(SUM_OF_FOUR_ZEROS);
      zip.putNextEntry(entry);
      zip.write(new byte[4]);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void aRowTakenOutOfATableTakesItsObjectOut() throws Exception {
    Pattern row =
        Pattern.compile(
            "<w:tr>(?:(?!</w:tr>).)*Two engineers of Tidewrack with named accounts(?:(?!</w:tr>).)*</w:tr>");
    TakenBack result = back(b -> row.matcher(b).replaceFirst(""));
    assertEquals(Change.Kind.REMOVED, result.changes().get(0).kind());
    assertFalse(json(result).contains("Two engineers of Tidewrack with named accounts"));
  }

  @Test
  void aCopiedRowIsANewObject() throws Exception {
    Pattern row =
        Pattern.compile(
            "<w:tr>(?:(?!</w:tr>).)*Two engineers of Tidewrack with named accounts(?:(?!</w:tr>).)*</w:tr>");
    TakenBack result =
        back(
            b -> {
              Matcher m = row.matcher(b);
              assertTrue(m.find());
              String copy =
                  m.group()
                      .replace("SOC engineers", "Auditors")
                      .replace(
                          "Two engineers of Tidewrack with named accounts",
                          "Two visiting auditors");
              return b.substring(0, m.end()) + copy + b.substring(m.end());
            });
    assertTrue(
        result.changes().stream().anyMatch(c -> c.kind() == Change.Kind.ADDED),
        () -> result.findings().toString());
    assertTrue(json(result).contains("Two visiting auditors"));
  }

  /** For random choices of states, the document differs exactly there, whatever else is edited. */
  @RepeatedTest(4)
  void randomStatesAndTextsDifferExactlyThere(RepetitionInfo info) throws Exception {
    Random random = new Random(100 + info.getCurrentRepetition());
    List<String> states =
        List.of("implemented", "partial", "planned", "alternative", "not-applicable");
    Pattern place =
        Pattern.compile(
            "(<w:tag w:val=\"(oscal:[^\"]*/(?:~is/state|description|title|remarks))\"/>(?:(?!<w:tag).)*?<w:t [^>]*>)([^<]+)(</w:t>)");
    java.util.Map<String, String> edits = new java.util.TreeMap<>();
    TakenBack result =
        back(
            b ->
                place
                    .matcher(b)
                    .replaceAll(
                        m -> {
                          boolean status = m.group(2).endsWith("/state");
                          if (random.nextInt(status ? 15 : 60) > 0 || m.group(3).isBlank()) {
                            return Matcher.quoteReplacement(m.group());
                          }
                          String now =
                              status
                                  ? states.get((states.indexOf(m.group(3)) + 1) % states.size())
                                  : "\u00c4nderung " + random.nextInt(1000) + " * " + m.group(3);
                          edits.put(address(m.group(2)), now);
                          return Matcher.quoteReplacement(m.group(1) + now + m.group(4));
                        }));
    assertTrue(result.clean(), () -> result.findings().toString());
    assertFalse(edits.isEmpty());
    assertEquals(
        List.copyOf(edits.keySet()),
        result.changes().stream().map(Change::address).sorted().toList());
    assertEquals(edits.size(), Examples.differences(base, json(result)));
  }

  /** For random edits of texts, the document differs exactly there. */
  @RepeatedTest(6)
  void randomEditsDifferExactlyThere(RepetitionInfo info) throws Exception {
    Random random = new Random(info.getCurrentRepetition());
    Pattern text =
        Pattern.compile(
            "(<w:tag w:val=\"(oscal:[^\"]*/description)\"/>(?:(?!<w:tag).)*?<w:t [^>]*>)([^<]{12,})(</w:t>)");
    List<String> addresses = new ArrayList<>();
    TakenBack result =
        back(
            b ->
                text.matcher(b)
                    .replaceAll(
                        m -> {
                          if (random.nextInt(40) > 0) {
                            return Matcher.quoteReplacement(m.group());
                          }
                          addresses.add(address(m.group(2)));
                          return Matcher.quoteReplacement(
                              m.group(1)
                                  + "Edited 7 & <3> "
                                      .replace("&", "&amp;")
                                      .replace("<", "&lt;")
                                      .replace(">", "&gt;")
                                  + m.group(3)
                                  + m.group(4));
                        }));
    assertTrue(result.clean(), () -> result.findings().toString());
    assertEquals(
        addresses.stream().sorted().toList(),
        result.changes().stream().map(Change::address).sorted().toList());
    assertEquals(
        addresses.size(), Examples.differences(base, json(result)), "as many texts as edits");
  }
}
