package dev.assay.generator;

import dev.assay.generator.OscalDefinitions.Member;
import dev.assay.generator.OscalDefinitions.MemberKind;
import dev.assay.generator.OscalDefinitions.Structure;
import gov.nist.secauto.metaschema.core.model.IBoundObject;
import gov.nist.secauto.metaschema.core.model.JsonGroupAsBehavior;
import gov.nist.secauto.metaschema.core.model.XmlGroupAsBehavior;
import gov.nist.secauto.metaschema.databind.model.IBoundDefinitionModel;
import gov.nist.secauto.metaschema.databind.model.IBoundDefinitionModelAssembly;
import gov.nist.secauto.metaschema.databind.model.IBoundDefinitionModelComplex;
import gov.nist.secauto.metaschema.databind.model.IBoundDefinitionModelFieldComplex;
import gov.nist.secauto.metaschema.databind.model.IBoundInstanceFlag;
import gov.nist.secauto.metaschema.databind.model.IBoundInstanceModel;
import gov.nist.secauto.metaschema.databind.model.IBoundInstanceModelField;
import gov.nist.secauto.metaschema.databind.model.IBoundInstanceModelFieldScalar;
import gov.nist.secauto.metaschema.databind.model.IBoundInstanceModelNamed;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.AssessmentPlan;
import gov.nist.secauto.oscal.lib.model.AssessmentResults;
import gov.nist.secauto.oscal.lib.model.Catalog;
import gov.nist.secauto.oscal.lib.model.ComponentDefinition;
import gov.nist.secauto.oscal.lib.model.PlanOfActionAndMilestones;
import gov.nist.secauto.oscal.lib.model.Profile;
import gov.nist.secauto.oscal.lib.model.SystemSecurityPlan;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks the binding library's definitions from the seven root models. */
final class DefinitionReader {
  private static final List<Class<? extends IBoundObject>> ROOTS =
      List.of(
          Catalog.class,
          Profile.class,
          ComponentDefinition.class,
          SystemSecurityPlan.class,
          AssessmentPlan.class,
          AssessmentResults.class,
          PlanOfActionAndMilestones.class);

  private final Map<IBoundDefinitionModelComplex, Integer> ids = new LinkedHashMap<>();
  private final Deque<IBoundDefinitionModelComplex> open = new ArrayDeque<>();
  private final ConstraintReader constraints = new ConstraintReader();

  private DefinitionReader() {}

  /** Reads all definitions; the choices, which the binding library loses, come from the XSD. */
  static OscalDefinitions read(Path completeXsd) {
    return new DefinitionReader().readAll(XsdChoices.read(completeXsd));
  }

  private OscalDefinitions readAll(XsdChoices choices) {
    var context = OscalBindingContext.instance();
    List<Integer> roots = new ArrayList<>();
    for (Class<? extends IBoundObject> root : ROOTS) {
      IBoundDefinitionModelComplex definition = context.getBoundDefinitionForClass(root);
      if (definition == null) {
        throw new IllegalStateException(root + " has no definition");
      }
      roots.add(idOf(definition));
    }
    List<Structure> structures = new ArrayList<>();
    while (!open.isEmpty()) {
      structures.add(choices.applyTo(structure(open.removeFirst())));
    }
    choices.requireAllApplied();
    return new OscalDefinitions(
        List.copyOf(structures), List.copyOf(roots), constraints.constraints(), constraints.lets());
  }

  private int idOf(IBoundDefinitionModelComplex definition) {
    Integer known = ids.get(definition);
    if (known != null) {
      return known;
    }
    int id = ids.size();
    ids.put(definition, id);
    open.addLast(definition);
    return id;
  }

  private Structure structure(IBoundDefinitionModelComplex definition) {
    int id = idOf(definition);
    constraints.read(id, null, definition);
    List<Member> members = new ArrayList<>();
    for (IBoundInstanceFlag flag : definition.getFlagInstances()) {
      constraints.read(id, "@" + flag.getEffectiveName(), flag.getDefinition());
      members.add(flag(flag));
    }
    if (definition instanceof IBoundDefinitionModelFieldComplex field) {
      members.add(value(field));
    }
    if (definition instanceof IBoundDefinitionModelAssembly assembly) {
      for (IBoundInstanceModel<?> instance : assembly.getModelInstances()) {
        if (!(instance instanceof IBoundInstanceModelNamed<?> named)) {
          throw new IllegalStateException("no binding for choice groups: " + instance);
        }
        members.add(child(id, named));
      }
    }
    boolean isRoot = definition instanceof IBoundDefinitionModelAssembly a && a.isRoot();
    return new Structure(
        id,
        javaName(definition.getBoundClass()),
        definition.getEffectiveName(),
        orElse(definition.getEffectiveFormalName(), definition.getName()),
        Text.of(definition.getEffectiveDescription()),
        isRoot ? ((IBoundDefinitionModelAssembly) definition).getRootName() : null,
        definition instanceof IBoundDefinitionModelAssembly,
        List.copyOf(members));
  }

  private Member flag(IBoundInstanceFlag flag) {
    if (flag.isJsonKey() || flag.isJsonValueKey()) {
      throw new IllegalStateException("no binding for JSON key flags: " + flag.getName());
    }
    return new Member(
        MemberKind.FLAG,
        flag.getEffectiveName(),
        flag.getJsonName(),
        Names.component(flag.getJsonName()),
        orElse(flag.getEffectiveFormalName(), flag.getEffectiveName()),
        Text.of(flag.getEffectiveDescription()),
        flag.getJavaTypeAdapter().getPreferredName().getLocalName(),
        -1,
        flag.isRequired() ? 1 : 0,
        1,
        false,
        null,
        "NONE",
        true,
        -1);
  }

  private Member value(IBoundDefinitionModelFieldComplex field) {
    String key = field.getFieldValue().getJsonValueKeyName();
    return new Member(
        MemberKind.VALUE,
        "",
        key,
        Names.component(key),
        "Value",
        "The value of the field.",
        field.getJavaTypeAdapter().getPreferredName().getLocalName(),
        -1,
        1,
        1,
        false,
        null,
        "NONE",
        true,
        -1);
  }

  private Member child(int owner, IBoundInstanceModelNamed<?> instance) {
    IBoundDefinitionModel<?> definition = instance.getDefinition();
    boolean list = instance.getJsonGroupAsBehavior() != JsonGroupAsBehavior.NONE;
    String dataType = null;
    int structure = -1;
    if (instance instanceof IBoundInstanceModelFieldScalar scalar) {
      dataType = scalar.getJavaTypeAdapter().getPreferredName().getLocalName();
      constraints.read(owner, instance.getEffectiveName(), scalar.getDefinition());
    } else if (definition instanceof IBoundDefinitionModelComplex complex) {
      structure = idOf(complex);
    }
    boolean wrapped = !(instance instanceof IBoundInstanceModelField<?> f) || f.isInXmlWrapped();
    return new Member(
        definition instanceof IBoundDefinitionModelAssembly
            ? MemberKind.ASSEMBLY
            : MemberKind.FIELD,
        instance.getEffectiveName(),
        instance.getJsonName(),
        Names.component(instance.getJsonName()),
        orElse(instance.getEffectiveFormalName(), instance.getEffectiveName()),
        Text.of(instance.getEffectiveDescription()),
        dataType,
        structure,
        instance.getMinOccurs(),
        instance.getMaxOccurs(),
        list,
        instance.getXmlGroupAsBehavior() == XmlGroupAsBehavior.GROUPED
            ? instance.getGroupAsName()
            : null,
        instance.getJsonGroupAsBehavior().name(),
        wrapped,
        -1);
  }

  /**
   * The record's name, outermost first: inline definitions nest in the definition that holds them.
   */
  private static List<String> javaName(Class<?> bound) {
    List<String> names = new ArrayList<>();
    for (Class<?> c = bound; c != null; c = c.getDeclaringClass()) {
      names.add(0, c.getSimpleName());
    }
    return List.copyOf(names);
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null || text.isBlank() ? other : text;
  }
}
