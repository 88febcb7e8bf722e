package dev.assay.validate.cmmc;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ImplementationStatus;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans whose answers are made by chance, and known one by one. */
final class RandomPlans {
  private static final String[] STATES = {
    "implemented", "implemented", "not-applicable", "planned", "partial", "alternative", "mostly"
  };
  private static final String[] EXCEPTIONS = {
    "enduring-exception", "temporary-deficiency", "dod-cio-adjudication", "hope"
  };

  private RandomPlans() {}

  /**
   * One answer.
   *
   * @param number the requirement
   * @param objective the place of the objective that it is for, or -1 for the whole requirement
   * @param component who answers
   * @param state the state, or null when none is said
   * @param words whether it says more than a placeholder
   * @param exception the exception that it claims, or null
   * @param item whether it names an entry of the operational plan of action
   */
  record Said(
      String number,
      int objective,
      int component,
      @Nullable String state,
      boolean words,
      @Nullable String exception,
      boolean item) {

    Said as(@Nullable String newState) {
      return new Said(number, objective, component, newState, true, null, false);
    }
  }

  /** Answers to most requirements; the lower the care, the more of them are wanting. */
  static List<Said> answers(Random random) {
    double care = 0.6 + 0.4 * random.nextDouble();
    List<Said> all = new ArrayList<>();
    for (Requirement requirement : Requirements.get().all()) {
      int objectives = requirement.objectives().size();
      if (random.nextDouble() < care) {
        boolean each = random.nextBoolean();
        for (int i = each ? 0 : -1; i < (each ? objectives : 0); i++) {
          String state = random.nextInt(8) == 0 ? "not-applicable" : "implemented";
          all.add(new Said(requirement.number(), i, random.nextInt(3), state, true, null, false));
        }
      } else {
        for (int i = random.nextInt(objectives + 3); i > 0; i--) {
          all.add(any(requirement.number(), random.nextInt(objectives + 1) - 1, random));
        }
      }
    }
    return all;
  }

  private static Said any(String number, int objective, Random random) {
    String state = random.nextInt(12) == 0 ? null : STATES[random.nextInt(STATES.length)];
    String exception =
        random.nextInt(3) == 0 ? EXCEPTIONS[random.nextInt(EXCEPTIONS.length)] : null;
    return new Said(
        number,
        objective,
        random.nextInt(3),
        state,
        random.nextInt(4) > 0,
        exception,
        random.nextBoolean());
  }

  /** The plan that gives these answers, each requirement once. */
  static SystemSecurityPlan plan(List<Said> answers, PartialCase... claims) {
    Map<String, List<Said>> byNumber = new TreeMap<>();
    answers.forEach(
        said -> byNumber.computeIfAbsent(said.number(), n -> new ArrayList<>()).add(said));
    List<ImplementedRequirement> all = new ArrayList<>();
    byNumber.forEach((number, of) -> all.add(requirement(number, of, claims)));
    return plan(all);
  }

  /** The same answers, each by itself or with some of its neighbours, in an order of chance. */
  static SystemSecurityPlan scattered(List<Said> answers, Random random, PartialCase... claims) {
    List<Said> mixed = new ArrayList<>(answers);
    Collections.shuffle(mixed, random);
    List<ImplementedRequirement> all = new ArrayList<>();
    Map<String, List<Said>> open = new TreeMap<>();
    for (Said said : mixed) {
      List<Said> some = open.computeIfAbsent(said.number(), n -> new ArrayList<>());
      some.add(said);
      if (random.nextInt(3) == 0) {
        all.add(requirement(said.number(), some, claims));
        open.remove(said.number());
      }
    }
    open.forEach((number, some) -> all.add(requirement(number, some, claims)));
    Collections.shuffle(all, random);
    return plan(all);
  }

  private static SystemSecurityPlan plan(List<ImplementedRequirement> all) {
    return SystemSecurityPlan.builder()
        .controlImplementation(ControlImplementation.builder().implementedRequirements(all).build())
        .build();
  }

  private static ImplementedRequirement requirement(
      String number, List<Said> answers, PartialCase... claims) {
    Requirement requirement = requirement(number);
    List<Property> props = new ArrayList<>();
    for (PartialCase claim : claims) {
      props.add(prop(AssayProps.PARTIAL, claim.value()));
    }
    List<ByComponent> general = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (Said said : answers) {
      if (said.objective() < 0) {
        general.add(byComponent(said));
      } else {
        statements.add(
            Statement.builder()
                .statementId(requirement.objectives().get(said.objective()).id().objectiveId())
                .byComponents(List.of(byComponent(said)))
                .build());
      }
    }
    return ImplementedRequirement.builder()
        .controlId(requirement.id().controlId())
        .props(props)
        .byComponents(general)
        .statements(statements)
        .build();
  }

  static Requirement requirement(String number) {
    return Requirements.get().all().stream()
        .filter(r -> r.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static ByComponent byComponent(Said said) {
    List<Property> props = new ArrayList<>();
    if (said.exception() != null) {
      props.add(prop(AssayProps.EXCEPTION, said.exception()));
    }
    if (said.item()) {
      props.add(prop(AssayProps.OPERATIONAL_ITEM, "OPA-1"));
    }
    return ByComponent.builder()
        .componentUuid("410cf4ba-c56e-5576-a70b-94570fbbb7d" + said.component())
        .description(
            Markup.ofMarkdown(
                said.words() ? "The wall keeps the yard apart." : "TBD", Markup.Kind.MULTILINE))
        .props(props)
        .implementationStatus(
            said.state() == null
                ? null
                : ImplementationStatus.builder().state(said.state()).build())
        .build();
  }

  private static Property prop(String name, String value) {
    return Property.builder().ns(AssayProps.NS).name(name).value(value).build();
  }
}
