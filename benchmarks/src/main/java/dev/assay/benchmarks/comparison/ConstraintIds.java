package dev.assay.benchmarks.comparison;

import gov.nist.secauto.metaschema.core.model.IBoundObject;
import gov.nist.secauto.metaschema.core.model.constraint.IConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.IValueConstrained;
import gov.nist.secauto.metaschema.databind.IBindingContext;
import gov.nist.secauto.metaschema.databind.model.IBoundDefinitionModelAssembly;
import gov.nist.secauto.metaschema.databind.model.IBoundDefinitionModelComplex;
import gov.nist.secauto.metaschema.databind.model.IBoundInstanceFlag;
import gov.nist.secauto.metaschema.databind.model.IBoundInstanceModel;
import gov.nist.secauto.metaschema.databind.model.IBoundInstanceModelFieldScalar;
import gov.nist.secauto.metaschema.databind.model.IBoundInstanceModelNamed;
import gov.nist.secauto.oscal.lib.model.AssessmentPlan;
import gov.nist.secauto.oscal.lib.model.AssessmentResults;
import gov.nist.secauto.oscal.lib.model.Catalog;
import gov.nist.secauto.oscal.lib.model.ComponentDefinition;
import gov.nist.secauto.oscal.lib.model.PlanOfActionAndMilestones;
import gov.nist.secauto.oscal.lib.model.Profile;
import gov.nist.secauto.oscal.lib.model.SystemSecurityPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The ids under which Assay knows the reference's constraints: their own, else one made from where
 * they stand, as Assay's table of constraints makes it.
 */
public final class ConstraintIds {
  private static final List<Class<? extends IBoundObject>> ROOTS =
      List.of(
          Catalog.class,
          Profile.class,
          ComponentDefinition.class,
          SystemSecurityPlan.class,
          AssessmentPlan.class,
          AssessmentResults.class,
          PlanOfActionAndMilestones.class);

  private final Map<IConstraint, String> ids = new IdentityHashMap<>();
  private final Map<String, Integer> unnamed = new HashMap<>();
  private final Set<IBoundDefinitionModelComplex> seen = new HashSet<>();
  private final Deque<IBoundDefinitionModelComplex> open = new ArrayDeque<>();

  /** Walks the definitions of the reference from the seven models. */
  public ConstraintIds(IBindingContext context) {
    for (Class<? extends IBoundObject> root : ROOTS) {
      reach(Objects.requireNonNull(context.getBoundDefinitionForClass(root)));
    }
    while (!open.isEmpty()) {
      walk(open.removeFirst());
    }
  }

  /** The id of a constraint of the definitions. */
  String of(IConstraint constraint) {
    String id = ids.get(constraint);
    if (id == null) {
      throw new IllegalArgumentException("a constraint of no definition: " + constraint);
    }
    return id;
  }

  /** The ids of all, sorted. */
  List<String> all() {
    return ids.values().stream().sorted().toList();
  }

  private void reach(IBoundDefinitionModelComplex definition) {
    if (seen.add(definition)) {
      open.addLast(definition);
    }
  }

  private void walk(IBoundDefinitionModelComplex definition) {
    String name = name(definition.getBoundClass());
    name(name, definition);
    for (IBoundInstanceFlag flag : definition.getFlagInstances()) {
      name(name + "/@" + flag.getEffectiveName(), flag.getDefinition());
    }
    if (definition instanceof IBoundDefinitionModelAssembly assembly) {
      for (IBoundInstanceModel<?> instance : assembly.getModelInstances()) {
        child(name, instance);
      }
    }
  }

  private void child(String name, IBoundInstanceModel<?> instance) {
    if (instance instanceof IBoundInstanceModelFieldScalar scalar) {
      name(name + "/" + scalar.getEffectiveName(), scalar.getDefinition());
    } else if (instance instanceof IBoundInstanceModelNamed<?> named
        && named.getDefinition() instanceof IBoundDefinitionModelComplex complex) {
      reach(complex);
    }
  }

  private void name(String holder, IValueConstrained constrained) {
    for (IConstraint constraint : constrained.getConstraints()) {
      String id = constraint.getId();
      if (id == null) {
        String base = "oscal:" + holder + "/" + kind(constraint);
        id = base + "-" + unnamed.merge(base, 1, Integer::sum);
      }
      ids.putIfAbsent(constraint, id);
    }
  }

  /** Inline definitions nest in the definition that holds them. */
  private static String name(Class<?> bound) {
    Class<?> outer = bound.getDeclaringClass();
    return outer == null ? bound.getSimpleName() : name(outer) + "." + bound.getSimpleName();
  }

  private static String kind(IConstraint constraint) {
    return switch (constraint.getType()) {
      case CARDINALITY -> "has-cardinality";
      case INDEX_HAS_KEY -> "index-has-key";
      case UNIQUE -> "is-unique";
      case ALLOWED_VALUES -> "allowed-values";
      default -> constraint.getType().getName();
    };
  }
}
