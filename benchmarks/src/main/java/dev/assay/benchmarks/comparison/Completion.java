package dev.assay.benchmarks.comparison;

import dev.assay.document.OscalDocument;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.testing.RandomDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a document that holds only what one constraint looks at all that the definitions require
 * besides, and values of the right type where it has a mere placeholder.
 */
public final class Completion {
  /** What stands where a value does not matter. */
  private static final String ANY = "x";

  private final boolean all;
  private long seed;

  private Completion(boolean all, long seed) {
    this.all = all;
    this.seed = seed;
  }

  /**
   * The document with what is missing.
   *
   * @param all whether every value that its type does not allow is replaced, and not placeholders
   *     alone
   * @param seed decides what is put in
   */
  public static OscalDocument of(OscalDocument document, boolean all, long seed) {
    return new OscalDocument(
        document.type(), new Completion(all, seed).object(document.root()), document.schemaHint());
  }

  private OscalObject object(OscalObject object) {
    Definition definition = object.definition();
    OscalObject other = RandomDocuments.object(definition, seed++, 0);
    List<Member> members = definition.members();
    @Nullable Object[] values = new Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = object.get(i);
      boolean empty = value == null || value instanceof List<?> list && list.isEmpty();
      values[i] = empty ? missing(definition, i, object, other) : kept(members.get(i), value);
    }
    return definition.create(values);
  }

  private @Nullable Object missing(
      Definition definition, int i, OscalObject object, OscalObject other) {
    Member member = definition.members().get(i);
    boolean chosen = member.choice() >= 0 && !hasOfChoice(object, member.choice());
    return member.isRequired() || chosen ? other.get(i) : object.get(i);
  }

  private static boolean hasOfChoice(OscalObject object, int choice) {
    List<Member> members = object.definition().members();
    for (int i = 0; i < members.size(); i++) {
      Object value = object.get(i);
      if (members.get(i).choice() == choice
          && value != null
          && !(value instanceof List<?> list && list.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private Object kept(Member member, @Nullable Object value) {
    if (value instanceof OscalObject child) {
      return object(child);
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(kept(member, item)));
      return items;
    }
    DataType type = member.dataType();
    boolean unfit =
        value instanceof String text
            && (all || text.equals(ANY))
            && type != null
            && !type.accepts(text);
    return unfit ? typed(type) : Objects.requireNonNull(value);
  }

  private Object typed(DataType type) {
    int number = (int) (seed++ % 9000) + 1000;
    return switch (type) {
      case UUID -> "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeee" + number;
      case URI -> "https://example.com/any";
      case DATE -> "2026-01-31";
      case DATE_WITH_TIMEZONE -> "2026-01-31Z";
      case DATE_TIME, DATE_TIME_WITH_TIMEZONE -> "2026-01-31T08:30:00Z";
      case EMAIL_ADDRESS -> "a@example.com";
      case BASE64 -> "AAAA";
      case INTEGER, NON_NEGATIVE_INTEGER, POSITIVE_INTEGER -> java.math.BigInteger.valueOf(number);
      case DECIMAL -> "1.5";
      case BOOLEAN -> Boolean.TRUE;
      default -> throw new IllegalStateException("no value of type " + type.oscalName());
    };
  }
}
