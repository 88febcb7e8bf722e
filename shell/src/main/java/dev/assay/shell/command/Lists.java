package dev.assay.shell.command;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.io.UnreadableException;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.ObjectiveStatus;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.RequirementStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a document holds, as rows. */
final class Lists {
  /** The property that holds what people call an item of a POA&amp;M. */
  static final String ITEM_ID = "poam-item-id";

  private final OpenDocument open;

  Lists(OpenDocument open) {
    this.open = open;
  }

  /** A row; the last cell takes the room that is left. */
  record Row(List<String> cells) {
    static Row of(String... cells) {
      return new Row(List.of(cells));
    }

    boolean holds(String text) {
      String wanted = text.toLowerCase(Locale.ROOT);
      return cells.stream().anyMatch(c -> c.toLowerCase(Locale.ROOT).contains(wanted));
    }
  }

  /**
   * Which controls are wanted; null where it does not matter.
   *
   * @param status a state of an answer, or what a requirement comes to
   * @param family the code or number of a family
   * @param component the title of a component that answers
   * @param party the name of a party that is responsible
   */
  record Wanted(
      @Nullable String status,
      @Nullable String family,
      @Nullable String component,
      @Nullable String party) {}

  /** The controls: of a plan each requirement with what it comes to. */
  List<Row> controls(Wanted wanted) throws UnreadableException {
    Assessment assessment = open.standing().assessment();
    List<Row> rows = new ArrayList<>();
    if (assessment != null) {
      for (RequirementStatus one : assessment.statuses().all()) {
        if (isOf(assessment.plan(), one, wanted)) {
          rows.add(
              Row.of(
                  one.number(),
                  one.determination().label(),
                  String.join(", ", states(one)),
                  one.requirement().title()));
        }
      }
      return rows;
    }
    for (OscalObject control : all("control", "implemented-requirement")) {
      String id = text(control, control.get("id") == null ? "control-id" : "id");
      RequirementId known = RequirementId.parse(id).orElse(null);
      String family = wanted.family();
      boolean right =
          family == null
              || (known != null
                  ? known.familyCode().equals(family) || known.familyNumber().equals(family)
                  : id.toUpperCase(Locale.ROOT).startsWith(family + "-"));
      if (right) {
        String title = text(control, "title");
        rows.add(Row.of(id, title.isEmpty() ? text(control, "description") : title));
      }
    }
    return rows;
  }

  private static boolean isOf(Plan plan, RequirementStatus one, Wanted wanted) {
    String status = wanted.status();
    String family = wanted.family();
    var of = one.requirement().family();
    boolean right = family == null || of.code().equals(family) || of.number().equals(family);
    right &= wanted.component() == null || answers(plan, one, wanted.component());
    right &= wanted.party() == null || answersFor(plan, one, wanted.party());
    if (status == null || !right) {
      return right;
    }
    return switch (status) {
      case "met" -> one.determination() == Determination.MET;
      case "not-met" -> one.determination() == Determination.NOT_MET;
      default -> one.hasState(status);
    };
  }

  private static boolean answers(Plan plan, RequirementStatus one, String component) {
    return one.objectives().stream()
        .flatMap(o -> o.answers().stream())
        .flatMap(a -> plan.component(a.byComponent().componentUuid()).stream())
        .anyMatch(c -> begins(Plan.name(c), component));
  }

  private static boolean answersFor(Plan plan, RequirementStatus one, String party) {
    return one.implemented().stream()
        .flatMap(i -> i.responsibleRoles().stream())
        .flatMap(r -> r.partyUuids().stream())
        .anyMatch(
            uuid ->
                plan.metadata().parties().stream()
                    .anyMatch(
                        p -> uuid.equals(p.uuid()) && begins(String.valueOf(p.name()), party)));
  }

  private static boolean begins(String name, String typed) {
    return name.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
  }

  private static Set<String> states(RequirementStatus status) {
    Set<String> states = new LinkedHashSet<>();
    for (ObjectiveStatus objective : status.objectives()) {
      for (Answer answer : objective.answers()) {
        states.add(answer.state() == null ? "no status" : answer.state());
      }
    }
    if (states.isEmpty()) {
      states.add("no answer");
    }
    return states;
  }

  /** The components: title, type, status, category. */
  List<Row> components() {
    return rows(
        c ->
            Row.of(
                text(c, "title"),
                text(c, "type"),
                c.get("status") instanceof OscalObject status ? text(status, "state") : "",
                category(c),
                text(c, "description")),
        "system-component",
        "defined-component");
  }

  /** The items of the inventory: asset id, address, category, description. */
  List<Row> inventory() {
    return rows(
        i ->
            Row.of(
                property(i, "asset-id"),
                property(i, "ipv4-address"),
                category(i),
                text(i, "description")),
        "inventory-item");
  }

  /** The items of a POA&amp;M: id, requirement, status, title. */
  List<Row> items() {
    return rows(
        i ->
            Row.of(
                property(i, ITEM_ID),
                property(i, "cmmc-id"),
                property(i, "status"),
                text(i, "title")),
        "poam-item");
  }

  /** The parties: name, type, e-mail address. */
  List<Row> parties() {
    return rows(
        p ->
            Row.of(
                text(p, "name"),
                text(p, "type"),
                p.get("email-addresses") instanceof List<?> list && !list.isEmpty()
                    ? String.valueOf(list.get(0))
                    : ""),
        "party");
  }

  /** The findings: severity, rule, line, message. */
  List<Row> findings(@Nullable Severity severity, @Nullable String rule)
      throws UnreadableException {
    List<Row> rows = new ArrayList<>();
    for (Finding finding : open.standing().findings()) {
      if ((severity == null || finding.severity() == severity)
          && (rule == null || finding.ruleId().equalsIgnoreCase(rule))) {
        int line = finding.location().line();
        rows.add(
            Row.of(
                finding.severity().label(),
                finding.ruleId(),
                line == 0 ? "" : "line " + line,
                finding.message()));
      }
    }
    return rows;
  }

  private List<Row> rows(Function<OscalObject, Row> row, String... definitions) {
    return all(definitions).stream().map(row).toList();
  }

  private List<OscalObject> all(String... definitions) {
    List<OscalObject> found = new ArrayList<>();
    collect(open.document().root(), Set.of(definitions), found);
    return found;
  }

  private static void collect(OscalObject object, Set<String> wanted, List<OscalObject> found) {
    if (wanted.contains(object.definition().name())) {
      found.add(object);
    }
    for (int i = 0; i < object.definition().members().size(); i++) {
      Object value = object.get(i);
      if (value instanceof OscalObject child) {
        collect(child, wanted, found);
      } else if (value instanceof List<?> list) {
        for (Object item : list) {
          if (item instanceof OscalObject child) {
            collect(child, wanted, found);
          }
        }
      }
    }
  }

  private static String category(OscalObject object) {
    return property(object, "asset-category");
  }

  static String property(OscalObject object, String name) {
    if (object.get("props") instanceof List<?> props) {
      for (Object prop : props) {
        if (prop instanceof OscalObject one && name.equals(one.get("name"))) {
          return text(one, "value");
        }
      }
    }
    return "";
  }

  /** A simple value on one line. */
  private static String text(OscalObject object, String name) {
    Object value = object.get(name);
    String text = value instanceof Markup markup ? markup.plainText() : String.valueOf(value);
    return value == null ? "" : text.strip().replaceAll("\\s+", " ");
  }
}
