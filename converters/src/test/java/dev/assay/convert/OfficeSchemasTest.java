package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The check of Word files sees what Word would have to repair. */
class OfficeSchemasTest {
  private static String fault(String wrong, String right) throws Exception {
    byte[] word = new Converter().convert(Examples.ssp(), OutputFormat.DOCX).files().get(0).bytes();
    DocxChecks.check(word);
    byte[] broken = WordWayBackTest.edit(word, b -> b.replaceFirst(right, wrong));
    return assertThrows(AssertionError.class, () -> DocxChecks.check(broken)).getMessage();
  }

  @Test
  void anElementOutOfOrderIsSeen() throws Exception {
    String order = "<w:tblLayout w:type=\"fixed\"/>";
    assertTrue(fault(order + "$1", "(<w:tblW [^>]*>)" + order).contains("document.xml"));
  }

  @Test
  void aValueThatWordDoesNotKnowIsSeen() throws Exception {
    assertTrue(fault("w:val=\"sdtShut\"", "w:val=\"sdtLocked\"").contains("sdtShut"));
  }
}
