package dev.assay.profiles.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.profiles.cmmc.OfficialText.Imported;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialTextTest {
  private static String prose(Imported imported, String partId) {
    for (CatalogGroup group : imported.catalog().rootAs(Catalog.class).groups()) {
      for (Control control : group.controls()) {
        for (ControlPart part : control.parts()) {
          if (partId.equals(part.id())) {
            return String.valueOf(part.prose());
          }
        }
      }
    }
    throw new AssertionError(partId);
  }

  private static Catalog catalog(String yaml) {
    ReadResult read =
        new DocumentReader().read(Source.of("c.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    if (read.document() == null) {
      throw new AssertionError(read.findings());
    }
    return read.document().rootAs(Catalog.class);
  }

  @Test
  void textComesFromACatalogInAnySpellingAndIdsStayOurs() {
    Imported imported =
        OfficialText.ofCatalog(
                catalog(
                    """
                    catalog:
                      controls:
                      - id: ' 3.2.1 '
                        title: T
                        parts:
                        - {id: ' 3.2.1 _smt', name: statement, prose: Tell people.}
                        - id: ' 3.2.1 _obj'
                          name: assessment-objective
                          parts:
                          - {id: ' 3.2.1 _obj..', name: assessment-objective, prose: '1[a] one.'}
                          - {id: ' 3.2.1 _obj..', name: assessment-objective, prose: '1[b] two.'}
                          - {id: ' 3.2.1 _obj..', name: assessment-objective, prose: '1[c] three.'}
                          - {id: ' 3.2.1 _obj..', name: assessment-objective, prose: '1[d] four.'}
                      - id: AC.L2-3.1.1
                        title: T
                        parts:
                        - {id: x, name: statement, prose: Limit access.}
                        - id: y
                          name: assessment-objective
                          prose: users are known.
                          props:
                          - {name: label, value: '3.1.1[b]'}
                        - {id: z, name: assessment-objective, prose: no id of ours.}
                      - {id: ac-2, title: Elsewhere}
                    """))
            .apply();
    assertEquals("Tell people.", prose(imported, "SP_800_171_3.2.1_smt"));
    assertEquals("three.", prose(imported, "SP_800_171_3.2.1_obj.c"));
    assertEquals("Limit access.", prose(imported, "SP_800_171_3.1.1_smt"));
    assertEquals(2, imported.requirements());
    assertEquals(4, imported.objectives());
    assertEquals(List.of("y", "z", "ac-2"), imported.notMatched());
    assertEquals(430 - 6, imported.missing().size());
  }

  @Test
  void textComesFromATableWhoseColumnsAreFoundByTitle() {
    String csv =
        """
        Family,Basic/Derived Security Requirement,Identifier,Sort-As,Security Requirement,Discussion
        Access Control,Basic,3.1.1,03.01.01,"Limit *access*, please.",Long talk
        Access Control,Basic,03.01.02,03.01.02,Limit functions.,
        ,,,,,
        Access Control,Basic,3.1.99,03.01.99,Nothing.,
        """;
    Imported imported = OfficialText.ofCsv("reqs.csv", csv).apply();
    assertEquals("Limit \\*access\\*, please.", prose(imported, "SP_800_171_3.1.1_smt"));
    assertEquals("Limit functions.", prose(imported, "SP_800_171_3.1.2_smt"));
    assertEquals(2, imported.requirements());
    assertEquals(List.of("3.1.99"), imported.notMatched());
  }

  @Test
  void objectivesOfATableLoseTheirLabels() {
    String csv = "Identifier,Assessment Objective\n3.1.1[a],Determine if: x\n3.7.1,y\n";
    Imported imported = OfficialText.ofCsv("a.csv", csv).apply();
    assertEquals(1, imported.objectives());
    assertEquals("one", OfficialText.clean("3.1.1[a] one"));
    assertEquals("maintenance is done", OfficialText.clean("ermine if maintenance is done"));
    assertEquals("see [a] there", OfficialText.clean("see [a] there"));
  }

  @Test
  void aTableWithoutIdsOrTextIsRefusedInWords() {
    IllegalArgumentException noIds =
        assertThrows(IllegalArgumentException.class, () -> OfficialText.ofCsv("a.csv", "x,y\n1,2"));
    assertTrue(String.valueOf(noIds.getMessage()).contains("no column holds numbers"));
    IllegalArgumentException noText =
        assertThrows(
            IllegalArgumentException.class, () -> OfficialText.ofCsv("a.csv", "id,x\n3.1.1,2"));
    assertTrue(String.valueOf(noText.getMessage()).contains("titled as the text"));
  }

  @Test
  void theCommunityCatalogGivesAllTexts() throws Exception {
    String corpus = System.getenv("ASSAY_CORPUS");
    assumeTrue(corpus != null, "ASSAY_CORPUS is not set, so there is no catalog to import");
    for (String name : List.of("json", "xml")) {
      Path file = Path.of(corpus, "sp800-171/NIST_SP-800-171_rev2_catalog." + name);
      ReadResult read = new DocumentReader().read(Source.read(file, Limits.DEFAULT));
      assertNotNull(read.document());
      Imported imported = OfficialText.ofCatalog(read.document().rootAs(Catalog.class)).apply();
      assertEquals(110, imported.requirements());
      assertEquals(320, imported.objectives());
      assertEquals(List.of(), imported.missing());
      assertEquals(List.of(), imported.notMatched());
    }
  }
}
