package dev.assay.convert.docx;

import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.office.Logging;
import dev.assay.convert.office.ZipLimits;
import dev.assay.convert.view.Book;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * A Word file of the user's own whose styles, cover, headers and footers a document is written in.
 * It says with placeholders where the document goes; those of it are checked when it is read.
 */
public final class WordTemplate {
  private static final String DOCUMENT_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final Set<String> TRACKED = Set.of("w:ins", "w:del", "w:moveFrom", "w:moveTo");
  private static final Set<String> TEXT_PARTS = Set.of("header", "footer", "footnotes", "endnotes");

  static {
    Logging.quiet();
    ZipLimits.set();
  }

  private final byte[] bytes;

  private final Set<String> used;

  private WordTemplate(byte[] bytes, Set<String> used) {
    this.bytes = bytes;
    this.used = used;
  }

  /**
   * Reads a template.
   *
   * @param bytes the bytes of a Word file
   * @return the template, with placeholders that are all known and {@code body} among them
   * @throws UnusableTemplateException when the file is no Word file, may run something, or has a
   *     placeholder that is not known, or lacks one
   */
  public static WordTemplate read(byte[] bytes) throws UnusableTemplateException {
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      PackagePart document = document(file);
      checkHarmless(file, document);
      return new WordTemplate(bytes.clone(), checkPlaceholders(document));
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | IOException
        | XMLStreamException
        | IllegalArgumentException e) {
      // The libraries know several ways to say that the bytes make no sense.
      throw new UnusableTemplateException("it is no Word file (.docx), or it is damaged", e);
    }
  }

  /** The placeholders of the template that a document has nothing for; they are left empty. */
  public List<String> unanswered(Book book) {
    return used.stream()
        .filter(n -> !n.equals(Placeholders.BODY) && !n.equals(Placeholders.CONTENTS))
        .filter(n -> Placeholders.value(n, book).isEmpty())
        .sorted()
        .toList();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  static PackagePart document(OPCPackage file)
      throws InvalidFormatException, UnusableTemplateException {
    PackageRelationship main =
        file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
    PackagePart document = main == null ? null : file.getPart(main);
    if (document == null) {
      throw new UnusableTemplateException(
          "it holds no Word document that can be read; save it in Word as \"Word Document (.docx)\"");
    }
    return document;
  }

  private static void checkHarmless(OPCPackage file, PackagePart document)
      throws UnusableTemplateException, InvalidFormatException {
    String type = document.getContentType();
    boolean macros = type.toLowerCase(Locale.ROOT).contains("macroenabled");
    for (PackagePart part : file.getParts()) {
      macros |= part.getContentType().toLowerCase(Locale.ROOT).contains("vbaproject");
      if (!part.isRelationshipPart()) {
        for (PackageRelationship relation : part.getRelationships()) {
          macros |= relation.getRelationshipType().endsWith("/vbaProject");
          checkTarget(relation);
        }
      }
    }
    if (macros) {
      throw new UnusableTemplateException(
          "it carries macros, which are never taken over; save it in Word as"
              + " \"Word Document (.docx)\"");
    }
    if (!type.equals(DOCUMENT_TYPE)) {
      throw new UnusableTemplateException(
          "it is not a Word document but " + type + "; save it as \"Word Document (.docx)\"");
    }
  }

  /** What a file opens by itself, and not when a reader follows a link, would reach outside. */
  private static void checkTarget(PackageRelationship relation) throws UnusableTemplateException {
    String kind = relation.getRelationshipType();
    boolean quiet = kind.endsWith("/hyperlink") || kind.endsWith("/attachedTemplate");
    if (relation.getTargetMode() == TargetMode.EXTERNAL && !quiet) {
      URI target = relation.getTargetURI();
      throw new UnusableTemplateException(
          "it opens "
              + target
              + " from outside ("
              + kind.substring(kind.lastIndexOf('/') + 1)
              + "); put what it needs into the file");
    }
  }

  private static Set<String> checkPlaceholders(PackagePart document)
      throws UnusableTemplateException, IOException, XMLStreamException, InvalidFormatException {
    XmlTree tree = read(document);
    if (!tree.name.equals("w:document")) {
      throw new UnusableTemplateException(
          "it is saved as Strict Open XML; save it in Word as \"Word Document (.docx)\"");
    }
    XmlTree body = tree.child("w:body");
    if (body == null) {
      throw new UnusableTemplateException("its document has no body");
    }
    boolean[] tracked = {false};
    tree.each(t -> tracked[0] |= TRACKED.contains(t.name));
    if (tracked[0]) {
      throw new UnusableTemplateException(
          "it holds tracked changes; accept or reject them in Word first");
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    count(tree, counts);
    for (PackagePart part : textParts(document)) {
      count(read(part), counts);
    }
    if (!counts.containsKey(Placeholders.BODY)) {
      throw new UnusableTemplateException(
          "the placeholder {{body}} is missing, which says where the document goes; write it into"
              + " a paragraph of its own");
    }
    for (String block : List.of(Placeholders.BODY, Placeholders.CONTENTS)) {
      int times = counts.getOrDefault(block, 0);
      if (times > 1) {
        throw new UnusableTemplateException(
            "the placeholder {{" + block + "}} stands " + times + " times, once is allowed");
      }
      if (times == 1 && block(body, block) == null) {
        throw new UnusableTemplateException(
            "the placeholder {{"
                + block
                + "}} has to stand in a paragraph of its own, and in no table, text box, header or"
                + " footer");
      }
    }
    return Set.copyOf(counts.keySet());
  }

  private static void count(XmlTree part, Map<String, Integer> counts)
      throws UnusableTemplateException {
    for (XmlTree paragraph : Placeholders.paragraphs(part)) {
      String text = Placeholders.text(paragraph);
      for (String name : Placeholders.in(text)) {
        if (!Placeholders.names().contains(name)) {
          throw new UnusableTemplateException(
              "the placeholder {{"
                  + MergeNotes.shorten(name)
                  + "}} is not known; there are "
                  + String.join(", ", Placeholders.names()));
        }
        counts.merge(name, 1, Integer::sum);
      }
      if (Placeholders.isBroken(text)) {
        throw new UnusableTemplateException(
            "a placeholder lacks its {{ or }}: \"" + MergeNotes.shorten(text) + "\"");
      }
    }
  }

  /** The paragraph of the body that holds this placeholder and nothing else, or null. */
  static @org.jspecify.annotations.Nullable XmlTree block(XmlTree body, String name) {
    for (XmlTree child : body.children()) {
      if (child.name.equals("w:p")) {
        String text = Placeholders.text(child).strip();
        if (Placeholders.in(text).equals(List.of(name)) && text.matches("\\{\\{[^{}]*\\}\\}")) {
          return child;
        }
      }
    }
    return null;
  }

  /** The parts beside the document that hold text of the template. */
  static List<PackagePart> textParts(PackagePart document) throws InvalidFormatException {
    List<PackagePart> parts = new ArrayList<>();
    for (PackageRelationship relation : document.getRelationships()) {
      String kind = relation.getRelationshipType();
      if (relation.getTargetMode() == TargetMode.INTERNAL
          && TEXT_PARTS.contains(kind.substring(kind.lastIndexOf('/') + 1))) {
        parts.add(document.getRelatedPart(relation));
      }
    }
    return parts;
  }

  static XmlTree read(PackagePart part) throws IOException, XMLStreamException {
    try (InputStream in = part.getInputStream()) {
      return XmlTree.read(in);
    }
  }
}
