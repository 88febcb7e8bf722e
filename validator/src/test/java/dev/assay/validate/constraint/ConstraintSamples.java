package dev.assay.validate.constraint;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.DataType;
import dev.assay.validate.constraint.ConstraintTable.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a document that breaks a constraint and one that keeps it, out of the constraint itself and
 * the definitions. Only tests of expects are written by hand.
 */
final class ConstraintSamples {
  private static final String UUID_A = "a1111111-2222-4333-8444-555555555555";
  private static final String UUID_B = "b6666666-7777-4888-9999-000000000000";

  /** What resolving the import gives; {@link ConstraintCoverageTest} has a catalog for it. */
  private static final String IMPORTED = "$resolved-profile-import";

  /** Why a constraint with allow-other is never broken. */
  static final String OPEN = "lets other values pass";

  private static final String OTHER = "not-allowed-here";

  /** What makes a target keep and break a test. */
  private record Expectation(Consumer<Draft> keep, Consumer<Draft> breach) {}

  private static final Consumer<Draft> NOTHING = d -> {};

  private static final Map<String, Expectation> EXPECTATIONS =
      Map.ofEntries(
          Map.entry("not(exists(@depends-on))", new Expectation(NOTHING, flag("depends-on", "a"))),
          Map.entry(
              "prop[@name='status']/@value=('withdrawn','Withdrawn') or part[@name='statement']",
              new Expectation(d -> named(d, "part", "statement"), NOTHING)),
          Map.entry(
              "prop[has-oscal-namespace(('http://csrc.nist.gov/ns/oscal','http://csrc.nist.gov/ns/rmf'))"
                  + " and @name='method']",
              new Expectation(d -> named(d, "prop", "method"), NOTHING)),
          Map.entry("@uuid", new Expectation(flag("uuid", UUID_A), NOTHING)),
          Map.entry(
              "not(exists(@media-type))", new Expectation(NOTHING, flag("media-type", "text/xml"))),
          Map.entry("title", new Expectation(d -> d.child("title", false), NOTHING)),
          Map.entry(
              "not(@method='merge')",
              new Expectation(flag("method", "keep"), flag("method", "merge"))),
          Map.entry(
              "not(exists((.)[not(@type='service')]/protocol))",
              new Expectation(
                  flag("type", "service").andThen(d -> d.child("protocol", false)),
                  flag("type", "software").andThen(d -> d.child("protocol", false)))),
          Map.entry("exists(@start)", new Expectation(flag("start", "1"), NOTHING)),
          Map.entry("exists(@end)", new Expectation(flag("end", "1"), NOTHING)),
          Map.entry(
              "not(@start > @end)",
              new Expectation(
                  flag("start", "1").andThen(flag("end", "2")),
                  flag("start", "3").andThen(flag("end", "2")))));

  private static final List<String> TEXTS =
      List.of(
          "1",
          "2026-01-31",
          "2026-01-31T08:00:00Z",
          UUID_A,
          "192.0.2.1",
          "2001:db8::1",
          "#" + UUID_A,
          "https://example.com/x",
          "US",
          "12025550143",
          "a".repeat(56),
          "a".repeat(64),
          "a".repeat(96),
          "a".repeat(128));

  private final Entry entry;
  private final List<Entry> all;

  ConstraintSamples(Entry entry, List<Entry> all) {
    this.entry = entry;
    this.all = all;
  }

  private static Consumer<Draft> flag(String name, String value) {
    return d -> TargetShaper.set(d, name, value);
  }

  private static void named(Draft draft, String child, String name) {
    Draft.Spot spot = draft.child(child, true);
    Draft made = spot == null ? null : spot.draft();
    if (made != null) {
      TargetShaper.set(made, "name", name);
    }
  }

  private ConstraintSpec spec() {
    return entry.spec();
  }

  /** Why no document can break the constraint by itself, or null when one can. */
  @Nullable String whyNeverBroken() {
    if (spec().target().startsWith("map:merge(")) {
      return "keys of a map are unique";
    }
    if (spec().target().startsWith(IMPORTED)) {
      return null;
    }
    Draft.Spot holder = anyHolder();
    if (TargetShaper.shape(holder, spec().target(), true) == null) {
      return "names nothing that the definition has";
    }
    if (spec().allowOther()) {
      return OPEN;
    }
    boolean pair =
        spec().kind() == ConstraintKind.IS_UNIQUE || spec().kind() == ConstraintKind.INDEX;
    Draft.Spot first = target(holder, true);
    return pair && first.equals(target(holder, true)) ? "the definition allows only one" : null;
  }

  private Draft.Spot anyHolder() {
    for (DocumentType type : DocumentType.values()) {
      Draft.Spot holder = holder(new Draft(type.definition()), entry);
      if (holder != null) {
        return holder;
      }
    }
    throw new AssertionError("no document has " + spec().holder());
  }

  /** The document that keeps the constraint, or breaks it. */
  OscalDocument document(boolean keep) {
    return document(keep, keep ? UUID_A : UUID_B);
  }

  /**
   * A document whose link names what it leads to by a fragment, where the constraint looks the
   * whole of it up; null for other constraints.
   */
  @Nullable OscalDocument linked() {
    boolean whole =
        spec().kind() == ConstraintKind.INDEX_HAS_KEY
            && spec().keys().equals(List.of(new ConstraintSpec.Key("@href", null)));
    return whole ? document(true, "#" + UUID_A) : null;
  }

  private OscalDocument document(boolean keep, String reference) {
    String index = spec().kind() == ConstraintKind.INDEX_HAS_KEY ? spec().indexName() : null;
    for (DocumentType type : DocumentType.values()) {
      Draft root = new Draft(type.definition());
      Draft.Spot holder = holder(root, entry);
      Entry target = index == null ? null : index(type, index);
      if (holder != null && (index == null || target != null)) {
        if (draftOf(holder).definition().indexOfAttribute("href") >= 0) {
          TargetShaper.set(draftOf(holder), "href", keep ? "catalog.json" : "twice.json");
        }
        if (!spec().target().startsWith(IMPORTED)) {
          fill(holder, keep, reference);
        }
        if (target != null && keep) {
          fillIndex(root, target);
        }
        return OscalDocument.of(root.build());
      }
    }
    throw new AssertionError("no document has " + spec().holder());
  }

  private static Draft.@Nullable Spot holder(Draft root, Entry entry) {
    List<Integer> route =
        Draft.route(
            root.definition(),
            s -> s.definition() != null && s.definition().id() == entry.definition());
    if (route == null) {
      return null;
    }
    Draft.Spot spot = root.follow(route, false);
    String member = entry.member();
    Draft draft = spot.draft();
    if (member == null || draft == null) {
      return spot;
    }
    return member.startsWith("@") ? draft.flag(member.substring(1)) : draft.child(member, false);
  }

  private static Draft draftOf(Draft.Spot spot) {
    Draft draft = spot.draft();
    return draft == null ? spot.owner() : draft;
  }

  private @Nullable Entry index(DocumentType type, String name) {
    for (Entry candidate : all) {
      boolean makes =
          candidate.spec().kind() == ConstraintKind.INDEX
              && name.equals(candidate.spec().indexName());
      if (makes && holder(new Draft(type.definition()), candidate) != null) {
        return candidate;
      }
    }
    return null;
  }

  private void fill(Draft.Spot holder, boolean keep, String reference) {
    switch (spec().kind()) {
      case ALLOWED_VALUES -> target(holder, false).set(keep ? allowed() : OTHER);
      case MATCHES -> target(holder, false).set(keep ? matching(true) : matching(false));
      case EXPECT -> expectation(target(holder, false), keep);
      case HAS_CARDINALITY -> cardinality(holder, keep);
      case IS_UNIQUE, INDEX -> {
        keys(target(holder, true), UUID_A);
        keys(target(holder, true), keep ? UUID_B : UUID_A);
      }
      case INDEX_HAS_KEY -> keys(target(holder, false), reference);
    }
  }

  private Draft.Spot target(Draft.Spot holder, boolean fresh) {
    Draft.Spot spot = TargetShaper.shape(holder, spec().target(), fresh);
    if (spot == null) {
      throw new AssertionError("no node can be made for " + spec().target());
    }
    return spot;
  }

  private String allowed() {
    for (ConstraintSpec.Value value : spec().values()) {
      if (value.deprecated() == null) {
        return value.value();
      }
    }
    return spec().values().get(0).value();
  }

  private String matching(boolean wanted) {
    List<String> texts = new ArrayList<>(TEXTS);
    boolean fragment = spec().target().contains("[starts-with(.,'#')]");
    texts.addAll(List.of(fragment ? "#a b" : "not a match % 1"));
    boolean fragments =
        spec().target().contains("starts-with") && !spec().target().contains("not(");
    if (fragments) {
      texts.removeIf(t -> !t.startsWith("#"));
      texts.add("#a b");
    }
    DataType type = spec().dataType();
    String pattern = spec().pattern();
    for (String text : texts) {
      boolean matches =
          (type == null || type.accepts(text)) && (pattern == null || text.matches(pattern));
      if (matches == wanted) {
        return text;
      }
    }
    throw new AssertionError("no text for " + spec().ruleId());
  }

  private void expectation(Draft.Spot spot, boolean keep) {
    Expectation expectation = EXPECTATIONS.get(String.valueOf(spec().test()));
    Draft draft = spot.draft();
    if (expectation == null || draft == null) {
      throw new AssertionError("no sample is written for the test " + spec().test());
    }
    (keep ? expectation.keep() : expectation.breach()).accept(draft);
  }

  private void cardinality(Draft.Spot holder, boolean keep) {
    Integer min = spec().min();
    Draft draft = holder.draft();
    String self = spec().target().startsWith(".[") ? spec().target() : null;
    if (self != null && draft != null) {
      TargetShaper.shape(holder, self.substring(0, self.indexOf(']') + 1), false);
    }
    int count = min == null ? (keep ? 1 : 2) : (keep ? min : min - 1);
    for (int i = 0; i < count; i++) {
      target(holder, true);
    }
  }

  private void keys(Draft.Spot spot, String value) {
    keys(spot, spec(), value);
  }

  /** Gives a node its key; the first part that can differ carries the value. */
  private static void keys(Draft.Spot spot, ConstraintSpec spec, String value) {
    for (ConstraintSpec.Key key : spec.keys()) {
      String text = key.pattern() != null ? "#" + value : value;
      Draft draft = spot.draft();
      if (key.target().equals(".")) {
        spot.set(text);
      } else if (key.target().startsWith("@") && draft != null) {
        TargetShaper.set(draft, key.target().substring(1), text);
      } else if (draft != null && !key.target().startsWith("path(")) {
        Draft.Spot child = draft.child(key.target(), false);
        if (child != null) {
          child.set(text);
        }
      }
    }
  }

  private static void fillIndex(Draft root, Entry index) {
    Draft.Spot holder = holder(root, index);
    boolean imported = index.spec().target().startsWith(IMPORTED);
    Draft.Spot target =
        holder == null || imported ? null : TargetShaper.shape(holder, index.spec().target(), true);
    if (target != null) {
      keys(target, index.spec(), UUID_A);
    }
  }
}
