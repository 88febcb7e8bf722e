package dev.assay.diff;

import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import dev.assay.testing.RandomDocuments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One edit of a document at a place that chance decides. */
final class RandomEdit {
  private final Random random;
  private final List<Place> places = new ArrayList<>();
  private boolean shuffles;

  /** A member of an object, with the way to the object from the root. */
  private record Place(List<int[]> way, OscalObject object, int member) {}

  private RandomEdit(Random random) {
    this.random = random;
  }

  /** The document with so many edits. */
  static OscalDocument of(OscalDocument document, int edits, Random random) {
    OscalDocument result = document;
    for (int i = 0; i < edits; i++) {
      result = one(result, random);
    }
    return result;
  }

  static OscalDocument one(OscalDocument document, Random random) {
    return placed(document, random).document();
  }

  /**
   * An edited document.
   *
   * @param document the document after the edit
   * @param pointer the member that was edited: a whole list when an item of it came, went or moved
   */
  record Placed(OscalDocument document, String pointer) {}

  static Placed placed(OscalDocument document, Random random) {
    RandomEdit edit = new RandomEdit(random);
    edit.collect(document.root(), List.of());
    OscalObject root = document.root();
    String pointer = "";
    while (root == document.root()) {
      Place place = edit.places.get(random.nextInt(edit.places.size()));
      root = edit.replace(root, place, 0);
      pointer = "/" + document.type().rootName() + pointer(document.root(), place);
    }
    return new Placed(new OscalDocument(document.type(), root, null), pointer);
  }

  /** The document with the items of a list in another order; null when it has no such list. */
  static @Nullable OscalDocument reordered(OscalDocument document, Random random) {
    RandomEdit edit = new RandomEdit(random);
    edit.collect(document.root(), List.of());
    edit.places.removeIf(
        place ->
            !(place.object.get(place.member) instanceof List<?> list)
                || new HashSet<>(list).size() < Math.max(2, list.size()));
    if (edit.places.isEmpty()) {
      return null;
    }
    edit.shuffles = true;
    Place place = edit.places.get(random.nextInt(edit.places.size()));
    return new OscalDocument(document.type(), edit.replace(document.root(), place, 0), null);
  }

  private static String pointer(OscalObject root, Place place) {
    StringBuilder pointer = new StringBuilder();
    OscalObject here = root;
    for (int[] step : place.way) {
      pointer.append('/').append(here.definition().members().get(step[0]).jsonName());
      Object value = here.get(step[0]);
      if (step[1] >= 0) {
        pointer.append('/').append(step[1]);
        value = ((List<?>) Objects.requireNonNull(value)).get(step[1]);
      }
      here = (OscalObject) Objects.requireNonNull(value);
    }
    return pointer
        .append('/')
        .append(here.definition().members().get(place.member).jsonName())
        .toString();
  }

  private void collect(OscalObject object, List<int[]> way) {
    for (int i = 0; i < object.definition().members().size(); i++) {
      Object value = object.get(i);
      if (value == null || (value instanceof List<?> list && list.isEmpty())) {
        continue;
      }
      places.add(new Place(way, object, i));
      if (value instanceof OscalObject child) {
        collect(child, longer(way, i, -1));
      } else if (value instanceof List<?> list) {
        for (int k = 0; k < list.size(); k++) {
          if (list.get(k) instanceof OscalObject child) {
            collect(child, longer(way, i, k));
          }
        }
      }
    }
  }

  private static List<int[]> longer(List<int[]> way, int member, int index) {
    List<int[]> longer = new ArrayList<>(way);
    longer.add(new int[] {member, index});
    return longer;
  }

  private OscalObject replace(OscalObject object, Place place, int depth) {
    int size = object.definition().members().size();
    @Nullable Object[] values = new Object[size];
    for (int i = 0; i < size; i++) {
      values[i] = object.get(i);
    }
    if (depth == place.way.size()) {
      values[place.member] = edited(object.definition(), place);
    } else {
      int[] step = place.way.get(depth);
      Object child = values[step[0]];
      if (step[1] < 0) {
        values[step[0]] = replace((OscalObject) child, place, depth + 1);
      } else {
        List<Object> list = new ArrayList<>((List<?>) child);
        list.set(step[1], replace((OscalObject) list.get(step[1]), place, depth + 1));
        values[step[0]] = list;
      }
    }
    for (int i = 0; i < size; i++) {
      if (!Objects.equals(values[i], object.get(i))) {
        return object.definition().create(values);
      }
    }
    return object;
  }

  private @Nullable Object edited(Definition definition, Place place) {
    Member member = definition.members().get(place.member);
    Object value = place.object.get(place.member);
    if (value instanceof List<?> list) {
      return list(definition, member, new ArrayList<>(list));
    }
    if (!member.isRequired() && random.nextInt(4) == 0) {
      return null;
    }
    return value instanceof OscalObject ? value : other(Objects.requireNonNull(value));
  }

  private Object other(Object value) {
    int number = random.nextInt(100_000);
    if (value instanceof Markup markup) {
      return Markup.ofMarkdown(markup.canonicalMarkdown() + " edit " + number, markup.kind());
    }
    if (value instanceof Boolean truth) {
      return !truth;
    }
    return value instanceof BigInteger big ? big.add(BigInteger.ONE) : "edit-" + number;
  }

  private List<Object> list(Definition definition, Member member, List<Object> list) {
    if (shuffles) {
      Collections.shuffle(list, random);
      return list;
    }
    int at = random.nextInt(list.size());
    switch (random.nextInt(3)) {
      case 0 -> list.remove(at);
      case 1 -> list.add(at, fresh(definition, member, list.get(at)));
      default -> list.add(random.nextInt(list.size()), list.remove(at));
    }
    return list;
  }

  private Object fresh(Definition definition, Member member, Object like) {
    Definition structure = definition.definitionOf(member);
    return structure == null
        ? other(like)
        : RandomDocuments.object(structure, random.nextLong(), 10);
  }
}
