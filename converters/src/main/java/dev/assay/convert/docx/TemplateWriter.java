package dev.assay.convert.docx;

import dev.assay.convert.edit.Origin;
import dev.assay.convert.view.Book;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.jspecify.annotations.Nullable;

/** Writes a document into a template that is open as a package. */
final class TemplateWriter {
  private final PackagePart document;
  private final Book book;
  private final Parts parts;

  TemplateWriter(OPCPackage file, Book book)
      throws InvalidFormatException, UnusableTemplateException {
    this.document = WordTemplate.document(file);
    this.book = book;
    this.parts = new Parts(file, document);
  }

  /** Writes the parts, and what says where the file comes from. */
  void write(Origin origin) throws IOException, XMLStreamException, InvalidFormatException {
    for (PackagePart part : WordTemplate.textParts(document)) {
      XmlTree tree = WordTemplate.read(part);
      Placeholders.fill(tree, book);
      rewrite(part, tree);
    }
    forgetAttachedTemplate();
    XmlTree tree = WordTemplate.read(document);
    XmlTree body = java.util.Objects.requireNonNull(tree.child("w:body"));
    XmlTree place = java.util.Objects.requireNonNull(WordTemplate.block(body, Placeholders.BODY));
    XmlTree contents = WordTemplate.block(body, Placeholders.CONTENTS);
    removeBlocks(body, place, contents);
    Placeholders.fill(tree, book);
    WordOrigin said = WordOrigin.inTemplate(origin, words(tree));
    PackagePart numberingPart = related("numbering");
    XmlTree numberingTree =
        numberingPart == null ? new XmlTree("w:numbering") : WordTemplate.read(numberingPart);
    Numbering numbering =
        new Numbering(
            largest(numberingTree, "w:abstractNum", "w:abstractNumId") + 1,
            largest(numberingTree, "w:num", "w:numId"));
    TemplateStyles styles = styles(numbering);
    Bookmarks bookmarks = new Bookmarks(book, largest(tree, "w:bookmarkStart", "w:id") + 1);
    renameBookmarks(tree, bookmarks.names());
    splice(tree, body, numbering, styles, bookmarks);
    numbering(numberingPart, numberingTree, numbering);
    parts.custom(said.xml(), said.propertiesXml());
    // Last, since a part that is written anew keeps the relations that it has then.
    Parts.write(document, tree.xml().getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves marks in place of the blocks, which {@link #splice} finds again. */
  private static void removeBlocks(XmlTree body, XmlTree place, @Nullable XmlTree contents) {
    body.content.replaceAll(
        c ->
            c == place ? mark(Placeholders.BODY) : c == contents ? mark(Placeholders.CONTENTS) : c);
  }

  private static XmlTree mark(String name) {
    return new XmlTree(name);
  }

  /** What the template itself says, which is not the document's. */
  private static List<String> words(XmlTree tree) throws XMLStreamException {
    byte[] xml = tree.xml().getBytes(StandardCharsets.UTF_8);
    WordPage page = WordPage.of(WordNode.read(new ByteArrayInputStream(xml)));
    return page.outside.stream().map(WordPage.Words::text).toList();
  }

  private void splice(
      XmlTree tree, XmlTree body, Numbering numbering, TemplateStyles styles, Bookmarks bookmarks) {
    TemplatePages pages = new TemplatePages(sectionOf(body));
    Controls controls = new Controls(controlIds(tree));
    PictureWriter pictures = new PictureWriter(parts, largest(tree, "wp:docPr", "id"));
    for (String block : List.of(Placeholders.CONTENTS, Placeholders.BODY)) {
      WordXml xml = WordXml.fragment(styles);
      RunWriter runs = new RunWriter(xml, parts, bookmarks, controls, pictures, book.pictures());
      ProseWriter prose = new ProseWriter(xml, runs, controls, numbering);
      PieceWriter pieces = new PieceWriter(xml, runs, prose, controls, bookmarks, pictures);
      BodyWriter writer = new BodyWriter(xml, book, runs, prose, pieces, bookmarks, pages);
      if (block.equals(Placeholders.BODY)) {
        writer.body();
      } else if (body.child(block) != null) {
        writer.contents(styles.numbersHeadings());
      }
      XmlTree.Raw written = new XmlTree.Raw(xml.finish());
      body.content.replaceAll(c -> c instanceof XmlTree t && t.name.equals(block) ? written : c);
    }
  }

  /** The properties of the section that the document goes into: the next that come after it. */
  private static XmlTree sectionOf(XmlTree body) {
    boolean after = false;
    for (XmlTree child : body.children()) {
      after |= child.name.equals(Placeholders.BODY);
      XmlTree properties = child.child("w:pPr");
      XmlTree section = properties == null ? null : properties.child("w:sectPr");
      if (child.name.equals("w:sectPr")) {
        return child;
      } else if (after && section != null) {
        return section;
      }
    }
    XmlTree section = new XmlTree("w:sectPr");
    body.content.add(section);
    return section;
  }

  private static Set<String> controlIds(XmlTree tree) {
    Set<String> ids = new HashSet<>();
    tree.each(
        t -> {
          String id = t.name.equals("w:sdtPr") ? t.val("w:id") : null;
          if (id != null) {
            ids.add(id);
          }
        });
    return ids;
  }

  private static int largest(XmlTree tree, String name, String attribute) {
    int[] largest = {-1};
    tree.each(
        t -> {
          String id = t.name.equals(name) ? t.attributes.get(attribute) : null;
          if (id != null && id.matches("\\d{1,9}")) {
            largest[0] = Math.max(largest[0], Integer.parseInt(id));
          }
        });
    return Math.max(0, largest[0]);
  }

  private static void renameBookmarks(XmlTree tree, Set<String> taken) {
    tree.each(
        t -> {
          String name = t.name.equals("w:bookmarkStart") ? t.attributes.get("w:name") : null;
          if (name != null && taken.contains(name)) {
            t.attributes.put("w:name", "_own_" + name.substring(0, Math.min(30, name.length())));
          }
        });
  }

  private TemplateStyles styles(Numbering numbering)
      throws IOException, XMLStreamException, InvalidFormatException {
    byte[] own = DocxWriter.resource("styles.xml").getBytes(StandardCharsets.UTF_8);
    XmlTree ownTree = XmlTree.read(new ByteArrayInputStream(own));
    PackagePart part = related("styles");
    XmlTree tree = part == null ? ownTree.copy() : WordTemplate.read(part);
    TemplateStyles styles =
        new TemplateStyles(tree, ownTree, Integer.toString(numbering.headings()));
    if (part == null) {
      parts.add("styles", "styles", styles.part().xml());
    } else {
      rewrite(part, styles.part());
    }
    return styles;
  }

  private void numbering(@Nullable PackagePart part, XmlTree tree, Numbering numbering) {
    if (part == null) {
      parts.add("numbering", "numbering", numbering.xml());
      return;
    }
    WordXml abstracts = WordXml.fragment(s -> s);
    numbering.abstracts(abstracts);
    WordXml numbers = WordXml.fragment(s -> s);
    numbering.numbers(numbers);
    List<Object> all = new ArrayList<>();
    List<Object> last = new ArrayList<>();
    List<Object> nums = new ArrayList<>();
    for (Object item : tree.content) {
      String name = item instanceof XmlTree t ? t.name : "";
      (name.equals("w:num") ? nums : name.equals("w:numIdMacAtCleanup") ? last : all).add(item);
    }
    all.add(new XmlTree.Raw(abstracts.finish()));
    all.addAll(nums);
    all.add(new XmlTree.Raw(numbers.finish()));
    all.addAll(last);
    tree.content.clear();
    tree.content.addAll(all);
    rewrite(part, tree);
  }

  /** The file that a template was made from lies on another's disk, or on a server. */
  private void forgetAttachedTemplate()
      throws IOException, XMLStreamException, InvalidFormatException {
    PackagePart settings = related("settings");
    if (settings == null) {
      return;
    }
    XmlTree tree = WordTemplate.read(settings);
    if (tree.child("w:attachedTemplate") != null) {
      tree.remove("w:attachedTemplate");
      for (PackageRelationship relation : List.copyOf(list(settings))) {
        if (relation.getRelationshipType().endsWith("/attachedTemplate")) {
          settings.removeRelationship(relation.getId());
        }
      }
      rewrite(settings, tree);
    }
  }

  private static List<PackageRelationship> list(PackagePart part) throws InvalidFormatException {
    List<PackageRelationship> list = new ArrayList<>();
    part.getRelationships().forEach(list::add);
    return list;
  }

  private @Nullable PackagePart related(String kind) throws InvalidFormatException {
    for (PackageRelationship relation : list(document)) {
      if (relation.getRelationshipType().endsWith("/" + kind)) {
        return document.getRelatedPart(relation);
      }
    }
    return null;
  }

  private static void rewrite(PackagePart part, XmlTree tree) {
    Parts.write(part, tree.xml().getBytes(StandardCharsets.UTF_8));
  }
}
