package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One mistake at a time in the machine shop's documents: the finding is there, in JSON, XML and
 * YAML alike, at the line that was changed.
 */
class SeededMistakesTest {
  private static final Path FOLDER = Path.of("..", "test-resources", "examples", "machine-shop");
  private static final String NOBODY = "11111111-2222-4333-8444-555555555555";

  /** A changed value, the rule that reports it and where: at the value or at what holds it. */
  private record Mistake(String file, String pointer, String value, String rule, boolean atValue) {}

  private static Mistake ssp(String pointer, String value, String rule) {
    return new Mistake("ssp", pointer, value, rule, true);
  }

  private static Mistake sspHolder(String pointer, String value, String rule) {
    return new Mistake("ssp", pointer, value, rule, false);
  }

  private static Mistake poam(String pointer, String value, String rule) {
    return new Mistake("poam", pointer, value, rule, true);
  }

  private static final String COMPONENTS = "/system-implementation/components/";
  private static final String ANSWER = "/control-implementation/implemented-requirements/0";
  private static final String SAID = ANSWER + "/statements/0/by-components/0";

  private static final List<Mistake> MISTAKES =
      List.of(
          sspHolder(
              "/metadata/responsible-parties/0/role-id",
              "no-such-role",
              "oscal:ResponsibleParty/index-has-key-1"),
          ssp(
              "/metadata/responsible-parties/0/party-uuids/0",
              NOBODY,
              "oscal:ResponsibleParty/party-uuid/index-has-key-1"),
          ssp(
              "/metadata/parties/0/location-uuids/0",
              NOBODY,
              "oscal:Metadata.Party/location-uuid/index-has-key-1"),
          sspHolder("/metadata/roles/1/id", "system-owner", "index-metadata-role-id"),
          sspHolder(
              "/metadata/parties/1/uuid",
              "646178d6-235c-5c2f-8091-62ee06867aa5",
              "index-metadata-party-uuid"),
          sspHolder(
              "/metadata/responsible-parties/1/role-id",
              "system-owner",
              "unique-metadata-responsible-party"),
          sspHolder(
              "/metadata/parties/0/telephone-numbers/0/number",
              "555-0100",
              "oscal:TelephoneNumber/matches-1"),
          ssp("/metadata/locations/0/address/country", "us", "oscal:Address/country/matches-1"),
          ssp(
              "/system-characteristics/props/0/name",
              "no-such-property",
              "oscal:SystemCharacteristics/allowed-values-1"),
          ssp(
              "/system-characteristics/props/0/value",
              "zaas",
              "oscal:SystemCharacteristics/allowed-values-5"),
          ssp(
              "/system-characteristics/props/1/value",
              "foggy",
              "oscal:SystemCharacteristics/allowed-values-4"),
          sspHolder(
              "/system-characteristics/responsible-parties/1/role-id",
              "system-owner",
              "unique-ssp-system-characteristics-responsible-party"),
          sspHolder(
              "/system-characteristics/authorization-boundary/diagrams/0/links/0/href",
              "#" + NOBODY,
              "oscal:Diagram/index-has-key-1"),
          ssp(
              "/system-implementation/users/0/role-ids/0",
              "no-such-role",
              "oscal:SystemUser/role-id/index-has-key-1"),
          ssp(
              "/system-implementation/users/0/props/0/value",
              "eternal",
              "oscal:SystemUser/allowed-values-2"),
          ssp(
              "/system-implementation/users/0/props/1/value",
              "godlike",
              "oscal:SystemUser/allowed-values-3"),
          sspHolder(
              "/system-implementation/users/1/uuid",
              "1e6d798c-00e8-5cd0-858b-8666a80d84a8",
              "unique-ssp-system-implementation-user"),
          ssp("/system-implementation/leveraged-authorizations/0/party-uuid", NOBODY, "REF-PARTY"),
          ssp(COMPONENTS + "16/protocols/0/port-ranges/0/transport", "ICMP", "OSCAL-VALUE"),
          sspHolder(
              COMPONENTS + "16/protocols/0/port-ranges/0/start",
              "900",
              "port-range-starts-before-end"),
          ssp(COMPONENTS + "1/responsible-roles/0/role-id", "no-such-role", "REF-ROLE"),
          sspHolder(
              COMPONENTS + "1/uuid",
              "410cf4ba-c56e-5576-a70b-94570fbbb7d5",
              "oscal:SystemImplementation/index-2"),
          ssp(
              "/system-implementation/inventory-items/0/implemented-components/0/component-uuid",
              NOBODY,
              "REF-COMPONENT"),
          sspHolder(
              "/system-implementation/inventory-items/0/responsible-parties/0/role-id",
              "no-such-role",
              "oscal:InventoryItem/index-has-key-1"),
          ssp(
              "/system-implementation/inventory-items/0/props/0/name",
              "no-such-property",
              "oscal:InventoryItem/allowed-values-1"),
          sspHolder(
              ANSWER + "/responsible-roles/0/role-id",
              "no-such-role",
              "oscal:ImplementedRequirement/index-has-key-1"),
          sspHolder(
              ANSWER + "/statements/1/statement-id",
              "SP_800_171_3.1.1_obj.a",
              "unique-ssp-implemented-requirement-statement"),
          ssp(SAID + "/component-uuid", NOBODY, "REF-COMPONENT"),
          sspHolder(SAID + "/links/0/href", "#" + NOBODY, "oscal:Link/index-has-key-1"),
          ssp("/import-profile/href", "poam.json", "SSP-PROFILE"),
          ssp(ANSWER + "/control-id", "SP_800_171_3.99.1", "SSP-CONTROL"),
          ssp(ANSWER + "/statements/0/statement-id", "SP_800_171_3.1.1_obj.z", "SSP-STATEMENT"),
          poam("/import-ssp/href", "poam.json", "REF-IMPORT"),
          poam("/observations/0/origins/0/actors/0/actor-uuid", NOBODY, "REF-SUBJECT"),
          poam("/observations/0/subjects/0/subject-uuid", NOBODY, "REF-SUBJECT"),
          new Mistake("poam", "/observations/0/subjects/0/type", "party", "REF-SUBJECT", false),
          poam("/findings/0/related-observations/0/observation-uuid", NOBODY, "REF-OBSERVATION"),
          poam("/findings/0/related-risks/0/risk-uuid", NOBODY, "REF-RISK"),
          poam("/findings/0/implementation-statement-uuid", NOBODY, "REF-IMPLEMENTATION"),
          poam("/poam-items/0/related-risks/0/risk-uuid", NOBODY, "REF-RISK"),
          poam("/risks/0/uuid", "03ea6dd6-5cf9-50ee-87c1-b36795715c09", "REF-UUID"),
          new Mistake(
              "poam",
              "/poam-items/0/links/0/href",
              "#" + NOBODY,
              "oscal:Link/index-has-key-1",
              false));

  private final Validator validator = new Validator(ValidationOptions.DEFAULT);

  private static OscalDocument read(String file) {
    try {
      Source source = Source.read(FOLDER.resolve(file + ".json"), Limits.DEFAULT);
      return Objects.requireNonNull(new DocumentReader().read(source).document());
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private FileReport check(String file, String text, DocumentFormat format) {
    Path path = FOLDER.resolve(file + "." + format.label());
    return validator.validate(
        new Source(path.toString(), path, text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theDocumentsAreWithoutFindings() {
    for (String file : List.of("ssp", "poam")) {
      for (DocumentFormat format : DocumentFormat.values()) {
        FileReport report = check(file, Mutation.write(read(file), format), format);
        assertEquals(List.of(), report.findings());
        assertEquals(List.of(), report.notChecked());
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> eachMistakeIsFoundAtItsLine() {
    OscalDocument ssp = read("ssp");
    OscalDocument poam = read("poam");
    List<DynamicTest> tests = new ArrayList<>();
    for (Mistake mistake : MISTAKES) {
      OscalDocument original = mistake.file().equals("ssp") ? ssp : poam;
      for (DocumentFormat format : DocumentFormat.values()) {
        tests.add(
            DynamicTest.dynamicTest(
                mistake.rule() + " at " + mistake.pointer() + " in " + format.label(),
                () -> isFound(mistake, original, format)));
      }
    }
    assertTrue(MISTAKES.size() >= 30);
    return tests.stream();
  }

  private void isFound(Mistake mistake, OscalDocument original, DocumentFormat format) {
    String before = Mutation.write(original, format);
    String after =
        Mutation.write(Mutation.with(original, mistake.pointer(), mistake.value()), format);
    int line = Mutation.firstDifference(before, after);
    FileReport report = check(mistake.file(), after, format);
    List<Finding> found =
        report.findings().stream().filter(f -> f.ruleId().equals(mistake.rule())).toList();
    assertTrue(!found.isEmpty(), () -> "found only " + report.findings());
    int nearest = found.get(0).location().line();
    for (Finding finding : found) {
      int at = finding.location().line();
      nearest = Math.abs(at - line) < Math.abs(nearest - line) ? at : nearest;
    }
    int above = mistake.atValue() ? 0 : 3;
    assertTrue(
        nearest <= line && nearest >= line - above,
        () -> "line " + line + " was changed, found " + found);
  }
}
