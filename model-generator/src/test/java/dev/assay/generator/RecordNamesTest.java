package dev.assay.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecordNamesTest {
  @Test
  void oscalNamesBecomeJavaNames() {
    assertEquals("backMatter", Names.component("back-matter"));
    assertEquals("uuid", Names.component("uuid"));
    assertEquals("clazz", Names.component("class"));
    assertEquals("importValue", Names.component("import"));
    assertEquals("ipV4Address", Names.component("ip-v4_address"));
    assertEquals("Part", Names.upperFirst("part"));
  }

  @Test
  void textOfTheDefinitionsCannotEndACommentOrALiteral() {
    assertEquals("a &#42;/ &lt;b&gt; &#64;x &#123;y&#125;", Text.javadoc("a */ <b>\n @x  {y}"));
    assertEquals("\"a\\\"b\\\\c\\n\\u00e9\"", Text.literal("a\"b\\c\n\u00e9"));
  }
}
