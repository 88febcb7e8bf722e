package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about profile resolution lists every requirement of the specification with its test. */
class SpecificationPageTest {
  private static final Path PAGE = Path.of("..", "docs", "profile-resolution.md");

  private static final List<Class<?>> TESTS =
      List.of(
          ImportPhaseTest.class,
          SelectPhaseTest.class,
          MergePhaseTest.class,
          ModifyPhaseTest.class,
          FinalPhaseTest.class,
          ResultMetadataTest.class);

  private static Map<String, String> tested() {
    Map<String, String> tested = new TreeMap<>();
    for (Class<?> test : TESTS) {
      for (Method method : test.getDeclaredMethods()) {
        SpecId ids = method.getAnnotation(SpecId.class);
        for (String id : ids == null ? new String[0] : ids.value()) {
          String name = test.getSimpleName() + "." + method.getName();
          assertEquals(null, tested.put(id, name), id + " is the subject of two tests");
        }
      }
    }
    return tested;
  }

  private static Map<String, String> listed() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| [a-z]+ \\| `([A-Za-z0-9.]+)` \\|")
            .matcher(Files.readString(PAGE));
    while (row.find()) {
      listed.put(row.group(1), row.group(2));
    }
    return listed;
  }

  @Test
  void everyTestedRequirementIsListedWithItsTest() throws Exception {
    assertEquals(tested(), listed());
  }

  @Test
  void everyRequirementOfTheSpecificationIsListed() throws Exception {
    String corpus = System.getenv("ASSAY_CORPUS");
    assumeTrue(corpus != null, "ASSAY_CORPUS is not set, so there is no specification to read");
    Matcher req =
        Pattern.compile("<req\\b[^>]*\\bid=\"([^\"]+)\"")
            .matcher(
                Files.readString(
                    Path.of(corpus, "profile-resolution", "profile-resolution-specml.xml")));
    TreeSet<String> ids = new TreeSet<>();
    while (req.find()) {
      ids.add(req.group(1));
    }
    assertTrue(ids.size() > 90, "the specification has " + ids.size() + " requirements");
    assertEquals(ids, new TreeSet<>(listed().keySet()));
  }
}
