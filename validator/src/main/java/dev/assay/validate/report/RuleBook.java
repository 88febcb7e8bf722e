package dev.assay.validate.report;

import dev.assay.diagnostic.Severity;
import dev.assay.validate.constraint.ConstraintSpec;
import dev.assay.validate.constraint.ConstraintTable;
import dev.assay.validate.rule.RuleInfo;
import dev.assay.validate.rule.builtin.BuiltInRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What reports tell of rules by their ids: those of Assay, those of OSCAL, those of the user. */
final class RuleBook {
  private static final String DOCS = "https://assay.dev/docs/";
  private static final String USERS = "rules of your own";

  /** The families of Assay's own rules, by what their ids begin with. */
  private static final Map<String, String> FAMILIES =
      new TreeMap<>(
          Map.of(
              "READ",
              Family.READING,
              "OSCAL",
              Family.FORM,
              "SSP",
              Family.ANSWERS,
              "REF",
              Family.REFERENCES));

  /** The names of families that a document is checked for whatever it holds. */
  static final class Family {
    static final String READING = "reading";
    static final String FORM = "form and schema";
    static final String ANSWERS = "answers to the profile";
    static final String REFERENCES = "references";

    private Family() {}

    /** The family of the constraints of a rule set. */
    static String ofRuleSet(String name) {
      return name.equals("nist") || name.equals("library") ? "constraints: " + name : USERS;
    }
  }

  /**
   * A rule.
   *
   * @param id its id
   * @param title what is wrong, in a few words
   * @param description what it looks at
   * @param family the group of rules that it belongs to
   * @param severity how much its findings weigh as a rule, or null when that is not known
   * @param mend how to mend what it finds, or null
   * @param markdown all there is to say, or null
   * @param uri where more can be read, or null
   */
  record Entry(
      String id,
      String title,
      String description,
      String family,
      @Nullable Severity severity,
      @Nullable String mend,
      @Nullable String markdown,
      @Nullable String uri) {}

  private final Map<String, Entry> entries = new HashMap<>();

  RuleBook() {
    for (ConstraintSpec spec : ConstraintTable.oscal().specs()) {
      // One id may stand at several definitions.
      entries.putIfAbsent(spec.ruleId(), constraint(spec));
    }
    for (RuleInfo info : BuiltInRules.infos()) {
      entries.put(info.id(), builtIn(info));
    }
  }

  /** The rule with this id; one that is not known is a rule of the user's. */
  Entry entry(String id) {
    Entry entry = entries.get(id);
    return entry != null
        ? entry
        : new Entry(id, "A rule of your own", id, USERS, null, null, null, null);
  }

  private static Entry builtIn(RuleInfo info) {
    String prefix = info.id().substring(0, info.id().indexOf('-'));
    StringBuilder text = new StringBuilder();
    text.append("**").append(info.title()).append(".**\n\n").append(info.what());
    text.append("\n\n*Why:* ").append(info.why());
    text.append("\n\n*How to mend it:* ").append(info.mend());
    text.append("\n\nReported in a document like this one:\n\n```\n");
    text.append(info.example()).append("\n```\n");
    if (!info.citations().isEmpty()) {
      text.append("\nSource: ").append(String.join("; ", info.citations())).append("\n");
    }
    return new Entry(
        info.id(),
        info.title(),
        info.what(),
        FAMILIES.getOrDefault(prefix, prefix),
        info.severity(),
        info.mend(),
        text.toString(),
        DOCS + "rules/" + info.id() + ".md");
  }

  private static Entry constraint(ConstraintSpec spec) {
    String kind = spec.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    String title = "OSCAL constraint " + kind + " on " + spec.holder();
    List<String> said =
        java.util.stream.Stream.of(spec.message(), spec.help())
            .filter(java.util.Objects::nonNull)
            .map(String::strip)
            .toList();
    String description = said.isEmpty() ? title : String.join("\n\n", said);
    String markdown =
        "**"
            + title
            + ".**\n\n"
            + (said.isEmpty() ? "" : description + "\n\n")
            + "It looks at `"
            + spec.target()
            + "` of `"
            + spec.holder()
            + "` and is one of the set `"
            + spec.ruleSet()
            + "`.\n";
    return new Entry(
        spec.ruleId(),
        title,
        description,
        Family.ofRuleSet(spec.ruleSet()),
        spec.severity(),
        null,
        markdown,
        DOCS + "constraints.md");
  }
}
