package dev.assay.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Whether both sides' paths of one node come to be equal. */
class PathsTest {
  @Test
  void leavesOutThePositionOfTheFirst() {
    String normal = "/catalog/metadata/prop[2]/@name";
    assertEquals(normal, Paths.normal("/catalog/metadata/prop[2]/@name"));
    assertEquals(normal, Paths.normal("/catalog/metadata[1]/prop[2]/@name"));
    assertEquals("/catalog/param[11]", Paths.normal("/catalog/param[11]"));
    assertEquals("/", Paths.normal("/"));
  }

  @Test
  void leavesOutNamespacesAndTheEndingSlash() {
    assertEquals("/catalog/@uuid", Paths.normal("/Q{http://csrc.nist.gov/ns}catalog/@uuid"));
    assertEquals("/catalog", Paths.normal("/catalog/"));
  }
}
