package dev.assay.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Source;
import dev.assay.testing.RandomDocuments;
import dev.assay.validate.constraint.ConstraintDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The documents that are made for the comparison. */
class MutantsTest {
  private static final OscalDocument BASE =
      RandomDocuments.document(DocumentType.SYSTEM_SECURITY_PLAN, 7, 60);

  private static String json(OscalDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocumentWriter.write(document, DocumentFormat.JSON, null, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSeedMakesOneMutantAndAnotherAnother() throws IOException {
    assertEquals(json(Mutants.of(BASE, 3)), json(Mutants.of(BASE, 3)));
    Set<String> all = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      all.add(json(Mutants.of(BASE, seed * 100)));
    }
    assertTrue(all.size() > 15, all.size() + " of 20");
    assertNotEquals(Set.of(json(BASE)), all);
  }

  @Test
  void importsLeadToStandIns() throws IOException {
    String plan = json(Imports.settled(BASE, null));
    assertTrue(plan.contains("\"href\": \"stand-in-profile.json\""), plan);
    assertTrue(plan.contains("\"oscal-version\": \"1.1.3\""), plan);
  }

  @Test
  void documentsOfConstraintsAreCompletedToWhatCanBeRead() throws IOException {
    int made = 0;
    for (ConstraintDocuments.Made one : ConstraintDocuments.all()) {
      if (one.kept() != null) {
        String text = json(Imports.settled(Completion.of(one.kept(), true, 5), null));
        Source source = Source.of("kept.json", text.getBytes(StandardCharsets.UTF_8));
        assertTrue(
            new DocumentReader()
                .read(source).findings().stream()
                    .noneMatch(f -> f.ruleId().equals("OSCAL-MISSING")),
            one.spec().ruleId());
        assertTrue(text.contains("\"last-modified\""), text);
        made++;
      }
    }
    assertTrue(made > 350, "documents: " + made);
  }
}
