package dev.assay.validate.rule.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.ReadRules;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleInfo;
import dev.assay.validate.schema.SchemaRules;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of rules is complete, and its pages are those that the rules describe. */
class BuiltInRulesTest {
  private static final Path PAGES = Path.of("..", "docs", "rules");

  @Test
  void theTableIsSortedById() {
    List<String> ids = BuiltInRules.ANSWERS.stream().map(Rule::info).map(RuleInfo::id).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void noIdIsUsedTwice() {
    Set<String> seen = new HashSet<>();
    for (RuleInfo info : BuiltInRules.infos()) {
      assertTrue(seen.add(info.id()), info.id() + " is used twice");
    }
  }

  @Test
  void everyIdOfReaderAndSchemaCheckIsDescribed() throws IllegalAccessException {
    Set<String> described =
        BuiltInRules.infos().stream().map(RuleInfo::id).collect(Collectors.toSet());
    for (Class<?> ids : List.of(ReadRules.class, SchemaRules.class)) {
      for (Field field : ids.getFields()) {
        assertTrue(described.contains(String.valueOf(field.get(null))), field + " has no page");
      }
    }
  }

  @Test
  void everyRuleSaysAllThatAPageNeeds() {
    for (RuleInfo info : BuiltInRules.infos()) {
      for (String text :
          List.of(info.title(), info.what(), info.why(), info.example(), info.mend())) {
        assertFalse(text.isBlank(), info.id());
      }
      assertFalse(info.title().endsWith("."), info.id());
    }
  }

  @Test
  void everyRuleHasATestOfItsName() {
    for (Rule rule : BuiltInRules.ANSWERS) {
      String name = rule.getClass().getName().replace('.', '/') + "Test.java";
      assertTrue(Files.exists(Path.of("src", "test", "java").resolve(name)), "no " + name);
    }
  }

  /** When this fails, run {@link RulePages} on docs/rules. */
  @Test
  void thePagesAreThoseThatTheRulesDescribe() throws IOException {
    TreeMap<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertEquals(RulePages.pages(), pages);
  }
}
