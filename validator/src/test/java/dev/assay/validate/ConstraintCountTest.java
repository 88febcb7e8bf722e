package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DocumentType;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ConstraintCountTest {
  @Test
  void allModelsTogetherHaveAllOfNistsConstraints() {
    BitSet all = new BitSet();
    for (DocumentType type : DocumentType.values()) {
      all.or(ConstraintCount.reachable(type.definition()));
    }
    assertEquals(332, ConstraintCount.count(all));
  }

  @Test
  void eachModelHasSomeAndNoneHasAll() {
    for (DocumentType type : DocumentType.values()) {
      int count = ConstraintCount.of(type);
      assertTrue(count > 30 && count < 332, type + " has " + count);
    }
  }
}
