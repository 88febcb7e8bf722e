package dev.assay.validate.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a constraint file is told with its line. */
class ExternalRulesReaderTest {
  private static final String HEAD =
      "<metaschema-meta-constraints xmlns=\"" + ExternalRulesReader.NAMESPACE + "\">\n";

  private static String file(String constraints) {
    return HEAD
        + "<context><metapath target=\"/catalog\"/><constraints>\n"
        + constraints
        + "\n</constraints></context>\n</metaschema-meta-constraints>";
  }

  private static List<Finding> problems(String text) {
    List<Finding> findings = new ArrayList<>();
    ExternalRulesReader.read(
        Source.of("mine.xml", text.getBytes(StandardCharsets.UTF_8)),
        Limits.DEFAULT,
        findings::add);
    return findings;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "<expect/> ~ expect needs a test",
        "<expect test=\"a[\"/> ~ -1 has an expression that is not a Metapath: expected a step or a value, but the expression ends (at position 3)",
        "<expect test=\"$x\"/> ~ the variable $x is not defined here",
        "<expect test=\"a\" levle=\"ERROR\"/> ~ the attribute levle is not known on expect",
        "<expect test=\"a\" level=\"LOUD\"/> ~ level is \"LOUD\"; allowed here: critical, error, warning, informational, debug",
        "<expcet test=\"a\"/> ~ the element expcet is not known here; expected let, allowed-values, matches, has-cardinality, is-unique, index, index-has-key, expect",
        "<matches/> ~ matches needs a regex or a datatype",
        "<matches regex=\"[\"/> ~ \"[\" is not a regular expression: Unclosed character class",
        "<matches datatype=\"uiid\"/> ~ there is no data type \"uiid\"",
        "<allowed-values target=\"a\"/> ~ allowed-values needs an enum",
        "<allowed-values><enum>x</enum></allowed-values> ~ enum has no value",
        "<has-cardinality target=\"a\" min-occurs=\"one\"/> ~ min-occurs is \"one\"; it must be a whole number",
        "<has-cardinality target=\"a\"/> ~ has-cardinality needs a min-occurs or a max-occurs",
        "<is-unique target=\"a\"/> ~ is-unique needs a key-field",
        "<index target=\"a\"><key-field target=\"@id\"/></index> ~ index needs a name",
        "<index name=\"n\" target=\"a\"><key-field/></index> ~ key-field has no target",
        "<index name=\"n\" target=\"a\"><key-field target=\"@id\" pattern=\"#.*\"/></index> ~ the pattern #.* has no group to take the key from",
        "<index-has-key name=\"nowhere\" target=\"a\"><key-field target=\"@id\"/></index-has-key> ~ no constraint makes the index nowhere",
        "<let var=\"x\"/> ~ let needs var and expression",
      })
  void saysWhatIsWrongAndWhere(String constraint, String message) {
    List<Finding> found = problems(file(constraint.strip()));
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).message().endsWith(message.strip()), found.get(0).message());
    assertEquals(3, found.get(0).location().line());
    assertEquals("mine.xml", found.get(0).location().file());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "<a/> ~ the root is a; it must be metaschema-meta-constraints in http://csrc.nist.gov/ns/oscal/metaschema/1.0",
        "<a> ~ not well-formed XML",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a> ~ not well-formed XML",
      })
  void refusesWhatIsNoConstraintFile(String text, String message) {
    assertTrue(problems(text.strip()).get(0).message().startsWith(message.strip()));
  }

  @Test
  void refusesAFileThatHoldsForNothing() {
    assertEquals(
        "there is no context, so there are no constraints",
        problems(HEAD + "</metaschema-meta-constraints>").get(0).message());
    assertEquals(
        "the context has no metapath, so it holds for nothing",
        problems(HEAD + "<context/></metaschema-meta-constraints>").get(0).message());
  }

  @Test
  void followsImportsBesideTheFile(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("b.xml"), file("<expect id=\"b\" test=\"a\"/>"));
    Path a =
        Files.writeString(
            folder.resolve("a.xml"),
            HEAD
                + "<import href=\"b.xml\"/><import href=\"c.xml\"/></metaschema-meta-constraints>");
    List<Finding> findings = new ArrayList<>();
    ExternalRules rules =
        ExternalRulesReader.read(Source.read(a, Limits.DEFAULT), Limits.DEFAULT, findings::add);
    assertEquals(1, rules.size());
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).message().startsWith("the import c.xml cannot be read"));
  }
}
