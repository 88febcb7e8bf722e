package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.model.DataType;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Property;
import dev.assay.profiles.load.DocumentLoader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BuiltInsTest {
  private static final ResolveOptions FIXED =
      new ResolveOptions(Workbench.UUID, Workbench.NOW, null);

  private static Resolution resolve(String name) {
    return new ProfileResolver(new DocumentLoader()).resolve(name, FIXED);
  }

  private static Catalog catalog(Resolution resolution) {
    assertEquals(List.of(), resolution.findings());
    assertNotNull(resolution.catalog());
    return resolution.catalog().rootAs(Catalog.class);
  }

  private static List<Control> controls(Catalog catalog) {
    List<Control> controls = new ArrayList<>(catalog.controls());
    for (CatalogGroup group : catalog.groups()) {
      controls.addAll(group.controls());
    }
    return controls;
  }

  private static List<String> own(Control control, String name) {
    return control.props().stream()
        .filter(p -> name.equals(p.name()) && "https://assay.dev/ns/oscal".equals(p.ns()))
        .map(Property::value)
        .toList();
  }

  private static void collectIds(List<ControlPart> parts, List<String> out) {
    for (ControlPart part : parts) {
      if (part.id() != null) {
        out.add(part.id());
      }
      collectIds(part.parts(), out);
    }
  }

  @TestFactory
  List<DynamicTest> eachIsValidAndReadsBackInEveryFormat() {
    return BuiltIns.all().stream()
        .map(builtIn -> DynamicTest.dynamicTest(builtIn.name(), () -> check(builtIn)))
        .toList();
  }

  private static void check(BuiltIns.BuiltIn builtIn) throws Exception {
    OscalDocument document = BuiltIns.document(builtIn.name()).orElseThrow();
    assertEquals(builtIn.type(), document.type());
    assertEquals(document, BuiltIns.document(builtIn.urn()).orElseThrow());
    assertEquals(builtIn.title(), document.metadataText("title"));
    assertTrue(DataType.UUID.accepts(String.valueOf(document.root().get("uuid"))));
    for (DocumentFormat format : DocumentFormat.values()) {
      String text = Workbench.text(document, format);
      ReadResult read =
          new DocumentReader()
              .read(Source.of("x" + format.suffix(), text.getBytes(StandardCharsets.UTF_8)));
      assertEquals(List.of(), read.findings());
      assertEquals(document.root(), read.document() == null ? null : read.document().root());
    }
    String schema = "oscal-" + document.type().shortName() + "_schema.xsd";
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(BuiltInsTest.class.getResource("/dev/assay/schemas/1.1.3/xml/" + schema))
        .newValidator()
        .validate(new StreamSource(new StringReader(Workbench.text(document, DocumentFormat.XML))));
  }

  @Test
  void levelTwoResolvesTo110RequirementsWith320Objectives() {
    Catalog catalog = catalog(resolve("cmmc-l2"));
    assertEquals(14, catalog.groups().size());
    List<Control> controls = controls(catalog);
    assertEquals(110, controls.size());
    List<String> ids = new ArrayList<>();
    int objectives = 0;
    int methods = 0;
    for (Control control : controls) {
      ids.add(String.valueOf(control.id()));
      collectIds(control.parts(), ids);
      for (ControlPart part : control.parts()) {
        objectives += "assessment-objective".equals(part.name()) ? 1 : 0;
        methods += "assessment-method".equals(part.name()) ? 1 : 0;
      }
      assertEquals(1, own(control, "cmmc-id").size());
      assertEquals(1, own(control, "weight").size());
      assertEquals(1, own(control, "poam-eligible").size());
    }
    assertEquals(320, objectives);
    assertEquals(330, methods);
    Set<String> unique = new HashSet<>(ids);
    assertEquals(ids.size(), unique.size());
    ids.forEach(id -> assertTrue(DataType.TOKEN.accepts(id), id));
  }

  @Test
  void levelOneResolvesTo17RequirementsThatStandForItsFifteen() {
    List<Control> controls = controls(catalog(resolve("cmmc-l1")));
    assertEquals(17, controls.size());
    Set<String> ids = new HashSet<>();
    controls.forEach(control -> ids.addAll(own(control, "cmmc-id")));
    assertEquals(15, ids.size());
    assertTrue(ids.contains("PE.L1-b.1.ix"));
    controls.forEach(control -> assertEquals(List.of("no"), own(control, "poam-eligible")));
  }

  @Test
  void levelThreeResolvesToLevelTwoAndTheTwentyFourWithTheValuesOfDod() {
    Catalog catalog = catalog(resolve("cmmc-l3"));
    List<Control> controls = controls(catalog);
    assertEquals(134, controls.size());
    int params = 0;
    int withParams = 0;
    int poam = 0;
    for (Control control : controls) {
      assertEquals(1, own(control, "cmmc-id").size());
      if (String.valueOf(control.id()).startsWith("SP_800_172_")) {
        assertEquals(List.of("1"), own(control, "weight"));
        poam += own(control, "poam-eligible").contains("yes") ? 1 : 0;
        withParams += control.params().isEmpty() ? 0 : 1;
        params += control.params().size();
        control.params().forEach(param -> assertEquals(1, param.values().size()));
        String prose = String.valueOf(control.parts().get(0).prose());
        control.params().forEach(param -> assertTrue(prose.contains(String.valueOf(param.id()))));
        assertTrue(!prose.contains("{1}") && !prose.contains("{2}"));
      }
    }
    assertEquals(18, params);
    assertEquals(16, withParams);
    assertEquals(17, poam);
  }

  @Test
  void theRev3IndexHas97ActiveAnd33WithdrawnControls() {
    Catalog catalog = BuiltIns.document("sp800-171-r3").orElseThrow().rootAs(Catalog.class);
    List<Control> controls = controls(catalog);
    assertEquals(17, catalog.groups().size());
    assertEquals(130, controls.size());
    assertEquals(
        33,
        controls.stream()
            .filter(c -> Workbench.props(c.props()).contains("status=withdrawn"))
            .count());
    assertEquals(88, controls.stream().mapToInt(c -> c.params().size()).sum());
  }

  @Test
  void theSystemSecurityPlanRequirementHasNoWeight() {
    Control control =
        controls(catalog(resolve("cmmc-l2"))).stream()
            .filter(c -> "SP_800_171_3.12.4".equals(c.id()))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("NA"), own(control, "weight"));
    assertEquals(List.of("no"), own(control, "poam-eligible"));
  }

  @Test
  void resolvingTwiceGivesTheSameBytesWhenUuidAndTimeAreFixed() {
    for (DocumentFormat format : DocumentFormat.values()) {
      OscalDocument first = resolve("cmmc-l2").catalog();
      OscalDocument second = resolve("urn:assay:profile:cmmc-l2").catalog();
      assertNotNull(first);
      assertNotNull(second);
      assertEquals(Workbench.text(first, format), Workbench.text(second, format));
    }
  }

  @Test
  void theWordingIsSaidToBeOurOwn() {
    Catalog catalog = catalog(resolve("cmmc-l2"));
    assertNotNull(catalog.metadata());
    assertTrue(String.valueOf(catalog.metadata().remarks()).contains("plain-language wording"));
    assertNotNull(catalog.backMatter());
    assertTrue(
        catalog.backMatter().resources().stream()
            .anyMatch(
                r ->
                    r.rlinks().stream()
                        .anyMatch(
                            l -> "https://doi.org/10.6028/NIST.SP.800-171r2".equals(l.href()))));
  }

  @Test
  void namesThatAreNotBuiltInGiveNothing() {
    assertTrue(BuiltIns.document("cmmc-l9").isEmpty());
    assertEquals(DocumentType.CATALOG, BuiltIns.document("sp800-171-r2").orElseThrow().type());
  }
}
