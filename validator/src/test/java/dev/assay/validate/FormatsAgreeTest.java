package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The same mistake in JSON, XML and YAML gives the same finding: each simple value of a plan is
 * made wrong in turn, and the plan is checked in all three formats.
 */
class FormatsAgreeTest {
  private final Validator validator =
      new Validator(ValidationOptions.DEFAULT.withLevel(Level.SCHEMA));

  private final OscalDocument plan =
      Fixtures.read(
          Fixtures.source("good-ssp.json", Fixtures.text(Fixtures.broken("good-ssp.json"))));

  @Test
  void onEveryWrongValue() {
    int mutants = 0;
    for (String wrong : List.of("not a token", "", "\u00e9 \u20ac", "x\ty", "1.5", "a b%")) {
      List<OscalObject> roots = new ArrayList<>();
      mutate(plan.root(), wrong, roots);
      for (OscalObject root : roots) {
        assertAgreement(OscalDocument.of(root), wrong);
        mutants++;
      }
    }
    assertTrue(mutants > 150, "only " + mutants);
  }

  private void assertAgreement(OscalDocument document, String wrong) {
    List<String> json = findings(document, DocumentFormat.JSON);
    assertEquals(json, findings(document, DocumentFormat.YAML), wrong);
    assertEquals(json, findings(document, DocumentFormat.XML), wrong);
  }

  private List<String> findings(OscalDocument document, DocumentFormat format) {
    String text = Fixtures.write(document, format);
    FileReport report = validator.validate(Fixtures.source("plan" + format.suffix(), text));
    assertTrue(report.readable(), text);
    report.findings().forEach(f -> assertTrue(f.location().line() > 0, f::toString));
    return report.findings().stream()
        .map(f -> f.ruleId() + " " + f.location().pointer() + " " + f.location().path())
        .sorted()
        .toList();
  }

  /** Adds one copy of the object for each simple value in it that is made wrong. */
  private static void mutate(OscalObject object, String wrong, List<OscalObject> copies) {
    Definition definition = object.definition();
    List<Member> members = definition.members();
    for (int i = 0; i < members.size(); i++) {
      Object value = object.get(i);
      DataType type = members.get(i).dataType();
      // NIST's XSDs refuse an empty reference, the JSON Schemas take it: RFC 3986 allows it.
      boolean lax = type == DataType.URI_REFERENCE && wrong.isEmpty();
      boolean text = type != null && !type.isMarkup() && !lax;
      if (value instanceof String && text) {
        copies.add(with(object, i, wrong));
      } else if (value instanceof OscalObject child) {
        List<OscalObject> below = new ArrayList<>();
        mutate(child, wrong, below);
        for (OscalObject copy : below) {
          copies.add(with(object, i, copy));
        }
      } else if (value instanceof List<?> list) {
        mutateList(object, i, list, wrong, copies);
      }
    }
  }

  private static void mutateList(
      OscalObject object, int index, List<?> list, String wrong, List<OscalObject> copies) {
    for (int j = 0; j < list.size(); j++) {
      if (list.get(j) instanceof OscalObject child) {
        List<OscalObject> below = new ArrayList<>();
        mutate(child, wrong, below);
        for (OscalObject copy : below) {
          List<Object> changed = new ArrayList<>(list);
          changed.set(j, copy);
          copies.add(with(object, index, changed));
        }
      }
    }
  }

  private static OscalObject with(OscalObject object, int index, Object value) {
    Definition definition = object.definition();
    @Nullable Object[] values = new Object[definition.members().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == index ? value : object.get(i);
    }
    return definition.create(values);
  }

  @Test
  void onTheGoodPlan() {
    assertFalse(findings(plan, DocumentFormat.JSON).iterator().hasNext());
    assertAgreement(plan, "nothing");
  }
}
