package dev.assay.validate.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns the problems of all alternatives of a choice into those that matter.
 *
 * <p>When none of the alternatives of {@code anyOf} fits, the library reports what is wrong in each
 * of them. A person has meant one: it is the alternative with the fewest complaints about the keys
 * of the object itself, and what is wrong below these keys is told once.
 */
final class Alternatives {
  /** The keyword of a problem that says which keys exclude each other. */
  static final String CHOICE = "choice";

  private Alternatives() {}

  /** The problems that matter, in the order of the document's first mention. */
  static List<Problem> collapse(List<Problem> problems) {
    return collapse(problems, 0);
  }

  private static List<Problem> collapse(List<Problem> problems, int level) {
    List<Problem> result = new ArrayList<>();
    Map<String, List<Problem>> choices = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (problem.branches().size() <= level) {
        result.add(problem);
      } else {
        choices
            .computeIfAbsent(problem.branches().get(level).choice(), c -> new ArrayList<>())
            .add(problem);
      }
    }
    for (List<Problem> choice : choices.values()) {
      result.addAll(choose(choice, level));
    }
    return result;
  }

  private static List<Problem> choose(List<Problem> problems, int level) {
    int depth = problems.get(0).branches().get(level).depth();
    Map<Integer, List<Problem>> byNumber = new TreeMap<>();
    for (Problem problem : problems) {
      byNumber
          .computeIfAbsent(problem.branches().get(level).number(), n -> new ArrayList<>())
          .add(problem);
    }
    List<List<Problem>> alternatives = new ArrayList<>();
    for (List<Problem> alternative : byNumber.values()) {
      alternatives.add(collapse(alternative, level + 1));
    }
    List<Problem> best = alternatives.get(0);
    for (List<Problem> alternative : alternatives) {
      if (weight(alternative, depth) < weight(best, depth)) {
        best = alternative;
      }
    }
    List<Problem> result = new ArrayList<>();
    for (Problem problem : best) {
      result.add(isOwn(problem, depth) ? asChoice(problem, alternatives, depth) : problem);
    }
    return result;
  }

  /** Complaints about keys weigh most, then lists of values (which are often only advice). */
  private static int weight(List<Problem> alternative, int depth) {
    int weight = 0;
    for (Problem problem : alternative) {
      boolean heavy = isOwn(problem, depth) || problem.keyword().equals(EnumKeyword.NAME);
      weight += heavy ? 10_000 : 1;
    }
    return weight;
  }

  private static boolean isOwn(Problem problem, int depth) {
    return problem.instance().size() == depth && problem.property() != null;
  }

  /** A key that another alternative takes is not unknown, it is excluded by a neighbour. */
  private static Problem asChoice(Problem problem, List<List<Problem>> alternatives, int depth) {
    boolean everywhere =
        alternatives.stream().allMatch(a -> a.stream().anyMatch(p -> isSame(p, problem)));
    if (everywhere) {
      return problem;
    }
    Set<String> keys =
        alternatives.stream()
            .flatMap(Collection::stream)
            .filter(p -> isOwn(p, depth) && p.keyword().equals(problem.keyword()))
            .map(Problem::property)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return new Problem(
        CHOICE,
        problem.instance(),
        problem.keyword().equals("required") ? null : problem.property(),
        problem.value(),
        List.copyOf(keys),
        List.of());
  }

  private static boolean isSame(Problem a, Problem b) {
    return a.keyword().equals(b.keyword())
        && a.instance().equals(b.instance())
        && java.util.Objects.equals(a.property(), b.property());
  }
}
