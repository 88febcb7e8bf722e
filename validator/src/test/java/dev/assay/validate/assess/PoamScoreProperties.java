package dev.assay.validate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.Source;
import dev.assay.testing.Seeds;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.cmmc.Assessor;
import dev.assay.validate.cmmc.ExampleSsp;
import dev.assay.validate.cmmc.RequirementStatus;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A POA&amp;M may carry what is not met; it never makes it met. */
class PoamScoreProperties {
  private static final AssessOptions OPTIONS =
      new AssessOptions(
          2, Assessor.SELF, Assessments.DAY, ValidationOptions.DEFAULT.withLevel(Level.SCHEMA));

  private static Assessment assess(Source ssp, @Nullable Source poam) {
    return Objects.requireNonNull(Assess.run(ssp, poam, OPTIONS).assessment());
  }

  /** The example with some requirements planned only. */
  private static Source plan(Random random) {
    return Source.of(
        "ssp.json",
        Assessments.bytes(
            ExampleSsp.ssp(
                root -> {
                  for (String number : List.of("3.1.1", "3.2.1", "3.3.1", "3.5.3", "3.13.11")) {
                    if (random.nextBoolean()) {
                      ExampleSsp.state(root, number, "planned");
                    }
                  }
                })));
  }

  /** The example's POA&amp;M with items gone, doubled, closed and for other requirements. */
  private static Source poam(Random random) {
    return Source.of(
        "poam.json",
        Assessments.bytes(
            ExampleSsp.poam(
                root -> {
                  ArrayNode items = ExampleSsp.list(root, "/poam-items");
                  for (JsonNode item : List.copyOf(items.valueStream().toList())) {
                    ObjectNode one = (ObjectNode) item;
                    switch (random.nextInt(4)) {
                      case 0 -> ExampleSsp.setProp(one, "status", "completed");
                      case 1 -> ExampleSsp.setProp(one, "cmmc-id", "AC.L2-3.1.1");
                      case 2 -> items.add(one.deepCopy());
                      default -> ExampleSsp.setProp(one, "point-value", "0");
                    }
                  }
                })));
  }

  @Property(tries = 12, seed = Seeds.FIXED)
  void aPoamNeverChangesTheScoreNorWhatIsMet(@ForAll long seed) {
    Random random = new Random(seed);
    Source plan = plan(random);
    Assessment alone = assess(plan, null);
    Assessment with = assess(plan, poam(random));
    assertNotNull(with.poam());
    assertEquals(
        Objects.requireNonNull(alone.score()).total(),
        Objects.requireNonNull(with.score()).total());
    assertEquals(determinations(alone).toList(), determinations(with).toList());
    // Without one nothing is said of it; with one the gate may close, and never opens wider.
    assertTrue(
        Objects.requireNonNull(alone.gate()).status() != null
            || Objects.requireNonNull(with.gate()).status() == null);
  }

  private static Stream<String> determinations(Assessment assessment) {
    return assessment.statuses().all().stream()
        .map((RequirementStatus s) -> s.number() + " " + s.determination() + " " + s.partial());
  }
}
