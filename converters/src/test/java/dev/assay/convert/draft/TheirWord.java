package dev.assay.convert.draft;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Word files as others write them, in the order of the NIST template. */
final class TheirWord {
  static final String TICKED =
      "\u2612 Implemented \u2610 Planned to be Implemented \u2610 Not Applicable";
  static final String PLANNED =
      "\u2610 Implemented \u2612 Planned to be Implemented \u2610 Not Applicable";
  static final String NOT_APPLICABLE =
      "\u2610 Implemented \u2610 Planned to be Implemented \u2612 Not Applicable";
  static final String NONE =
      "\u2610 Implemented \u2610 Planned to be Implemented \u2610 Not Applicable";

  final XWPFDocument document = new XWPFDocument();

  TheirWord() {
    for (int i = 1; i < 5; i++) {
      CTStyle style = CTStyle.Factory.newInstance();
      style.setStyleId("H" + i);
      style.addNewName().setVal("heading " + i);
      style.setType(STStyleType.PARAGRAPH);
      document.createStyles().addStyle(new XWPFStyle(style));
    }
  }

  /** The template filled in. */
  static TheirWord filled() {
    TheirWord word = new TheirWord();
    word.heading(1, "1. SYSTEM IDENTIFICATION");
    word.heading(2, "1.1. System Name/Title: Harbor CUI Enclave");
    word.heading(3, "1.1.1. System Categorization: Moderate Impact for Confidentiality");
    word.heading(3, "1.1.2. System Unique Identifier: HCE-0042");
    word.heading(2, "1.2. Responsible Organization:");
    word.table(
        List.of("Name:", "Harbor Tool and Die LLC"),
        List.of("Address:", "12 Quay St, Erie, PA 16501"),
        List.of("Phone:", "814-555-0142"));
    word.heading(3, "1.2.1. Information Owner (Government point of contact):");
    word.table(List.of("Name:", "J. Marlow"), List.of("e-Mail Address:", "j.marlow@example.mil"));
    word.heading(4, "1.2.1.1. System Owner (assignment of security responsibility):");
    word.table(
        List.of("Name:", "Rosa Lindqvist"),
        List.of("Title:", "Operations Manager"),
        List.of("Shoe size:", "43"));
    word.heading(4, "1.2.1.2. System Security Officer:");
    word.table(List.of("Name:", ""), List.of("Title:", "[Insert title]"));
    word.heading(2, "1.3. General Description/Purpose of System:");
    word.text("What is the function/purpose of the system?");
    word.text("The enclave holds drawings of valve bodies.");
    word.heading(3, "1.3.1. Number of end users and privileged users:");
    word.table(
        List.of("Roles of Users", "Number of Users", "Number of Administrators/ Privileged Users"),
        List.of("Engineers", "14", "2"));
    word.heading(2, "1.4. General Description of Information:");
    word.text("Controlled technical information about valve bodies.");
    word.heading(1, "2. SYSTEM ENVIRONMENT");
    word.text("[Include a detailed topology narrative and graphic.]");
    word.text("One flat network behind a firewall.");
    word.heading(2, "2.1. Listing of all hardware components");
    word.table(
        List.of("Name", "Description", "Manufacturer", "Serial"),
        List.of("FS-01", "File server", "Northbay", "A-77"));
    word.heading(2, "2.2. Listing of all software components");
    word.table(List.of("Software", "Version"), List.of("Slate OS", "12.4"));
    word.heading(2, "2.3. Hardware and Software Maintenance and Ownership");
    word.text("The operations team maintains everything.");
    word.heading(1, "3. REQUIREMENTS");
    word.heading(2, "3.1. Access Control");
    word.heading(3, "3.1.1. Limit access to authorized users.");
    word.text(TICKED);
    word.text(
        "Current implementation or planned implementation details. If \"Not Applicable,\" provide"
            + " rationale.");
    word.text("The ISSO approves each account.");
    word.text("[a] Users are named in the register.");
    word.heading(3, "3.1.2. Limit access to permitted functions.");
    word.text(PLANNED);
    word.text("Groups will be split by March.");
    word.heading(3, "3.1.3. Control the flow of CUI.");
    word.text(NONE);
    word.text("A firewall.");
    word.heading(3, "3.1.16. Authorize wireless access.");
    word.text(NOT_APPLICABLE);
    word.text("There is no wireless network.");
    word.heading(2, "Physical badge policy");
    word.text("Badges are blue.");
    word.heading(1, "4. RECORD OF CHANGES");
    word.table(
        List.of("Date", "Description", "Made By:"),
        List.of("2026-02-03", "First issue", "R. Lindqvist"),
        List.of("03/04/2026", "Second issue", "R. Lindqvist"));
    return word;
  }

  XWPFParagraph heading(int level, String text) {
    XWPFParagraph paragraph = text(text);
    paragraph.setStyle("H" + level);
    return paragraph;
  }

  XWPFParagraph text(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText(text);
    return paragraph;
  }

  @SafeVarargs
  final XWPFTable table(List<String>... rows) {
    XWPFTable table = document.createTable(rows.length, rows[0].size());
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].size(); j++) {
        table.getRow(i).getCell(j).setText(rows[i].get(j));
      }
    }
    return table;
  }

  byte[] bytes() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }
}
