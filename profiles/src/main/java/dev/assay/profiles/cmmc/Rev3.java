package dev.assay.profiles.cmmc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An index of SP 800-171 Rev 3, and how Rev 2 leads there. Read once, on first use. */
public final class Rev3 {
  private final Map<String, String> families = new LinkedHashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, List<Transition>> transitions = new LinkedHashMap<>();

  /** How a number of one revision stands in the other. */
  public enum Relation {
    /** The number is the same; the wording mostly is not. */
    SAME_NUMBER,
    /** What it asked for is now part of another requirement. */
    INCORPORATED_INTO,
    /** What it asked for is dealt with by another requirement. */
    ADDRESSED_BY,
    /** It is withdrawn, and no successor is named. */
    WITHDRAWN;

    static Relation of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in documents and reports, for example {@code incorporated-into}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A number of Rev 3.
   *
   * @param number for example {@code 03.01.01}
   * @param familyNumber for example {@code 03.01}
   * @param title its title; empty when it is withdrawn
   * @param active false when Rev 3 withdraws it
   * @param successors where a withdrawn one went
   * @param parameters how many organization-defined parameters it has
   * @param determinations how many determination statements SP 800-171A Rev 3 has for it
   * @param sp80053r5 the source controls in SP 800-53 Rev 5 that NIST names
   */
  public record Item(
      String number,
      String familyNumber,
      String title,
      boolean active,
      List<Successor> successors,
      int parameters,
      int determinations,
      List<String> sp80053r5) {
    public Item {
      successors = List.copyOf(successors);
      sp80053r5 = List.copyOf(sp80053r5);
    }

    /** The id of the control in the built-in catalog and in NIST's own. */
    public String controlId() {
      return RequirementId.PREFIX + number;
    }
  }

  /**
   * Where a withdrawn number went.
   *
   * @param relation incorporated-into or addressed-by
   * @param number the requirement that took it in
   */
  public record Successor(Relation relation, String number) {}

  /**
   * What becomes of a Rev 2 requirement.
   *
   * @param from the Rev 2 requirement
   * @param relation how it stands in Rev 3
   * @param to the requirement of Rev 3, or null when none is named
   * @param reason NIST's reason when none is named, empty when it is not known
   */
  public record Transition(
      RequirementId from, Relation relation, @Nullable Item to, String reason) {}

  /**
   * What Rev 3 does to an answer to Rev 2.
   *
   * @param kept requirements whose number Rev 3 keeps
   * @param moved requirements that other numbers of Rev 3 take in, one entry for each
   * @param withdrawn requirements that Rev 3 withdraws and names no successor for
   * @param added requirements of Rev 3 that Rev 2 has nothing under the number of
   */
  public record Gap(
      List<Transition> kept, List<Transition> moved, List<Transition> withdrawn, List<Item> added) {
    public Gap {
      kept = List.copyOf(kept);
      moved = List.copyOf(moved);
      withdrawn = List.copyOf(withdrawn);
      added = List.copyOf(added);
    }
  }

  private static final class Holder {
    static final Rev3 INSTANCE = new Rev3();
  }

  /** The index. */
  public static Rev3 get() {
    return Holder.INSTANCE;
  }

  private Rev3() {
    for (Csv.Row row : Csv.table("sp800-171-r3-families.csv")) {
      families.put(row.get("family_no"), row.get("family_name"));
    }
    for (Csv.Row row : Csv.table("sp800-171-r3-requirements.csv")) {
      items.put(row.get("rev3_id"), item(row));
    }
    for (Csv.Row row : Csv.table("sp800-171-r2-to-r3.csv")) {
      RequirementId from = RequirementId.ofNumber(row.get("rev2_id"));
      Relation relation = Relation.of(row.get("relation"));
      Item to =
          relation == Relation.WITHDRAWN
              ? null
              : Objects.requireNonNull(items.get(row.get("rev3_id")), row.get("rev3_id"));
      transitions
          .computeIfAbsent(from.number(), n -> new ArrayList<>())
          .add(new Transition(from, relation, to, row.get("reason")));
    }
  }

  private static Item item(Csv.Row row) {
    List<Successor> successors = new ArrayList<>();
    for (String successor : Requirements.split(row.get("withdrawn_to"), " ")) {
      int colon = successor.indexOf(':');
      successors.add(
          new Successor(
              Relation.of(successor.substring(0, colon)), successor.substring(colon + 1)));
    }
    return new Item(
        row.get("rev3_id"),
        row.get("family_no"),
        row.get("title"),
        row.get("status").equals("active"),
        successors,
        Integer.parseInt(row.get("parameters")),
        Integer.parseInt(row.get("determinations")),
        Requirements.split(row.get("sp80053r5"), " "));
  }

  /** The names of the 17 families by their numbers, in order. */
  public Map<String, String> families() {
    return Collections.unmodifiableMap(families);
  }

  /** The 130 numbers in order, 97 of them active. */
  public List<Item> all() {
    return List.copyOf(items.values());
  }

  /** The number of Rev 3 written like this, for example {@code 03.01.01}. */
  public Optional<Item> byNumber(String number) {
    return Optional.ofNullable(items.get(number));
  }

  /** What becomes of a Rev 2 requirement: one entry, or several when it went to several. */
  public List<Transition> transitionsOf(RequirementId id) {
    return List.copyOf(
        Objects.requireNonNull(transitions.get(id.number()), "every Rev 2 requirement has one"));
  }

  /** What becomes of all 110 requirements of Rev 2, in order. */
  public List<Transition> transitions() {
    List<Transition> all = new ArrayList<>();
    transitions.values().forEach(all::addAll);
    return List.copyOf(all);
  }

  /** The 20 active requirements of Rev 3 whose number Rev 2 does not have. */
  public List<Item> added() {
    Set<String> kept = new LinkedHashSet<>();
    for (Transition transition : transitions()) {
      if (transition.relation() == Relation.SAME_NUMBER && transition.to() != null) {
        kept.add(transition.to().number());
      }
    }
    return items.values().stream()
        .filter(item -> item.active() && !kept.contains(item.number()))
        .toList();
  }

  /** What Rev 3 does to the answers to some requirements of Rev 2, in the order of Rev 2. */
  public Gap gap(Collection<RequirementId> answered) {
    Set<String> numbers = new HashSet<>();
    answered.forEach(id -> numbers.add(id.number()));
    List<Transition> kept = new ArrayList<>();
    List<Transition> moved = new ArrayList<>();
    List<Transition> withdrawn = new ArrayList<>();
    for (Transition transition : transitions()) {
      if (numbers.contains(transition.from().number())) {
        switch (transition.relation()) {
          case SAME_NUMBER -> kept.add(transition);
          case INCORPORATED_INTO, ADDRESSED_BY -> moved.add(transition);
          case WITHDRAWN -> withdrawn.add(transition);
        }
      }
    }
    return new Gap(kept, moved, withdrawn, added());
  }
}
