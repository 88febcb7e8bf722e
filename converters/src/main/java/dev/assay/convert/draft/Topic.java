package dev.assay.convert.draft;

import java.util.regex.Pattern;

/** What a section of the NIST template is about, by its heading; the first that fits is it. */
enum Topic {
  CONTENTS("(table of )?contents"),
  CHANGES("(record of changes|revision history|change (history|log|record)|document history).*"),
  IDENTIFICATION("system identification"),
  NAME("system (name|title).*"),
  CATEGORIZATION("(system )?categori[sz]ation.*"),
  IDENTIFIER("(system )?unique identifier.*"),
  ORGANIZATION("responsible organi[sz]ation.*"),
  INFORMATION_OWNER("information owner.*"),
  SYSTEM_OWNER("system owner.*"),
  SECURITY_OFFICER("(information )?(system )?security officer.*"),
  USERS("(number|roles) of .*users.*|(end )?users( and privileged users)?"),
  INFORMATION("general description of information.*|cui (information )?types.*"),
  DESCRIPTION(
      "general description( of( the)? system)?( ?/ ?purpose.*)?|(system )?purpose.*"
          + "|general description( and|/) ?purpose.*|system description.*"),
  MAINTENANCE(".*\\b(maintenance|ownership)\\b.*"),
  HARDWARE(".*\\bhardware\\b(?!.*\\bsoftware\\b).*"),
  SOFTWARE(".*\\bsoftware\\b(?!.*\\bhardware\\b).*"),
  ENVIRONMENT("system environment.*|.*\\btopology\\b.*"),
  REQUIREMENTS("(security )?requirements( implementation)?.*"),
  /** The heading of a family of requirements. */
  FAMILY("(?!)"),
  /** One requirement. */
  REQUIREMENT("(?!)"),
  /** What stands before the first heading. */
  COVER("(?!)"),
  /** Anything else. */
  OTHER("(?!)");

  private final Pattern title;

  Topic(String title) {
    this.title = Pattern.compile(title);
  }

  /** The topic of a title in small letters without its number, or OTHER. */
  static Topic of(String folded) {
    for (Topic topic : values()) {
      if (topic.title.matcher(folded).matches()) {
        return topic;
      }
    }
    return OTHER;
  }
}
