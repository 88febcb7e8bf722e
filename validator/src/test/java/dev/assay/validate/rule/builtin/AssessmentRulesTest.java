package dev.assay.validate.rule.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of the rules of an assessment is in order, and each rule is tested. */
class AssessmentRulesTest {
  @Test
  void theTableIsSortedById() {
    List<String> ids = AssessmentRules.ALL.stream().map(Rule::info).map(RuleInfo::id).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
    assertTrue(ids.size() >= 60);
  }

  @Test
  void everyRuleCitesWhatItRestsOn() {
    for (Rule rule : AssessmentRules.ALL) {
      assertTrue(!rule.info().citations().isEmpty(), rule.info().id());
    }
  }

  @Test
  void everyRuleHasATestOfItsName() throws IOException {
    for (Rule rule : AssessmentRules.ALL) {
      Class<?> type = rule.getClass();
      String family = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
      String test =
          family.substring(0, 1).toUpperCase(Locale.ROOT) + family.substring(1) + "RulesTest.java";
      Path file =
          Path.of("src", "test", "java")
              .resolve(type.getPackageName().replace('.', '/'))
              .resolve(test);
      String name = type.getSimpleName();
      String method = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "()";
      assertTrue(Files.readString(file).contains(method), () -> "no test of " + name);
    }
  }
}
