package dev.assay.testing;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents that follow the definitions: required members are there, of a choice there is one
 * item, lists keep to their bounds and values to the rules of their data types.
 *
 * <p>The same seed gives the same document.
 */
public final class RandomDocuments {
  private static final int MAX_DEPTH = 9;

  private final Random random;
  private final RandomValues values;
  private final BiFunction<Markup.Kind, Random, Markup> prose;

  /** The members that are there already; null when nobody asks for all of them. */
  private final @Nullable Set<Member> given;

  /** How many more objects may be made that nothing requires. */
  private int budget;

  private RandomDocuments(
      long seed, int size, BiFunction<Markup.Kind, Random, Markup> prose, boolean whole) {
    this.random = new Random(seed);
    this.values = new RandomValues(random);
    this.budget = size;
    this.prose = prose;
    this.given = whole ? Collections.newSetFromMap(new IdentityHashMap<>()) : null;
  }

  /** A document of a type whose prose is plain words. */
  public static OscalDocument document(DocumentType type, long seed, int size) {
    return document(type, seed, size, RandomDocuments::words);
  }

  /**
   * A document.
   *
   * @param type its type
   * @param seed decides all of it
   * @param size about how many objects it holds beside those that are required
   * @param prose makes its markup
   */
  public static OscalDocument document(
      DocumentType type, long seed, int size, BiFunction<Markup.Kind, Random, Markup> prose) {
    RandomDocuments maker = new RandomDocuments(seed, size, prose, false);
    return new OscalDocument(type, maker.object(type.definition(), 0), null);
  }

  /**
   * A document with all that its model has: each member of each definition is there at least once,
   * but for alternatives of a choice that is met too seldom.
   *
   * @param type its type
   * @param seed decides all else
   * @param prose makes its markup
   */
  public static OscalDocument whole(
      DocumentType type, long seed, BiFunction<Markup.Kind, Random, Markup> prose) {
    RandomDocuments maker = new RandomDocuments(seed, 40, prose, true);
    return new OscalDocument(type, maker.object(type.definition(), 0), null);
  }

  /** Prose of plain words. */
  public static Markup words(Markup.Kind kind, Random random) {
    return Markup.ofMarkdown(RandomValues.sentence(random), kind);
  }

  /** An object that follows any definition. */
  public static OscalObject object(Definition definition, long seed, int size) {
    return new RandomDocuments(seed, size, RandomDocuments::words, false).object(definition, 0);
  }

  private OscalObject object(Definition definition, int depth) {
    budget--;
    List<Member> members = definition.members();
    @Nullable Object[] result = new Object[members.size()];
    int choice = -1;
    int chosen = -1;
    for (int i = 0; i < result.length; i++) {
      Member member = members.get(i);
      if (member.choice() >= 0) {
        if (member.choice() != choice) {
          choice = member.choice();
          chosen = choose(definition, choice, depth);
        }
        result[i] = i == chosen ? value(definition, member, 1, depth) : null;
      } else if (member.isRequired() || wants(definition, member, depth)) {
        result[i] = value(definition, member, Math.max(1, member.min()), depth);
      }
    }
    return definition.create(result);
  }

  /** The position of the one item of a choice; near the bottom one that holds the least. */
  private int choose(Definition definition, int choice, int depth) {
    List<Integer> items = new ArrayList<>();
    for (int i = 0; i < definition.members().size(); i++) {
      Member member = definition.members().get(i);
      boolean simple = definition.definitionOf(member) == null;
      if (member.choice() == choice && (simple || depth < MAX_DEPTH - 2 || !isRecursive(member))) {
        items.add(i);
      }
    }
    List<Integer> fresh = items.stream().filter(i -> isNew(definition.members().get(i))).toList();
    if (!fresh.isEmpty()) {
      return fresh.get(random.nextInt(fresh.size()));
    }
    return items.isEmpty() || (budget < 0 && isOptional(definition, choice))
        ? -1
        : items.get(random.nextInt(items.size()));
  }

  /** Groups and controls of a choice may be left out; what a profile imports may not. */
  private static boolean isOptional(Definition definition, int choice) {
    return definition.members().stream()
        .filter(m -> m.choice() == choice)
        .allMatch(m -> isRecursive(m) || m.jsonName().equals("insert-controls"));
  }

  private static boolean isRecursive(Member member) {
    return member.jsonName().equals("groups") || member.jsonName().equals("controls");
  }

  private boolean isNew(Member member) {
    return given != null && !given.contains(member);
  }

  private boolean wants(Definition definition, Member member, int depth) {
    if (isNew(member)) {
      return true;
    }
    if (definition.definitionOf(member) == null) {
      return random.nextInt(3) == 0;
    }
    return depth < MAX_DEPTH && budget > 0 && random.nextInt(depth < 2 ? 2 : 4) == 0;
  }

  private Object value(Definition definition, Member member, int least, int depth) {
    if (given != null) {
      given.add(member);
    }
    if (!member.isList()) {
      return item(definition, member, depth);
    }
    int most = member.max() < 0 ? least + 2 : member.max();
    int count = budget <= 0 ? least : least + random.nextInt(most - least + 1);
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(item(definition, member, depth));
    }
    return List.copyOf(list);
  }

  private Object item(Definition definition, Member member, int depth) {
    Definition structure = definition.definitionOf(member);
    if (structure != null) {
      return object(structure, depth + 1);
    }
    return switch (java.util.Objects.requireNonNull(member.dataType())) {
      case MARKUP_LINE -> prose.apply(Markup.Kind.LINE, random);
      case MARKUP_MULTILINE -> prose.apply(Markup.Kind.MULTILINE, random);
      default -> values.of(member.dataType());
    };
  }
}
