package dev.assay.validate.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One assertion of a JSON Schema that does not hold.
 *
 * @param keyword the keyword of the schema
 * @param instance the way to the value, the names of keys and the numbers of items
 * @param property the key that is missing or not allowed, or null
 * @param value the value
 * @param arguments what the keyword asks for, as the library gives it
 * @param branches the alternatives ({@code anyOf}, {@code oneOf}) that the assertion stands in, the
 *     outermost first
 */
record Problem(
    String keyword,
    List<String> instance,
    @Nullable String property,
    @Nullable JsonNode value,
    List<String> arguments,
    List<Branch> branches) {

  /**
   * An alternative.
   *
   * @param choice tells the place in the schema and in the document that the alternatives share
   * @param depth how many steps of {@code instance} lead there
   * @param number which alternative it is, from 0
   */
  record Branch(String choice, int depth, int number) {}

  static Problem of(Error error) {
    List<String> instance = steps(error.getInstanceLocation());
    Object[] arguments = error.getArguments();
    List<String> words =
        arguments == null ? List.of() : Arrays.stream(arguments).map(String::valueOf).toList();
    return new Problem(
        error.getKeyword(),
        instance,
        error.getProperty(),
        error.getInstanceNode(),
        words,
        branches(steps(error.getEvaluationPath()), instance));
  }

  private static List<String> steps(NodePath path) {
    List<String> steps = new ArrayList<>(path.getNameCount());
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getName(i));
    }
    return steps;
  }

  /** Walks the way through the schema and counts the steps that it takes in the document. */
  private static List<Branch> branches(List<String> evaluation, List<String> instance) {
    List<Branch> branches = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < evaluation.size(); i++) {
      switch (evaluation.get(i)) {
        case "properties" -> {
          i++;
          depth++;
        }
        case "items" -> depth++;
        case "allOf" -> i++;
        case "anyOf", "oneOf" -> {
          if (i + 1 < evaluation.size()) {
            String choice =
                String.join("/", evaluation.subList(0, i + 1))
                    + " at "
                    + String.join("/", instance.subList(0, Math.min(depth, instance.size())));
            branches.add(new Branch(choice, depth, Integer.parseInt(evaluation.get(i + 1))));
            i++;
          }
        }
        default -> {
          // a reference or the keyword itself: no step in the document
        }
      }
    }
    return List.copyOf(branches);
  }
}
