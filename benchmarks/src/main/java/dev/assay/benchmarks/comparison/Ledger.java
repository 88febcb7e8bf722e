package dev.assay.benchmarks.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What both found, and what one of them found alone, over all documents. */
public final class Ledger {
  /** Who found something. */
  public enum Who {
    BOTH,
    ASSAY,
    REFERENCE
  }

  /**
   * What one side found alone, of one kind for one reason.
   *
   * @param who the side
   * @param reason why
   * @param kind the id of the constraint, or the kind of error
   */
  public record Difference(Who who, Reason reason, String kind) implements Comparable<Difference> {
    @Override
    public int compareTo(Difference other) {
      int byReason = reason.compareTo(other.reason);
      int bySide = byReason == 0 ? who.compareTo(other.who) : byReason;
      return bySide == 0 ? kind.compareTo(other.kind) : bySide;
    }
  }

  /** How often, and where first. */
  public static final class Count {
    private int times;
    private final Set<String> documents = new HashSet<>();
    private String example = "";

    private void add(String document, Found found) {
      times++;
      documents.add(document);
      if (example.isEmpty()) {
        example = document + " " + found.place() + ": " + found.message();
      }
    }

    public int times() {
      return times;
    }

    public int documents() {
      return documents.size();
    }

    /** {@code document place: message} of the first one. */
    public String example() {
      return example.replaceAll("\\s+", " ");
    }
  }

  private final Map<String, Count> both = new TreeMap<>();
  private final Map<String, Count> otherLevels = new TreeMap<>();
  private final Map<Difference, Count> differences = new TreeMap<>();
  private final Map<String, Set<String>> ended = new TreeMap<>();
  private final Map<Who, Set<String>> seen = new EnumMap<>(Who.class);
  private int alike;
  private int documents;

  /** Notes that the reference ended before it had judged a document, and by what. */
  public void end(String document, String by) {
    ended.computeIfAbsent(by, k -> new TreeSet<>()).add(document);
  }

  /**
   * Enters what both found in a document.
   *
   * @return whether they found the same
   */
  public boolean enter(String document, List<Found> assay, List<Found> reference) {
    List<Found> ours = new ArrayList<>(assay);
    List<Found> theirs = new ArrayList<>(reference);
    for (Found one : assay) {
      List<Found> others = reference.stream().filter(one::isSame).toList();
      if (!others.isEmpty()) {
        ours.remove(one);
        theirs.removeAll(others);
        both.computeIfAbsent(one.kind(), k -> new Count()).add(document, one);
        // The lists of allowed values of one node are judged together: Assay names the first one.
        others.forEach(other -> see(Who.BOTH, other.kinds()));
        if (others.stream().noneMatch(o -> o.level().equals(one.level()))) {
          otherLevels.computeIfAbsent(one.kind(), k -> new Count()).add(document, one);
        }
      }
    }
    for (Found one : ours) {
      note(Who.ASSAY, one, document, assay, reference);
    }
    for (Found one : theirs) {
      note(Who.REFERENCE, one, document, assay, reference);
    }
    boolean same = ours.isEmpty() && theirs.isEmpty();
    documents++;
    alike += same ? 1 : 0;
    return same;
  }

  private void note(
      Who who, Found found, String document, List<Found> assay, List<Found> reference) {
    Reason reason = Reason.of(who, document, found, assay, reference);
    // The same violation at the same place, under another name.
    see(reason == Reason.AS_FORM ? Who.BOTH : who, found.kinds());
    differences
        .computeIfAbsent(new Difference(who, reason, found.kind()), k -> new Count())
        .add(document, found);
  }

  private void see(Who who, List<String> kinds) {
    seen.computeIfAbsent(who, w -> new TreeSet<>()).addAll(kinds);
  }

  /** The documents that were judged by both. */
  public int documents() {
    return documents;
  }

  /** Those of them in which both found the same. */
  public int alike() {
    return alike;
  }

  /** What both found, by its kind. */
  public Map<String, Count> both() {
    return both;
  }

  /** What both found, but gave another level. */
  public Map<String, Count> otherLevels() {
    return otherLevels;
  }

  /** What one found alone, and why. */
  public Map<Difference, Count> differences() {
    return differences;
  }

  /** The documents that the reference did not judge, by what ended it. */
  public Map<String, Set<String>> ended() {
    return ended;
  }

  /** The ids of constraints whose violation was seen by a side, or at one place by both. */
  public Set<String> seen(Who who) {
    return seen.getOrDefault(who, Set.of());
  }
}
