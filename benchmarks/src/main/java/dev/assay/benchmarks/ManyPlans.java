package dev.assay.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes many plans out of one, to measure runs over many documents. It needs nothing but Java:
 *
 * <pre>
 * java benchmarks/src/main/java/dev/assay/benchmarks/ManyPlans.java \
 *     test-resources/examples/machine-shop/ssp.json 1000 /tmp/plans
 * </pre>
 *
 * <p>Each plan has ids and a title of its own. One in ten has a mistake, one in a hundred is cut
 * off. The same number always gives the same plan.
 */
public final class ManyPlans {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private ManyPlans() {}

  /**
   * Writes the plans, a hundred to a folder.
   *
   * @param args the plan to vary, how many plans, and the folder
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    String plan = Files.readString(Path.of(args[0]));
    int plans = Integer.parseInt(args[1]);
    Path folder = Path.of(args[2]);
    for (int i = 0; i < plans; i++) {
      Path file = folder.resolve(String.format("%03d/ssp-%05d.json", i / 100, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, plan(plan, i));
    }
  }

  /** The plan with a number. */
  static String plan(String plan, int number) {
    Map<String, String> ids = new HashMap<>();
    String own =
        ID.matcher(plan)
            .replaceAll(id -> ids.computeIfAbsent(id.group(), old -> version5(old + number)))
            .replaceFirst(
                "\"title\": \"", Matcher.quoteReplacement("\"title\": \"Plan " + number + ": "));
    if (number % 100 == 99) {
      return own.substring(0, own.length() / 2);
    }
    if (number % 10 == 3) {
      return own.replaceFirst("\"version\":", "\"colour\": \"red\", \"version\":")
          .replaceFirst("\"state\": \"implemented\"", "\"state\": \"done\"");
    }
    return own;
  }

  /** OSCAL asks for versions 4 and 5; what Java makes of a name is version 3. */
  private static String version5(String name) {
    char[] id =
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString().toCharArray();
    id[14] = '5';
    return new String(id);
  }
}
