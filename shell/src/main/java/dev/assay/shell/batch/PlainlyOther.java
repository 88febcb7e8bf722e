package dev.assay.shell.batch;

import dev.assay.io.ReadRules;
import dev.assay.io.Source;
import dev.assay.validate.FileReport;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells files that are plainly not meant as OSCAL from OSCAL documents that are broken. Folders of
 * plans hold settings, schemas and pipelines in JSON, XML and YAML as well, and whoever names the
 * folder does not mean those.
 */
final class PlainlyOther {
  private static final int MOST = 1 << 20;
  private static final int START = 1 << 12;
  private static final String VERSION = "oscal-version";
  private static final String NAMESPACE = "csrc.nist.gov/ns/oscal";

  /** Roots whose names nothing else has; catalogs and profiles there are many. */
  private static final List<String> ROOTS =
      List.of(
          "system-security-plan",
          "component-definition",
          "assessment-plan",
          "assessment-results",
          "plan-of-action-and-milestones");

  private PlainlyOther() {}

  /**
   * Whether a file is plainly no OSCAL document. In doubt it is not: an empty file, or one that
   * passes a limit, may be a plan that got lost.
   *
   * @param report what its check found
   */
  static boolean is(Source source, FileReport report) {
    if (report.readable() || source.size() == 0 || has(report, ReadRules.LIMIT)) {
      return false;
    }
    byte[] head = source.head(MOST);
    int length = Math.min(head.length, MOST);
    // One character for each byte: what is looked for is ASCII.
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    if (text.indexOf('\0') >= 0) {
      return false;
    }
    if (!has(report, ReadRules.NOT_OSCAL)) {
      return !text.contains(VERSION) && !text.contains(NAMESPACE) && !namesRoot(text);
    }
    int tag = startTag(text);
    return tag >= 0 ? isOtherXml(text, tag) : isOtherKeys(text);
  }

  private static boolean has(FileReport report, String rule) {
    return report.findings().stream().anyMatch(f -> f.ruleId().equals(rule));
  }

  private static boolean namesRoot(String text) {
    String start = text.substring(0, Math.min(text.length(), START));
    return ROOTS.stream().anyMatch(start::contains);
  }

  /** Well-formed JSON or YAML with another root. The schemas of OSCAL speak of its version too. */
  private static boolean isOtherKeys(String text) {
    return !text.contains(VERSION) || text.contains("json-schema.org/");
  }

  private static int startTag(String text) {
    int start = 0;
    while (start < text.length() && "\u00ef\u00bb\u00bf \t\r\n".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (start >= text.length() || text.charAt(start) != '<') {
      return -1;
    }
    int at = start;
    while (at >= 0) {
      if (text.startsWith("<!--", at)) {
        at = text.indexOf("-->", at);
      } else if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
        return at;
      }
      at = at < 0 ? -1 : text.indexOf('<', at + 1);
    }
    return start;
  }

  private static boolean isOtherXml(String text, int start) {
    int end = text.indexOf('>', start);
    String tag = text.substring(start + 1, end < 0 ? text.length() : end);
    String name = tag.split("[\\s/]", 2)[0];
    int colon = name.indexOf(':');
    String binding = colon < 0 ? "xmlns=" : "xmlns:" + name.substring(0, colon) + "=";
    String local = name.substring(colon + 1);
    int bound = tag.indexOf(binding);
    boolean inNamespace =
        bound >= 0 && tag.startsWith("http://" + NAMESPACE, bound + binding.length() + 1);
    boolean likely = (local.equals("catalog") || local.equals("profile")) && text.contains(VERSION);
    return !inNamespace && !likely && !ROOTS.contains(local);
  }
}
