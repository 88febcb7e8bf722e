package dev.assay.validate.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A document in XML, into which mistakes are made one after the other. */
final class XmlMistakes {
  private static final String OSCAL = "http://csrc.nist.gov/ns/oscal/1.0";

  /** Values that one type takes and another does not. */
  static final List<String> VALUES =
      List.of(
          "",
          " ",
          "a",
          "_",
          "1",
          "0",
          "-0",
          "+1",
          "-7",
          "007",
          "1.0",
          "true",
          "TRUE",
          " true ",
          "token",
          "to.ken-1_",
          " token",
          "token ",
          "to ken",
          "two\nlines",
          "tab\there",
          "\u00e9t\u00e9",
          "a\u0301",
          "\ud835\udc00bold",
          "a\ud835\udfd8",
          "\u2028",
          "a\u2028b",
          "\u0085a",
          "\u00a0a",
          "a\u2003",
          "\u4e8c\u2167\u00bd",
          "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
          "8A3F1E52-6F0C-5F7B-BD58-0C2F4C1B7A90",
          "8a3f1e52-6f0c-1f7b-9d58-0c2f4c1b7a90",
          "8a3f1e52-6f0c-4f7b-cd58-0c2f4c1b7a90",
          " 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90 ",
          "2026-01-31",
          "2026-02-30",
          "2024-02-29",
          "2023-02-29",
          "1900-02-29",
          "19-02-29",
          "3026-01-31",
          "2026-01-31Z",
          "2026-01-31T08:30:00Z",
          "2026-01-31T08:30:00",
          "2026-01-31T24:00:00Z",
          "2026-01-31T08:30:60Z",
          "2026-01-31T08:30:00.123-05:00",
          "2026-01-31T08:30:00-05:30",
          "2026-01-31T08:30:00+05:45",
          "2026-01-31T08:30:00+14:59",
          " 2026-01-31T08:30:00Z\n",
          "0000-01-01T00:00:00Z",
          "#id",
          "#",
          "##",
          "a#b#c",
          "http://example.com/a?b=c#d",
          "http://example.com/a b",
          "http://[::1]/",
          "http://[::1/",
          "http://[fe80::1%25en0]/",
          "http://a:b:c/",
          "http://a:99999999/",
          "http://exa_mple.com:80x/",
          "http://",
          "http:",
          "http:a",
          "//",
          "//host",
          "///a",
          "file:///a/b",
          "file:c:/a",
          "c:\\a\\b",
          "urn:a:b",
          "urn:",
          "u:b",
          "ab:c",
          "a b",
          "%",
          "%4",
          "%41",
          "a%zz",
          "a|b",
          "{a}",
          "\u00fcber",
          "../up/../../x.json",
          "?q",
          ":a",
          "1:a",
          "a@b",
          "a@b.example",
          "a@b c.example",
          "a b@c",
          "@",
          " a@b",
          "a@b\n",
          "AAAA",
          "AAA=",
          "AA==",
          "AAA",
          "A===",
          "AAAB=",
          "AA=A",
          "AA AA",
          "AA/+",
          "AB==",
          "open",
          "closed",
          "person",
          "organization",
          "left",
          "yes",
          "keep",
          "implemented",
          "https://fedramp.gov",
          "x".repeat(1200),
          "x".repeat(1200) + " ",
          "A".repeat(1201),
          "http://example.com/" + "y".repeat(1200));

  private static final List<String> NAMES =
      List.of(
          "title",
          "prop",
          "link",
          "part",
          "param",
          "p",
          "b",
          "code",
          "li",
          "ul",
          "ol",
          "table",
          "tr",
          "td",
          "br",
          "hr",
          "img",
          "a",
          "insert",
          "pre",
          "blockquote",
          "h1",
          "remarks",
          "uuid",
          "value",
          "control",
          "group",
          "description",
          "extra");

  private static final List<String> ATTRIBUTES =
      List.of("uuid", "id", "name", "class", "href", "value", "ns", "start", "align", "type", "x");

  private final Document document;
  private final Random random;

  XmlMistakes(String text, Random random) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      this.document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
    this.random = random;
  }

  /** The document as it is now. */
  String text() {
    try {
      StringWriter out = new StringWriter();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Element anyElement() {
    NodeList all = document.getElementsByTagNameNS("*", "*");
    return (Element) all.item(random.nextInt(all.getLength()));
  }

  /** An element below the root; one is made when there is none. */
  private Element anyChild() {
    NodeList all = document.getElementsByTagNameNS("*", "*");
    return all.getLength() == 1
        ? (Element) all.item(0).appendChild(document.createElementNS(OSCAL, any(NAMES)))
        : (Element) all.item(1 + random.nextInt(all.getLength() - 1));
  }

  /** Changes one place. */
  void makeOne() {
    switch (random.nextInt(14)) {
      case 0 -> remove(anyChild());
      case 1 -> repeat(anyChild());
      case 2 -> swap(anyChild());
      case 3 -> document.renameNode(anyChild(), OSCAL, any(NAMES));
      case 4 -> document.renameNode(anyChild(), "urn:x", "title");
      case 5 -> move(anyChild(), anyElement());
      case 6 -> anyElement().appendChild(document.createElementNS(OSCAL, any(NAMES)));
      case 7 -> anyElement().appendChild(document.createTextNode(any(VALUES)));
      case 8 -> anyElement().setTextContent(any(VALUES));
      case 9 -> anyElement().setAttribute(any(ATTRIBUTES), any(VALUES));
      case 10 -> aside(anyElement());
      default -> changeAttribute(anyElement());
    }
  }

  /** Changes an attribute, or the text of an element that holds a value. */
  void makeOneInAValue() {
    Element element = anyElement();
    if (element.getAttributes().getLength() > 0 && random.nextBoolean()) {
      Attr attribute =
          (Attr) element.getAttributes().item(random.nextInt(element.getAttributes().getLength()));
      if (!attribute.getName().startsWith("xmlns")) {
        attribute.setValue(any(VALUES));
      }
    } else if (element.getChildNodes().getLength() == 1
        && element.getFirstChild().getNodeType() == Node.TEXT_NODE) {
      element.setTextContent(any(VALUES));
    }
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  private static void repeat(Element element) {
    element.getParentNode().insertBefore(element.cloneNode(true), element);
  }

  private static void swap(Element element) {
    Node parent = element.getParentNode();
    parent.insertBefore(element, parent.getFirstChild());
  }

  private static void move(Element element, Element target) {
    if ((element.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_CONTAINED_BY) == 0
        && !element.isSameNode(target)) {
      target.appendChild(element);
    }
  }

  /** What is no part of the content: comments, instructions, and text in pieces. */
  private void aside(Element element) {
    switch (random.nextInt(4)) {
      case 0 -> element.insertBefore(document.createComment("c"), element.getFirstChild());
      case 1 -> element.appendChild(document.createProcessingInstruction("a", "b"));
      case 2 -> element.appendChild(document.createCDATASection(any(VALUES)));
      default -> element.setAttributeNS("urn:x", "x:y", "z");
    }
  }

  private void changeAttribute(Element element) {
    if (element.getAttributes().getLength() == 0) {
      element.setAttribute(any(ATTRIBUTES), any(VALUES));
      return;
    }
    Attr attribute =
        (Attr) element.getAttributes().item(random.nextInt(element.getAttributes().getLength()));
    if (attribute.getName().startsWith("xmlns")) {
      return;
    }
    if (random.nextInt(4) == 0) {
      element.removeAttributeNode(attribute);
    } else {
      attribute.setValue(any(VALUES));
    }
  }
}
