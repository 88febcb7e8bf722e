package dev.assay.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.io.SafeXml;
import dev.assay.model.markup.Markup;
import dev.assay.model.markup.MarkupXml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parser of marked-up text in XML. */
class MarkupXmlFuzzTest {

  @FuzzTest
  void fuzz(byte[] input) throws Exception {
    fuzzerTestOneInput(input);
  }

  /** What {@code .ci/fuzz} calls. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    String text = new String(input, StandardCharsets.UTF_8);
    String document = "<x xmlns=\"" + Laws.NAMESPACE + "\">" + text + "</x>";
    for (Markup.Kind kind : Markup.Kind.values()) {
      List<String> problems = new ArrayList<>();
      Markup markup;
      try {
        XMLStreamReader reader =
            SafeXml.inputFactory(Laws.LIMITS)
                .createXMLStreamReader(
                    new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        while (!reader.isStartElement()) {
          reader.next();
        }
        MarkupXml.Problems sink = (message, where) -> problems.add(message);
        markup =
            kind == Markup.Kind.LINE
                ? MarkupXml.readLine(reader, sink)
                : MarkupXml.readWrapped(reader, sink);
      } catch (XMLStreamException e) {
        Laws.require(e.getMessage() != null, "an error without a message", input);
        return;
      }
      Laws.markup(markup, text);
    }
  }
}
