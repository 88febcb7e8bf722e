package dev.assay.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.validate.constraint.ConstraintSpec;
import dev.assay.validate.constraint.ConstraintTable;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the reference's constraints have the ids that Assay's have. */
class ConstraintIdsTest {
  @Test
  void namesEachConstraintAsAssaysTableDoes() {
    ConstraintIds ids = new ConstraintIds(OscalBindingContext.instance());
    List<String> table =
        ConstraintTable.oscal().specs().stream().map(ConstraintSpec::ruleId).sorted().toList();
    assertEquals(table, ids.all());
  }
}
