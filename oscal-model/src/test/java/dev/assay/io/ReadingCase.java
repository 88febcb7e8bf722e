package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.testing.Documents;
import java.nio.charset.StandardCharsets;

/** A small document and what reading it must give; what is not said must not be. */
final class ReadingCase {
  private final ReadResult result;
  private boolean document = true;
  private boolean lossless = true;
  private int passedOver;

  private ReadingCase(String text, DocumentFormat format) {
    this.result = Documents.read(text.getBytes(StandardCharsets.UTF_8), format);
  }

  static ReadingCase json(String text) {
    return new ReadingCase(text, DocumentFormat.JSON);
  }

  static ReadingCase yaml(String text) {
    return new ReadingCase(text, DocumentFormat.YAML);
  }

  static ReadingCase xml(String text) {
    return new ReadingCase(text, DocumentFormat.XML);
  }

  ReadingCase hasNoDocument() {
    document = false;
    return this;
  }

  ReadingCase losesSomething() {
    lossless = false;
    return this;
  }

  ReadingCase passesOver(int comments) {
    passedOver = comments;
    return this;
  }

  /** One line for each finding: {@code RULE line:column pointer path: message [help]}. */
  void finds(String findings) {
    assertEquals(findings.strip(), Documents.render(result.findings()));
    assertEquals(document, result.document() != null, "is there a document");
    assertEquals(lossless, result.lossless(), "is all of it in the model");
    assertEquals(passedOver, result.passedOver(), "comments and instructions");
  }
}
