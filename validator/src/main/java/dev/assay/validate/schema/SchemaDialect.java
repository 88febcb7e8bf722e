package dev.assay.validate.schema;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import java.util.ArrayList;
import java.util.List;

/**
 * Draft 7 of JSON Schema as far as OSCAL's schemas use it.
 *
 * <p>A keyword outside this list makes the compilation of a schema fail, so that a schema of a new
 * OSCAL version cannot ask for something that is then passed over.
 */
final class SchemaDialect {
  static final SchemaRegistry REGISTRY = registry();

  static final ExecutionConfig EXECUTION =
      ExecutionConfig.builder()
          .annotationCollectionEnabled(false)
          .formatAssertionsEnabled(true)
          .build();

  private SchemaDialect() {}

  private static SchemaRegistry registry() {
    List<Keyword> keywords =
        new ArrayList<>(
            List.of(
                KeywordType.REF,
                KeywordType.TYPE,
                KeywordType.PROPERTIES,
                KeywordType.REQUIRED,
                KeywordType.ADDITIONAL_PROPERTIES,
                KeywordType.ITEMS_LEGACY,
                KeywordType.MIN_ITEMS,
                KeywordType.ANY_OF,
                KeywordType.ALL_OF,
                KeywordType.ONE_OF,
                KeywordType.PATTERN,
                KeywordType.MINIMUM,
                new EnumKeyword(),
                KeywordType.FORMAT));
    for (String name :
        List.of("$schema", "$id", "$comment", "definitions", "title", "description")) {
      keywords.add(new IgnoredKeyword(name));
    }
    keywords.add(new IgnoredKeyword("contentEncoding"));
    keywords.add(new IgnoredKeyword("default"));
    Dialect dialect =
        Dialect.builder(DialectId.DRAFT_7)
            .idKeyword("$id")
            .specificationVersion(SpecificationVersion.DRAFT_7)
            .keywords(keywords)
            .formats(OscalFormat.ALL)
            .unknownKeywordFactory(
                (name, context) -> {
                  throw new IllegalStateException("keyword of JSON Schema not known: " + name);
                })
            .build();
    return SchemaRegistry.withDialect(
        dialect,
        builder ->
            builder.schemaRegistryConfig(
                SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .preloadSchema(false)
                    .regularExpressionFactory(new OscalPatterns())
                    .messageSource((key, fallback, locale, arguments) -> key)
                    .build()));
  }
}
