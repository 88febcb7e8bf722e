package dev.assay.generator;

import dev.assay.generator.OscalDefinitions.AllowedValue;
import dev.assay.generator.OscalDefinitions.Constraint;
import dev.assay.generator.OscalDefinitions.KeyField;
import dev.assay.generator.OscalDefinitions.Let;
import gov.nist.secauto.metaschema.core.model.constraint.IAllowedValuesConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.ICardinalityConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.IConfigurableMessageConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.IConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.IExpectConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.IIndexConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.IIndexHasKeyConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.IKeyConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.ILet;
import gov.nist.secauto.metaschema.core.model.constraint.IMatchesConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.IValueConstrained;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the constraints of the definitions.
 *
 * <p>The binding library adds constraints of its own to NIST's and gives both the same source. Its
 * additions are told apart by their ids: every index and uniqueness constraint whose id starts with
 * {@code oscal-}, and four more.
 */
final class ConstraintReader {
  private static final String LIBRARY_PREFIX = "oscal-";
  private static final Set<String> OTHER_LIBRARY_IDS =
      Set.of(
          "oscal-metadata-allowed-roles",
          "oscal-metadata-allowed-props",
          "oscal-allowed-link-rels",
          "oscal-profile-import-has-key-include-exclude-control-id");

  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Let> lets = new ArrayList<>();

  void read(int structure, @Nullable String member, IValueConstrained holder) {
    for (ILet let : holder.getLetExpressions().values()) {
      lets.add(
          new Let(
              structure,
              let.getName().getLocalName(),
              let.getValueExpression().getPath(),
              "library"));
    }
    for (IConstraint constraint : holder.getConstraints()) {
      constraints.add(constraint(structure, member, constraint));
    }
  }

  List<Constraint> constraints() {
    return List.copyOf(constraints);
  }

  List<Let> lets() {
    return List.copyOf(lets);
  }

  private static Constraint constraint(int structure, @Nullable String member, IConstraint c) {
    IAllowedValuesConstraint allowed = c instanceof IAllowedValuesConstraint a ? a : null;
    IMatchesConstraint matches = c instanceof IMatchesConstraint m ? m : null;
    ICardinalityConstraint cardinality = c instanceof ICardinalityConstraint k ? k : null;
    return new Constraint(
        structure,
        member,
        kind(c),
        isLibrary(c) ? "library" : "nist",
        c.getId(),
        c.getLevel().name().toLowerCase(Locale.ROOT),
        c.getTarget().getPath(),
        c.getFormalName(),
        Text.orNull(c.getDescription()),
        Text.orNull(c.getRemarks()),
        c instanceof IConfigurableMessageConstraint m ? m.getMessage() : null,
        c instanceof IExpectConstraint e ? e.getTest().getPath() : null,
        matches == null || matches.getPattern() == null ? null : matches.getPattern().pattern(),
        matches == null || matches.getDataType() == null
            ? null
            : matches.getDataType().getPreferredName().getLocalName(),
        cardinality == null ? null : cardinality.getMinOccurs(),
        cardinality == null ? null : cardinality.getMaxOccurs(),
        indexName(c),
        c instanceof IKeyConstraint k ? keyFields(k) : List.of(),
        allowed == null ? null : allowed.isAllowedOther(),
        allowed == null ? null : allowed.getExtensible().name().toLowerCase(Locale.ROOT),
        allowed == null
            ? List.of()
            : allowed.getAllowedValues().values().stream()
                .map(
                    v ->
                        new AllowedValue(
                            v.getValue(), Text.of(v.getDescription()), v.getDeprecatedVersion()))
                .toList());
  }

  /** The element name of the constraint in a Metaschema. */
  private static String kind(IConstraint c) {
    return switch (c.getType()) {
      case ALLOWED_VALUES -> "allowed-values";
      case CARDINALITY -> "has-cardinality";
      case EXPECT -> "expect";
      case INDEX -> "index";
      case INDEX_HAS_KEY -> "index-has-key";
      case MATCHES -> "matches";
      case UNIQUE -> "is-unique";
      default -> throw new IllegalStateException("constraint of a kind not known: " + c.getType());
    };
  }

  private static boolean isLibrary(IConstraint c) {
    String id = c.getId();
    if (id == null) {
      return false;
    }
    String kind = kind(c);
    boolean keyed = kind.equals("index") || kind.equals("is-unique");
    return (keyed && id.startsWith(LIBRARY_PREFIX)) || OTHER_LIBRARY_IDS.contains(id);
  }

  private static @Nullable String indexName(IConstraint c) {
    if (c instanceof IIndexConstraint index) {
      return index.getName();
    }
    return c instanceof IIndexHasKeyConstraint reference ? reference.getIndexName() : null;
  }

  private static List<KeyField> keyFields(IKeyConstraint c) {
    return c.getKeyFields().stream()
        .map(
            k ->
                new KeyField(
                    k.getTarget().getPath(),
                    k.getPattern() == null ? null : k.getPattern().pattern()))
        .toList();
  }
}
