package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What holds of every Word file that is written. */
final class DocxChecks {
  private static final int LONGEST_TAG = 64;
  private static final int LONGEST_BOOKMARK = 40;

  private DocxChecks() {}

  static String body(byte[] docx) throws Exception {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      PackagePart part = document.getPackagePart();
      try (InputStream in = part.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  static List<String> all(String xml, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(xml);
    return matcher.results().map(m -> m.group(1)).toList();
  }

  static void check(byte[] docx) throws Exception {
    check(docx, "Heading1");
  }

  static void check(byte[] docx, String headingStyle) throws Exception {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertFalse(document.getBodyElements().isEmpty(), "the body holds something");
      assertNotNull(document.getStyles().getStyle(headingStyle), "headings have a style");
      String xml = body(docx);
      for (String style : new HashSet<>(all(xml, "<w:[pr]Style w:val=\"([^\"]*)\""))) {
        assertNotNull(document.getStyles().getStyle(style), "the style " + style + " is there");
      }
      for (String relation : all(xml, "r:(?:id|embed)=\"([^\"]*)\"")) {
        assertNotNull(
            document.getPackagePart().getRelationship(relation), "the relation " + relation);
      }
      Set<String> numbers =
          new HashSet<>(
              document.getNumbering().getNums().stream()
                  .map(n -> n.getCTNum().getNumId().toString())
                  .toList());
      for (String number : new HashSet<>(all(xml, "<w:numId w:val=\"([^\"]*)\""))) {
        assertTrue(number.equals("0") || numbers.contains(number), "numbering " + number);
      }
      OfficeSchemas.check(document.getPackage());
      links(xml);
      numbers(xml);
      controls(xml);
    }
  }

  private static void links(String xml) {
    List<String> marks = all(xml, "<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"");
    Set<String> names = new HashSet<>(marks);
    assertEquals(marks.size(), names.size(), "bookmarks have names of their own");
    names.forEach(n -> assertTrue(n.length() <= LONGEST_BOOKMARK, n));
    for (String anchor : all(xml, "w:anchor=\"([^\"]*)\"")) {
      assertTrue(names.contains(anchor), "the link to " + anchor + " leads somewhere");
    }
  }

  private static void numbers(String xml) {
    List<String> starts = all(xml, "<w:bookmarkStart [^>]*w:id=\"([^\"]*)\"");
    assertEquals(starts.size(), new HashSet<>(starts).size(), "bookmarks have ids of their own");
    assertEquals(
        starts.stream().sorted().toList(),
        all(xml, "<w:bookmarkEnd [^>]*w:id=\"([^\"]*)\"").stream().sorted().toList(),
        "each bookmark ends");
    List<String> drawings = all(xml, "<wp:docPr [^>]*?id=\"([^\"]*)\"");
    assertEquals(drawings.size(), new HashSet<>(drawings).size(), "drawings have ids of their own");
    assertEquals(
        all(xml, "(w:fldCharType=\"begin\")").size(),
        all(xml, "(w:fldCharType=\"end\")").size(),
        "each field ends");
  }

  private static void controls(String xml) {
    List<String> tags = all(xml, "<w:tag w:val=\"(oscal:[^\"]*)\"");
    assertEquals(tags.size(), new HashSet<>(tags).size(), "each place has one control");
    tags.forEach(t -> assertTrue(t.length() <= LONGEST_TAG, t));
    List<String> ids = all(xml, "<w:sdtPr>.*?<w:id w:val=\"(\\d+)\"");
    assertEquals(ids.size(), new HashSet<>(ids).size(), "controls have ids of their own");
    assertFalse(xml.contains("<w:sdtContent></w:sdtContent>"), "no control is empty");
    assertFalse(xml.contains("</w:tbl></w:tc>"), "a cell ends with a paragraph");
  }
}
