package dev.assay.validate.report;

import dev.assay.diagnostic.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Tells findings of two runs over a document that changed in between apart.
 *
 * <p>A fingerprint is made of the rule, of the place without the numbers of list items, and of the
 * message without lines and such numbers: it stays the same when lines move and when items are put
 * in before. Findings that are alike in all of this are numbered in their order, so that one more
 * of them is one new finding.
 */
public final class Fingerprints {
  /** What the fingerprints are called in SARIF; another way of making them gets another number. */
  public static final String NAME = "assayFinding/v1";

  private static final Pattern INDEX = Pattern.compile("/[0-9]+(?=/|\\b)");
  private static final Pattern PLACE = Pattern.compile("\\b(line|column)(s?) [0-9]+");
  private static final int BYTES = 12;

  private Fingerprints() {}

  /**
   * The fingerprints of all findings of one document, in their order.
   *
   * @param findings the findings, in the order of their places
   */
  public static List<String> of(List<Finding> findings) {
    List<String> fingerprints = new ArrayList<>(findings.size());
    Map<String, Integer> seen = new HashMap<>();
    for (Finding finding : findings) {
      String hash = hash(finding);
      fingerprints.add(hash + ":" + seen.merge(hash, 1, Integer::sum));
    }
    return fingerprints;
  }

  private static String hash(Finding finding) {
    String pointer = Objects.requireNonNullElse(finding.location().pointer(), "");
    String text =
        finding.ruleId()
            + '\n'
            + INDEX.matcher(pointer).replaceAll("/*")
            + '\n'
            + PLACE.matcher(INDEX.matcher(finding.message()).replaceAll("/*")).replaceAll("$1$2");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
