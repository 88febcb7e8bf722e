package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same pointers are found in each format. */
class LocatorTest {
  private static final List<String> POINTERS =
      List.of(
          "/catalog",
          "/catalog/uuid",
          "/catalog/metadata/title",
          "/catalog/controls",
          "/catalog/controls/1",
          "/catalog/controls/1/id",
          "/catalog/controls/1/parts/0/prose",
          "/catalog/controls/7/title",
          "/catalog/metadata/last-modified",
          "");

  @Test
  void nodesOfJsonAreFound() {
    String text =
        """
        {
          "catalog": {
            "uuid": "x",
            "metadata": { "title": "T" },
            "controls": [
              { "id": "a" },
              { "id": "b",
                "parts": [ { "name": "n", "prose": "p" } ] }
            ]
          }
        }
        """;
    assertEquals(
        """
        2:14 /catalog
        3:13 /catalog/@uuid
        4:28 /catalog/metadata/title
        5:17 /catalog/control
        7:7 /catalog/control[2]
        7:15 /catalog/control[2]/@id
        8:44 /catalog/control[2]/part[1]
        5:17 /catalog/control
        4:17 /catalog/metadata
        1:1 null
        """,
        located(text, DocumentFormat.JSON));
  }

  @Test
  void nodesOfYamlAreFound() {
    String text =
        """
        catalog:
          uuid: x
          metadata: {title: T}
          controls:
          - id: a
          - id: b
            parts:
            - name: n
              prose: p
        """;
    assertEquals(
        """
        2:3 /catalog
        2:9 /catalog/@uuid
        3:21 /catalog/metadata/title
        5:3 /catalog/control
        6:5 /catalog/control[2]
        6:9 /catalog/control[2]/@id
        9:14 /catalog/control[2]/part[1]
        5:3 /catalog/control
        3:13 /catalog/metadata
        1:1 null
        """,
        located(text, DocumentFormat.YAML));
  }

  @Test
  void nodesOfXmlAreFound() {
    String text =
        """
        <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="x">
          <metadata><title>T</title></metadata>
          <control id="a"/>
          <control id="b">
            <part name="n">
              <p>p</p>
            </part>
          </control>
        </catalog>
        """;
    assertEquals(
        """
        1:1 /catalog
        1:1 /catalog/@uuid
        2:13 /catalog/metadata/title
        3:3 /catalog/control
        4:3 /catalog/control[2]
        4:3 /catalog/control[2]/@id
        6:7 /catalog/control[2]/part[1]
        3:3 /catalog/control
        2:3 /catalog/metadata
        1:1 null
        """,
        located(text, DocumentFormat.XML));
  }

  @Test
  void whatHasALineAlreadyStays() {
    Finding placed =
        Finding.of("X", Severity.ERROR, "m", new Location("f", 7, 8, "/catalog", "/p"), null);
    Source source = Source.of("f", "{\"catalog\": {}}".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(placed),
        Locator.locate(source, DocumentFormat.JSON, Limits.DEFAULT, List.of(placed)));
  }

  private static String located(String text, DocumentFormat format) {
    Source source = Source.of("f", text.getBytes(StandardCharsets.UTF_8));
    List<Finding> findings =
        POINTERS.stream()
            .map(p -> Finding.of("X", Severity.ERROR, "m", Location.ofPointer("f", p), null))
            .toList();
    StringBuilder out = new StringBuilder();
    for (Finding finding : Locator.locate(source, format, Limits.DEFAULT, findings)) {
      Location at = finding.location();
      out.append(at.line() + ":" + at.column() + " " + at.path() + "\n");
    }
    return out.toString();
  }
}
