package dev.assay.model.markup;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The XML that is written is valid, as far as the tree keeps to what OSCAL allows. */
class MarkupSchemaTest {
  private static final String RESOURCE = "/dev/assay/schemas/1.1.3/xml/oscal-catalog_schema.xsd";
  private static final String JAR_PROPERTY = "assay.oscal.jar";

  @Test
  void writtenXmlIsValid() throws SAXException, MalformedURLException {
    URL location = schema();
    assumeTrue(
        location != null,
        () -> "no schema: neither " + RESOURCE + " on the class path nor -D" + JAR_PROPERTY);
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(location);
    JqwikSession.run(
        () ->
            MarkupTrees.multiline()
                .filter(markup -> !markup.blocks().isEmpty())
                .sampleStream()
                .limit(500)
                .forEach(markup -> validate(schema, markup)));
  }

  private static @Nullable URL schema() throws MalformedURLException {
    URL resource = MarkupSchemaTest.class.getResource(RESOURCE);
    String jar = System.getProperty(JAR_PROPERTY);
    if (resource != null || jar == null) {
      return resource;
    }
    return URI.create("jar:file:" + jar + "!/schema/xml/oscal-catalog_schema.xsd").toURL();
  }

  private static void validate(Schema schema, Markup markup) {
    String remarks = XmlText.write(Markup.ofBlocks(Allowed.blocks(markup.blocks())));
    String document =
        "<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\""
            + " uuid=\"74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724\"><metadata><title>t</title>"
            + "<last-modified>2024-01-01T00:00:00Z</last-modified><version>1</version>"
            + "<oscal-version>1.1.3</oscal-version><remarks>"
            + remarks
            + "</remarks></metadata></catalog>";
    assertDoesNotThrow(() -> validate(schema, document), remarks);
  }

  private static void validate(Schema schema, String document) throws SAXException, IOException {
    schema.newValidator().validate(new StreamSource(new StringReader(document)));
  }

  /** Makes a tree one that OSCAL allows, where the tree type is wider. */
  private static final class Allowed {
    static List<Block> blocks(List<Block> blocks) {
      List<Block> out = new ArrayList<>();
      for (Block block : blocks) {
        if (block instanceof Block.Paragraph p) {
          out.add(new Block.Paragraph(inlines(p.content())));
        } else if (block instanceof Block.Plain p) {
          out.add(new Block.Plain(inlines(p.content())));
        } else if (block instanceof Block.Heading h) {
          out.add(new Block.Heading(h.level(), inlines(h.content())));
        } else if (block instanceof Block.CodeBlock c) {
          out.add(new Block.CodeBlock(inlines(c.content())));
        } else if (block instanceof Block.UnorderedList l) {
          out.add(new Block.UnorderedList(items(l.items())));
        } else if (block instanceof Block.OrderedList l) {
          out.add(new Block.OrderedList(items(l.items()), l.start()));
        } else if (block instanceof Block.BlockQuote q) {
          out.add(new Block.BlockQuote(blocks(q.content())));
        } else if (block instanceof Block.Table t) {
          out.add(new Block.Table(t.rows().stream().map(Allowed::row).toList()));
        } else if (block instanceof Block.BlockImage i) {
          out.add(new Block.BlockImage(image(i.image())));
        } else {
          out.add(block);
        }
      }
      return out;
    }

    /** A list has items, and they hold no tables. */
    private static List<Block.ListItem> items(List<Block.ListItem> items) {
      if (items.isEmpty()) {
        return List.of(new Block.ListItem(List.of()));
      }
      return items.stream()
          .map(
              item ->
                  new Block.ListItem(
                      blocks(item.content()).stream()
                          .filter(block -> !(block instanceof Block.Table))
                          .toList()))
          .toList();
    }

    private static Block.Row row(Block.Row row) {
      return new Block.Row(
          row.cells().stream()
              .map(cell -> new Block.Cell(cell.header(), cell.align(), inlines(cell.content())))
              .toList());
    }

    private static List<Inline> inlines(List<Inline> inlines) {
      return inlines.stream().map(Allowed::inline).toList();
    }

    /** Identifiers are names, addresses are URIs, and links hold phrases only. */
    private static Inline inline(Inline inline) {
      List<Inline> content = inlines(inline.content());
      if (inline instanceof Inline.Insert) {
        return new Inline.Insert("param", "a-1");
      } else if (inline instanceof Inline.Image i) {
        return image(i);
      } else if (inline instanceof Inline.Link l) {
        List<Inline> phrases =
            content.stream()
                .filter(
                    node ->
                        !(node instanceof Inline.Link
                            || node instanceof Inline.Insert
                            || node instanceof Inline.LineBreak))
                .toList();
        return new Inline.Link(phrases, l.href() == null ? null : "#a", l.title());
      }
      return Inlines.withContent(inline, content);
    }

    private static Inline.Image image(Inline.Image image) {
      return new Inline.Image("#a", image.alt(), image.title());
    }
  }
}
