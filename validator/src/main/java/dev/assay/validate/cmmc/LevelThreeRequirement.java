package dev.assay.validate.cmmc;

import dev.assay.profiles.cmmc.EnhancedRequirement;
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
  private static final String PART = "32 CFR ";

  private static final List<LevelThreeRequirement> ALL =
      EnhancedRequirement.all().stream().map(LevelThreeRequirement::of).toList();

  private static LevelThreeRequirement of(EnhancedRequirement enhanced) {
    String reason = enhanced.poamReason();
    return new LevelThreeRequirement(
        enhanced.cmmcId(),
        enhanced.title(),
        enhanced.poamEligible() ? null : PART + reason.substring(reason.lastIndexOf(' ') + 1));
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
