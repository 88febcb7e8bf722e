package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.ReadRules;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.testing.RandomDocuments;
import dev.assay.validate.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is wrong in JSON is wrong in XML. XML has more to find: NIST's JSON Schemas leave out some
 * lists of values that the XSDs have, and white space around a value is gone when XML was read.
 */
class ValuesInBothFormatsTest {
  private static Source source(String name, String text) {
    return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> wrongValues(
      Source source, DocumentFormat format, DocumentType type, String version) {
    Set<String> places = new TreeSet<>();
    SchemaCheck.check(source, format, type, version, Limits.DEFAULT, List.of()).stream()
        .filter(f -> Set.of(ReadRules.VALUE, ReadRules.EMPTY).contains(f.ruleId()))
        .map(f -> f.location().pointer())
        .forEach(place -> places.add(String.valueOf(place)));
    return places;
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void aValueThatIsWrongInJsonIsWrongInXml(DocumentType type) throws UnreadableException {
    int wrong = 0;
    for (int seed = 1; seed <= Integer.getInteger("assay.mistakes", 60); seed++) {
      OscalDocument document = RandomDocuments.whole(type, seed, RandomDocuments::words);
      XmlMistakes mistakes =
          new XmlMistakes(Fixtures.write(document, DocumentFormat.XML), new Random(seed));
      for (int made = 0; made < 6; made++) {
        mistakes.makeOneInAValue();
      }
      Source xml = source(type + " " + seed + ".xml", mistakes.text());
      ReadResult read = new DocumentReader().read(xml);
      OscalDocument again = read.document();
      assertTrue(again != null);
      Source json = source(type + " " + seed + ".json", Fixtures.write(again, DocumentFormat.JSON));
      for (String version : Schemas.VERSIONS) {
        Set<String> inXml = wrongValues(xml, DocumentFormat.XML, type, version);
        Set<String> inJson = wrongValues(json, DocumentFormat.JSON, type, version);
        inJson.removeAll(inXml);
        read.findings().forEach(f -> inJson.remove(String.valueOf(f.location().pointer())));
        assertEquals(Set.of(), inJson, () -> xml.name() + " of " + version);
        wrong += inXml.size();
      }
    }
    assertTrue(wrong > 100, "only " + wrong + " wrong values");
  }
}
