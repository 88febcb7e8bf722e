package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.convert.edit.Change;
import dev.assay.io.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Edits made in Word come back to exactly their places. */
class WordWayBackTest {
  private static Source base;
  private static byte[] word;

  @BeforeAll
  static void write() throws Exception {
    base = Examples.ssp();
    word = new Converter().convert(base, OutputFormat.DOCX).files().get(0).bytes();
  }

  /** The Word file with another body. */
  static byte[] edit(byte[] docx, UnaryOperator<String> body) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          bytes =
              body.apply(new String(bytes, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(bytes);
      }
    }
    return out.toByteArray();
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

  @Test
  void aBaseThatHasMovedOnIsAConflict() throws Exception {
    String moved = once(Examples.written(base), "Two employees who run", "Three employees who run");
    TakenBack result =
        new Converter()
            .takeBack(
                Source.of("edited.docx", word),
                Source.of("ssp.json", moved.getBytes(StandardCharsets.UTF_8)));
    assertFalse(result.clean());
    assertTrue(result.findings().stream().anyMatch(f -> f.ruleId().equals("DOCX-CONFLICT")));
  }

  @Test
  void aFileThatIsNoWordFileIsAFinding() throws Exception {
    byte[] text = "not a zip".getBytes(StandardCharsets.UTF_8);
    TakenBack result = new Converter().takeBack(Source.of("edited.docx", text), base);
    assertEquals("DOCX-SYNTAX", result.findings().get(0).ruleId());
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

  /** For random edits of texts and states, the document differs exactly there. */
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
                          addresses.add(m.group(2).substring("oscal:".length()));
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
