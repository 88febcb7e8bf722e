package dev.assay.convert.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.convert.WordEdits;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.validate.FileReport;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** A Word file in the order of the NIST template becomes a draft that says what it rests on. */
class DraftSspTest {
  private static final String NOW = "2026-05-06T07:08:09Z";

  private static Draft draft(TheirWord word) throws Exception {
    return draft(word.bytes());
  }

  private static Draft draft(byte[] bytes) throws Exception {
    Draft draft = DraftSsp.of("theirs.docx", bytes, NOW);
    if (draft.document() != null) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DocumentWriter.write(draft.document(), DocumentFormat.JSON, null, out);
      FileReport report =
          new Validator(
                  new ValidationOptions(Level.CONSTRAINTS, Limits.DEFAULT, new DocumentLoader()))
              .validate(Source.of("draft.json", out.toByteArray()));
      assertEquals(List.of(), report.findings());
    }
    return draft;
  }

  private static SystemSecurityPlan plan(Draft draft) {
    assertNotNull(draft.document(), () -> draft.lines().toString());
    return draft.document().rootAs(SystemSecurityPlan.class);
  }

  private static ImplementedRequirement answer(Draft draft, String number) {
    return plan(draft).controlImplementation().implementedRequirements().stream()
        .filter(r -> r.controlId().endsWith("_" + number))
        .findFirst()
        .orElseThrow();
  }

  private static String state(Draft draft, String number) {
    var status = answer(draft, number).byComponents().get(0).implementationStatus();
    return status == null ? null : status.state();
  }

  private static String said(Draft draft, String number) {
    return answer(draft, number).byComponents().get(0).description().plainText();
  }

  private static boolean left(Draft draft, String text, String why) {
    return draft.lines().stream()
        .anyMatch(
            l ->
                !l.taken()
                    && (l.heading() + " " + l.text()).contains(text)
                    && String.valueOf(l.why()).contains(why));
  }

  @Test
  void theTemplateFilledInIsRecognised() throws Exception {
    Draft draft = draft(TheirWord.filled());
    SystemSecurityPlan plan = plan(draft);
    var about = plan.systemCharacteristics();
    assertEquals("Harbor CUI Enclave", about.systemName());
    assertEquals("HCE-0042", about.systemIds().get(0).id());
    assertEquals("fips-199-moderate", about.securitySensitivityLevel());
    assertEquals(
        "The enclave holds drawings of valve bodies.", about.description().plainText().strip());
    assertEquals(
        List.of("Harbor Tool and Die LLC", "J. Marlow", "Rosa Lindqvist"),
        plan.metadata().parties().stream().map(p -> p.name()).toList());
    assertEquals(
        List.of("14", "2"),
        plan.systemImplementation().users().stream().map(u -> u.props().get(1).value()).toList());
    assertEquals(
        List.of("this-system", "hardware", "software"),
        plan.systemImplementation().components().stream().map(c -> c.type()).toList());
    assertEquals("implemented", state(draft, "3.1.1"));
    assertEquals("planned", state(draft, "3.1.2"));
    assertEquals("not-applicable", state(draft, "3.1.16"));
    assertEquals("There is no wireless network.", said(draft, "3.1.16").strip());
    assertEquals("The ISSO approves each account.", said(draft, "3.1.1").strip());
    assertEquals(
        "SP_800_171_3.1.1_obj.a", answer(draft, "3.1.1").statements().get(0).statementId());
    assertEquals(
        "One flat network behind a firewall.",
        about.networkArchitecture().description().plainText().strip());
  }

  @Test
  void whatIsNotRecognisedIsListedWithItsHeading() throws Exception {
    Draft draft = draft(TheirWord.filled());
    assertTrue(left(draft, "Badges are blue.", "none of the template's"));
    assertTrue(left(draft, "shoe size: 43", "no place for this label"));
    assertTrue(left(draft, "System Security Officer", "no name is given"));
    assertTrue(left(draft, "03/04/2026", "two ways"));
  }

  @Test
  void aBoxThatNobodyTickedIsNoStatus() throws Exception {
    Draft draft = draft(TheirWord.filled());
    assertNull(state(draft, "3.1.3"));
    assertEquals("A firewall.", said(draft, "3.1.3").strip());
    assertTrue(left(draft, "3.1.3", "no box is ticked"));
  }

  @Test
  void everyImportedObjectIsMarkedAsDraft() throws Exception {
    SystemSecurityPlan plan = plan(draft(TheirWord.filled()));
    for (ImplementedRequirement answer : plan.controlImplementation().implementedRequirements()) {
      assertEquals("draft", answer.props().get(0).name());
      assertTrue(answer.remarks().plainText().contains("To be confirmed."));
      assertTrue(answer.remarks().plainText().contains("theirs.docx"));
    }
    plan.metadata().parties().forEach(p -> assertEquals("draft", p.props().get(0).name()));
    plan.systemImplementation()
        .components()
        .forEach(c -> assertEquals("to-confirm", c.props().get(0).value()));
  }

  @Test
  void theSameFileGivesTheSameDraft() throws Exception {
    byte[] bytes = TheirWord.filled().bytes();
    assertEquals(draft(bytes).document().root(), draft(bytes).document().root());
  }

  @Test
  void requirementsInATableAreRead() throws Exception {
    TheirWord word = new TheirWord();
    word.heading(1, "5 Security Requirements");
    word.table(
        List.of("ID", "Requirement", "Status", "Implementation", "Evidence"),
        List.of("AC.L2-3.1.1", "Limit access", "Implemented", "Accounts are approved.", "Register"),
        List.of("3.3.1", "Create logs", TheirWord.PLANNED, "A log server comes.", ""));
    Draft draft = draft(word);
    assertEquals("implemented", state(draft, "3.1.1"));
    assertEquals("planned", state(draft, "3.3.1"));
    assertEquals("Accounts are approved.", said(draft, "3.1.1").strip());
    assertTrue(answer(draft, "3.1.1").remarks().plainText().contains("evidence: Register"));
  }

  @Test
  void aTableUnderARequirementWithMergedCellsIsRead() throws Exception {
    TheirWord word = new TheirWord();
    word.heading(2, "3.1 Access Control");
    word.heading(3, "3.1.5 Employ the principle of least privilege.");
    XWPFTable table =
        word.table(
            List.of("[x] Implemented [ ] Planned to be Implemented [ ] Not Applicable", ""),
            List.of("Details", "Admins have two accounts."),
            List.of("Responsible", "IT Lead"));
    table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
    table.getRow(0).removeCell(1);
    Draft draft = draft(word);
    assertEquals("implemented", state(draft, "3.1.5"));
    assertEquals("Admins have two accounts.", said(draft, "3.1.5").strip());
    assertTrue(answer(draft, "3.1.5").remarks().plainText().contains("Responsible: IT Lead"));
  }

  @Test
  void numbersThatWordCountsAreRead() throws Exception {
    TheirWord word = new TheirWord();
    var numbering = word.document.createNumbering();
    var kind =
        org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
    kind.setAbstractNumId(BigInteger.valueOf(7));
    for (int i = 0; i < 3; i++) {
      var level = kind.addNewLvl();
      level.setIlvl(BigInteger.valueOf(i));
      level.addNewStart().setVal(BigInteger.valueOf(i == 0 ? 3 : 1));
      level
          .addNewNumFmt()
          .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.DECIMAL);
      level.addNewLvlText().setVal(List.of("%1.", "%1.%2.", "%1.%2.%3.").get(i));
    }
    BigInteger num =
        numbering.addNum(
            numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(kind)));
    String[] titles = {"Requirements", "Access Control", "Limit users", "Limit functions"};
    int[] levels = {0, 1, 2, 2};
    for (int i = 0; i < titles.length; i++) {
      XWPFParagraph heading = word.heading(levels[i] + 1, titles[i]);
      heading.setNumID(num);
      heading.setNumILvl(BigInteger.valueOf(levels[i]));
      if (i > 1) {
        word.text(TheirWord.TICKED);
        word.text("We do " + titles[i] + ".");
      }
    }
    Draft draft = draft(word);
    assertEquals("We do Limit users.", said(draft, "3.1.1").strip());
    assertEquals("We do Limit functions.", said(draft, "3.1.2").strip());
  }

  @Test
  void aChapterThatIsNumberedLikeRequirementsIsNone() throws Exception {
    TheirWord word = new TheirWord();
    word.heading(1, "3 System Environment");
    word.heading(3, "3.1.1 Network rooms");
    word.text("Two rooms.");
    word.heading(1, "5 Requirements");
    word.heading(2, "5.1 Access Control");
    word.heading(3, "5.1.1 3.1.1 Limit users");
    word.text("Status: Implemented");
    word.text("Accounts.");
    Draft draft = draft(word);
    assertEquals("Accounts.", said(draft, "3.1.1").strip());
    assertTrue(left(draft, "Two rooms.", "none of the template's"));
  }

  @Test
  void boxesOfFormsAndOfContentControlsAreRead() throws Exception {
    UnaryOperator<String> boxes =
        b ->
            b.replaceFirst(
                "<w:r><w:t>\u2612 Implemented \u2610 Planned to be Implemented \u2610 Not Applicable</w:t></w:r>",
                box(false)
                    + run(" Implemented ")
                    + box(true)
                    + run(" Planned to be Implemented ")
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>"
                    + "<w:default w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + run(" Not Applicable"));
    byte[] edited = WordEdits.edit(TheirWord.filled().bytes(), boxes);
    assertEquals("planned", state(draft(edited), "3.1.1"));
  }

  private static String box(boolean ticked) {
    return "<w:sdt><w:sdtPr><w14:checkbox"
        + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:checked"
        + " w14:val=\""
        + (ticked ? 1 : 0)
        + "\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>"
        + (ticked ? "\u2612" : "\u2610")
        + "</w:t></w:r></w:sdtContent></w:sdt>";
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  @Test
  void textInContentControlsIsReadAndTrackedChangesAreListed() throws Exception {
    byte[] edited =
        WordEdits.edit(
            TheirWord.filled().bytes(),
            b ->
                b.replaceFirst(
                    "<w:p><w:r><w:t>Groups will be split by March.</w:t></w:r></w:p>",
                    "<w:sdt><w:sdtContent><w:p>"
                        + run("Groups will be split by ")
                        + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>March</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"2\" w:author=\"a\">"
                        + run("June")
                        + "</w:ins>"
                        + run(".")
                        + "</w:p></w:sdtContent></w:sdt>"));
    Draft draft = draft(edited);
    assertEquals("Groups will be split by June.", said(draft, "3.1.2").strip());
    assertTrue(left(draft, "taken away: March", "tracked change is open"));
    assertTrue(left(draft, "added: June", "tracked change is open"));
  }

  @Test
  void twoTickedBoxesAreNoStatus() throws Exception {
    TheirWord word = new TheirWord();
    word.heading(2, "3.1 Access Control");
    word.heading(3, "3.1.1 Limit users");
    word.text("\u2612 Implemented \u2612 Planned to be Implemented \u2610 Not Applicable");
    Draft draft = draft(word);
    assertNull(state(draft, "3.1.1"));
    assertTrue(left(draft, "3.1.1", "2 boxes are ticked"));
  }

  @Test
  void aWordFileThatIsNoPlanGivesNoDraft() throws Exception {
    TheirWord word = new TheirWord();
    word.heading(1, "Menu");
    word.text("Soup");
    Draft draft = draft(word);
    assertNull(draft.document());
    assertTrue(left(draft, "Soup", "none of the template's"));
  }

  @Test
  void aFileThatIsNoWordFileIsSaid() {
    assertThrows(
        IOException.class,
        () -> DraftSsp.of("x.docx", "no zip".getBytes(StandardCharsets.UTF_8), NOW));
  }
}
