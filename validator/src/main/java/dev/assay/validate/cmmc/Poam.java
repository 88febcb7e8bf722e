package dev.assay.validate.cmmc;

import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Property;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan of action and milestones as CMMC reads it. An operational plan of action (32 CFR 170.4,
 * for requirement 3.12.2) is another thing and kept apart: its entries carry nothing over the gate.
 *
 * @param document the document
 * @param entries all its items, in order
 * @param status the CMMC status that it states, or null
 * @param statusDate the CMMC Status Date that it states, or null
 * @param closeoutDue the closeout day that it states, or null
 */
public record Poam(
    PlanOfActionAndMilestones document,
    List<PoamEntry> entries,
    @Nullable CmmcStatus status,
    @Nullable LocalDate statusDate,
    @Nullable LocalDate closeoutDue) {

  /** The value of the property {@code plan-type} of an operational plan of action. */
  public static final String OPERATIONAL = "operational-plan-of-action";

  public Poam {
    entries = List.copyOf(entries);
  }

  /** Reads a document. */
  public static Poam of(PlanOfActionAndMilestones document) {
    Metadata metadata = document.metadata();
    List<Property> props = metadata == null ? List.of() : metadata.props();
    boolean operational = isOperational(props);
    PoamReader reader = new PoamReader(document, operational);
    List<PoamEntry> entries = new ArrayList<>();
    for (PoamItem item : document.poamItems()) {
      entries.add(reader.entry(item));
    }
    return new Poam(
        document,
        entries,
        AssayProps.first(props, AssayProps.CMMC_STATUS).flatMap(CmmcStatus::ofLabel).orElse(null),
        day(props, AssayProps.CMMC_STATUS_DATE),
        day(props, AssayProps.CLOSEOUT_DUE));
  }

  static boolean isOperational(List<Property> props) {
    return AssayProps.values(props, AssayProps.PLAN_TYPE).contains(OPERATIONAL);
  }

  private static @Nullable LocalDate day(List<Property> props, String name) {
    Optional<LocalDate> day = AssayProps.first(props, name).flatMap(OscalDates::day);
    return day.orElse(null);
  }

  /** The items of the POA&amp;M itself, without those of an operational plan of action. */
  public List<PoamEntry> assessmentEntries() {
    return entries.stream().filter(e -> !e.operational()).toList();
  }

  /** The requirements for which an item is open: {@code 3.1.1}, {@code 3.1.2e}. */
  public Set<String> openNumbers() {
    Set<String> numbers = new LinkedHashSet<>();
    for (PoamEntry entry : assessmentEntries()) {
      if (!entry.closed()) {
        numbers.addAll(entry.numbers());
      }
    }
    return numbers;
  }

  /** The requirements for which there is an item, open or closed. */
  public Set<String> allNumbers() {
    Set<String> numbers = new LinkedHashSet<>();
    assessmentEntries().forEach(e -> numbers.addAll(e.numbers()));
    return numbers;
  }
}
