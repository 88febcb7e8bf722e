package dev.assay.validate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.Source;
import dev.assay.testing.Seeds;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.cmmc.Assessor;
import dev.assay.validate.cmmc.ExampleSsp;
import dev.assay.validate.json.ClosedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is taken out of a package or garbled in it, an assessment answers and does not fail. */
class BrokenPlansProperties {
  private static final ClosedSchema SCHEMA = new ClosedSchema(AssessmentJson.SCHEMA);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> WORDS =
      List.of("", " ", "x", "3.1.1", "SP_800_171_3.1.1_obj.z", "P9Y", "2026-99-99", "#", "TBD");

  private static Source broken(String name, Random random) {
    JsonNode tree = MAPPER.readTree(ExampleSsp.bytes(name));
    for (int i = 0; i < 12; i++) {
      breakOne(tree, random);
    }
    return Source.of(name, MAPPER.writeValueAsBytes(tree));
  }

  /** Goes down by chance, and breaks what it comes to. */
  private static void breakOne(JsonNode root, Random random) {
    JsonNode node = root;
    for (int depth = 0; ; depth++) {
      List<JsonNode> below = new ArrayList<>();
      node.forEach(below::add);
      below.removeIf(n -> n.isValueNode() || n.isEmpty());
      if (below.isEmpty() || (depth > 0 && random.nextInt(4) == 0)) {
        break;
      }
      node = below.get(random.nextInt(below.size()));
    }
    if (node instanceof ArrayNode list && !list.isEmpty()) {
      list.remove(random.nextInt(list.size()));
    } else if (node instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>(object.propertyNames());
      String name = names.get(random.nextInt(names.size()));
      if (random.nextBoolean() || !object.get(name).isValueNode()) {
        object.remove(name);
      } else {
        object.put(name, WORDS.get(random.nextInt(WORDS.size())));
      }
    }
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void anAssessmentAlwaysAnswers(@ForAll long seed) {
    Random random = new Random(seed);
    Source ssp = broken("ssp.json", random);
    Source poam = broken("poam.json", random);
    AssessOptions options =
        new AssessOptions(
            1 + random.nextInt(3),
            Assessor.SELF,
            Assessments.DAY,
            ValidationOptions.DEFAULT.withLevel(Level.SCHEMA));
    Assess.Outcome outcome = Assess.run(ssp, poam, options);
    assertFalse(outcome.reports().isEmpty());
    Assessment assessment = outcome.assessment();
    if (assessment != null) {
      assertEquals(List.of(), SCHEMA.problems(AssessmentJson.toString(assessment)));
      assertTrue(AssessmentHtml.of(assessment).endsWith("</html>\n"));
      assertTrue(AssessmentMarkdown.of(assessment).contains("## Not checked"));
      assertTrue(Worksheet.csv(assessment).startsWith("Requirement,"));
      assertTrue(Assessments.bytes(ResultsDocument.of(assessment)).length > 0);
    }
  }
}
