package dev.assay.validate.cmmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the 24 requirements that Level 3 adds (32 CFR 170.14(c)(4)); each counts one point.
 *
 * @param id for example {@code AC.L3-3.1.2e}
 * @param title its short title
 * @param excludedBy the paragraph that keeps it off a POA&amp;M, or null when it may stand on one
 */
public record LevelThreeRequirement(String id, String title, @Nullable String excludedBy) {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.])0?3\\.0?(\\d+)\\.0?(\\d+)e(?!\\w)");
  private static final String EXCLUDED = "32 CFR 170.21(a)(3)(ii)";

  private static final List<LevelThreeRequirement> ALL =
      List.of(
          open("AC.L3-3.1.2e", "Organizationally Controlled Assets"),
          open("AC.L3-3.1.3e", "Secured Information Transfer"),
          open("AT.L3-3.2.1e", "Advanced Threat Awareness"),
          open("AT.L3-3.2.2e", "Practical Training Exercises"),
          open("CM.L3-3.4.1e", "Authoritative Repository"),
          open("CM.L3-3.4.2e", "Automated Detection & Remediation"),
          open("CM.L3-3.4.3e", "Automated Inventory"),
          open("IA.L3-3.5.1e", "Bidirectional Authentication"),
          open("IA.L3-3.5.3e", "Block Untrusted Assets"),
          barred("IR.L3-3.6.1e", "Security Operations Center", "(A)"),
          barred("IR.L3-3.6.2e", "Cyber Incident Response Team", "(B)"),
          open("PS.L3-3.9.2e", "Adverse Information"),
          barred("RA.L3-3.11.1e", "Threat-Informed Risk Assessment", "(C)"),
          open("RA.L3-3.11.2e", "Threat Hunting"),
          open("RA.L3-3.11.3e", "Advanced Risk Identification"),
          barred("RA.L3-3.11.4e", "Security Solution Rationale", "(F)"),
          open("RA.L3-3.11.5e", "Security Solution Effectiveness"),
          barred("RA.L3-3.11.6e", "Supply Chain Risk Response", "(D)"),
          barred("RA.L3-3.11.7e", "Supply Chain Risk Plan", "(E)"),
          open("CA.L3-3.12.1e", "Penetration Testing"),
          open("SC.L3-3.13.4e", "Isolation"),
          open("SI.L3-3.14.1e", "Integrity Verification"),
          barred("SI.L3-3.14.3e", "Specialized Asset Security", "(G)"),
          open("SI.L3-3.14.6e", "Threat-Guided Intrusion Detection"));

  private static LevelThreeRequirement open(String id, String title) {
    return new LevelThreeRequirement(id, title, null);
  }

  private static LevelThreeRequirement barred(String id, String title, String item) {
    return new LevelThreeRequirement(id, title, EXCLUDED + item);
  }

  /** The 24 in order. */
  public static List<LevelThreeRequirement> all() {
    return ALL;
  }

  /** The number, for example {@code 3.1.2e}. */
  public String number() {
    return id.substring(id.indexOf('-') + 1);
  }

  /**
   * The requirement that an id in any spelling names: {@code 3.1.2e}, {@code SP_800_172_3.1.2e}.
   */
  public static Optional<LevelThreeRequirement> parse(String text) {
    Matcher matcher = NUMBER.matcher(text.strip());
    List<LevelThreeRequirement> found = new ArrayList<>();
    while (matcher.find()) {
      String number = "3." + matcher.group(1) + "." + matcher.group(2) + "e";
      ALL.stream().filter(r -> r.number().equals(number)).forEach(found::add);
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
