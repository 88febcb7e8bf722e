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
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Documents with some places changed: an item of a list doubled or gone, a value that another node
 * has, one that no list allows, another one of its data type. The schema accepts nearly all of
 * them; constraints do not.
 */
public final class Mutants {
  private static final int CHANGES = 4;

  private final Random random;
  private final List<OscalObject> objects = new ArrayList<>();

  private Mutants(OscalDocument document, long seed) {
    this.random = new Random(seed);
    collect(document.root());
  }

  /** A mutant; the same seed gives the same. */
  public static OscalDocument of(OscalDocument document, long seed) {
    OscalDocument result = document;
    for (int i = 0; i < CHANGES; i++) {
      Mutants mutants = new Mutants(result, seed + i);
      List<OscalObject> all = mutants.objects;
      OscalObject victim = all.get(mutants.random.nextInt(all.size()));
      OscalObject root = mutants.copy(result.root(), victim, mutants.changed(victim));
      result = new OscalDocument(document.type(), root, document.schemaHint());
    }
    return result;
  }

  private void collect(Object value) {
    if (value instanceof OscalObject object) {
      objects.add(object);
      for (int i = 0; i < object.definition().members().size(); i++) {
        Object member = object.get(i);
        if (member != null) {
          collect(member);
        }
      }
    } else if (value instanceof List<?> list) {
      list.forEach(this::collect);
    }
  }

  private OscalObject changed(OscalObject victim) {
    Definition definition = victim.definition();
    List<Member> members = definition.members();
    List<Integer> given = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (victim.get(i) != null && !(victim.get(i) instanceof OscalObject)) {
        given.add(i);
      }
    }
    if (given.isEmpty()) {
      return victim;
    }
    int chosen = given.get(random.nextInt(given.size()));
    @Nullable Object[] values = new Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = victim.get(i);
    }
    Member member = members.get(chosen);
    Object value = Objects.requireNonNull(values[chosen]);
    values[chosen] =
        value instanceof List<?> list
            ? items(member, new ArrayList<>(list))
            : member.isRequired() || random.nextInt(4) > 0 ? other(victim, chosen) : null;
    return definition.create(values);
  }

  private List<Object> items(Member member, List<Object> list) {
    if (list.isEmpty()) {
      return list;
    }
    int at = random.nextInt(list.size());
    if (random.nextInt(4) > 0) {
      list.add(list.get(at));
    } else if (list.size() > Math.max(1, member.min())) {
      list.remove(at);
    }
    return list;
  }

  private @Nullable Object other(OscalObject victim, int member) {
    Object value = victim.get(member);
    Member spec = victim.definition().members().get(member);
    DataType type = spec.dataType();
    boolean text = type == DataType.STRING || type == DataType.TOKEN;
    switch (random.nextInt(text ? 3 : 2)) {
      case 0 -> {
        List<OscalObject> like =
            objects.stream().filter(o -> o.definition() == victim.definition()).toList();
        Object found = like.get(random.nextInt(like.size())).get(member);
        return found == null ? value : found;
      }
      case 1 -> {
        // An import that leads nowhere ends the reference.
        boolean leads = spec.jsonName().equals("href");
        Object made = RandomDocuments.object(victim.definition(), random.nextLong(), 0).get(member);
        return made == null || leads ? value : made;
      }
      default -> {
        return "unlisted-" + random.nextInt(10);
      }
    }
  }

  private OscalObject copy(OscalObject object, OscalObject victim, OscalObject changed) {
    if (object == victim) {
      return changed;
    }
    @Nullable Object[] values = new Object[object.definition().members().size()];
    boolean same = true;
    for (int i = 0; i < values.length; i++) {
      Object value = object.get(i);
      if (value instanceof OscalObject child) {
        values[i] = copy(child, victim, changed);
      } else if (value instanceof List<?> list) {
        List<Object> items = new ArrayList<>();
        for (Object item : list) {
          items.add(item instanceof OscalObject child ? copy(child, victim, changed) : item);
        }
        boolean kept = true;
        for (int k = 0; k < items.size(); k++) {
          kept &= items.get(k) == list.get(k);
        }
        values[i] = kept ? value : items;
      } else {
        values[i] = value;
      }
      same &= values[i] == value;
    }
    return same ? object : object.definition().create(values);
  }
}
