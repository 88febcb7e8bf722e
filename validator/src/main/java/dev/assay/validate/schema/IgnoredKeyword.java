package dev.assay.validate.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A keyword that asserts nothing.
 *
 * <p>Used for {@code definitions} too, so that only definitions that a document needs are compiled:
 * references to them are resolved by their JSON Pointer.
 */
final class IgnoredKeyword extends AbstractKeyword {
  IgnoredKeyword(String name) {
    super(name);
  }

  @Override
  @SuppressWarnings("NullAway") // null is the library's way to say that there is nothing to check
  public @Nullable KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return null;
  }
}
