package dev.assay.model.markup;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a tree as elements. */
final class XmlTreeWriter {
  private final XMLStreamWriter out;

  XmlTreeWriter(XMLStreamWriter out) {
    this.out = out;
  }

  void blocks(List<Block> blocks) throws XMLStreamException {
    for (Block block : blocks) {
      block(block);
    }
  }

  void inlines(List<Inline> inlines) throws XMLStreamException {
    for (Inline inline : inlines) {
      inline(inline);
    }
  }

  private void block(Block block) throws XMLStreamException {
    if (block instanceof Block.Paragraph p) {
      element("p", p.content());
    } else if (block instanceof Block.Plain p) {
      inlines(p.content());
    } else if (block instanceof Block.Heading h) {
      element("h" + h.level(), h.content());
    } else if (block instanceof Block.UnorderedList l) {
      out.writeStartElement("ul");
      items(l.items());
    } else if (block instanceof Block.OrderedList l) {
      out.writeStartElement("ol");
      attribute("start", l.start() == null ? null : l.start().toString());
      items(l.items());
    } else if (block instanceof Block.CodeBlock c) {
      element("pre", c.content());
    } else if (block instanceof Block.BlockQuote q) {
      out.writeStartElement("blockquote");
      blocks(q.content());
      out.writeEndElement();
    } else if (block instanceof Block.Table t) {
      table(t);
    } else if (block instanceof Block.BlockImage i) {
      inline(i.image());
    } else {
      out.writeEmptyElement("hr");
    }
  }

  private void items(List<Block.ListItem> items) throws XMLStreamException {
    for (Block.ListItem item : items) {
      out.writeStartElement("li");
      blocks(item.content());
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private void table(Block.Table table) throws XMLStreamException {
    out.writeStartElement("table");
    for (Block.Row row : table.rows()) {
      out.writeStartElement("tr");
      for (Block.Cell cell : row.cells()) {
        out.writeStartElement(cell.header() ? "th" : "td");
        attribute("align", cell.align() == null ? null : cell.align().value());
        inlines(cell.content());
        out.writeEndElement();
      }
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private void inline(Inline inline) throws XMLStreamException {
    if (inline instanceof Inline.Text t) {
      out.writeCharacters(t.value());
    } else if (inline instanceof Inline.Insert i) {
      out.writeEmptyElement("insert");
      attribute("type", i.type());
      attribute("id-ref", i.idRef());
    } else if (inline instanceof Inline.Link l) {
      out.writeStartElement("a");
      attribute("href", l.href());
      attribute("title", l.title());
      inlines(l.content());
      out.writeEndElement();
    } else if (inline instanceof Inline.Image i) {
      out.writeEmptyElement("img");
      attribute("alt", i.alt());
      attribute("src", i.src());
      attribute("title", i.title());
    } else if (inline instanceof Inline.Code c) {
      out.writeStartElement("code");
      attribute("class", c.styleClass());
      inlines(c.content());
      out.writeEndElement();
    } else if (inline instanceof Inline.LineBreak) {
      out.writeEmptyElement("br");
    } else {
      element(Inlines.tag(inline), inline.content());
    }
  }

  private void element(String name, List<Inline> content) throws XMLStreamException {
    out.writeStartElement(name);
    inlines(content);
    out.writeEndElement();
  }

  private void attribute(String name, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      out.writeAttribute(name, value);
    }
  }
}
