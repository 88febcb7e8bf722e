package dev.assay.validate.constraint;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.model.Definition;
import dev.assay.model.OscalObject;
import dev.assay.validate.metapath.Environment;
import dev.assay.validate.metapath.EvaluationException;
import dev.assay.validate.metapath.Focus;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.metapath.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks one document against the constraints of the OSCAL definitions. One use, one thread. */
public final class ConstraintChecker {
  private final Tree tree;
  private final Environment environment;
  private final FindingSink sink;
  private final Map<String, Set<String>> notChecked = new LinkedHashMap<>();
  private final AllowedValuesCheck allowedValues = new AllowedValuesCheck(this);
  private final KeyCheck keys = new KeyCheck(this);
  private final SimpleChecks simple = new SimpleChecks(this);

  /**
   * A check of a document.
   *
   * @param tree the document
   * @param environment the documents that its imports reach
   * @param sink takes the findings; they know the JSON Pointer of their node, not yet its line
   */
  public ConstraintChecker(Tree tree, Environment environment, FindingSink sink) {
    this.tree = tree;
    this.environment = environment;
    this.sink = sink;
  }

  /** Runs all constraints; returns what could not be checked, and why. */
  public List<NotChecked> check() {
    walk(tree.root());
    allowedValues.finish();
    keys.finish();
    List<NotChecked> result = new ArrayList<>();
    notChecked.forEach((why, what) -> result.add(new NotChecked(Words.constraints(what), why)));
    return result;
  }

  private void walk(Node node) {
    OscalObject object = node.object();
    if (object == null) {
      return;
    }
    Definition definition = object.definition();
    Map<String, CompiledTable.Group> groups = CompiledTable.oscal().of(definition.id());
    if (!groups.isEmpty()) {
      groups.forEach((member, group) -> checkGroup(node, member, group));
    }
    for (Node child : node.children()) {
      walk(child);
    }
  }

  /** The holders are the node itself, one of its flags, or its children of a name. */
  private void checkGroup(Node node, String member, CompiledTable.Group group) {
    for (CompiledTable.Unsupported unsupported : group.unsupported()) {
      notChecked(unsupported.spec(), unsupported.why());
    }
    if (member.isEmpty()) {
      checkAll(node, group);
    } else if (member.startsWith("@")) {
      Node flag = node.flag(member.substring(1));
      if (flag != null) {
        checkAll(flag, group);
      }
    } else {
      for (Node child : node.children()) {
        if (child.name().equals(member)) {
          checkAll(child, group);
        }
      }
    }
  }

  private void checkAll(Node holder, CompiledTable.Group group) {
    for (Compiled constraint : group.constraints()) {
      try {
        check(constraint, holder);
      } catch (EvaluationException e) {
        String why = e.getMessage();
        notChecked(constraint.spec(), why == null ? "it cannot be evaluated" : why);
      }
    }
  }

  private void check(Compiled constraint, Node holder) {
    switch (constraint.spec().kind()) {
      case ALLOWED_VALUES -> allowedValues.add(constraint, holder);
      case MATCHES -> simple.matches(constraint, holder);
      case EXPECT -> simple.expect(constraint, holder);
      case HAS_CARDINALITY -> simple.cardinality(constraint, holder);
      case IS_UNIQUE -> keys.unique(constraint, holder);
      case INDEX -> keys.index(constraint, holder);
      case INDEX_HAS_KEY -> keys.reference(constraint, holder);
    }
  }

  /** The target nodes of a constraint at a holder. */
  List<Node> targets(Compiled constraint, Node holder) {
    return constraint.target().nodes(focus(constraint, holder));
  }

  Focus focus(Compiled constraint, Node holder) {
    Focus focus = Focus.on(holder, environment);
    for (Compiled.Variable let : constraint.lets()) {
      focus = focus.with(let.name(), let.value().evaluate(focus));
    }
    return focus;
  }

  /**
   * Reports that a node breaks a constraint.
   *
   * @param message what is wrong, unless the constraint has a message of its own
   */
  void find(Compiled constraint, Node holder, Node at, String message, @Nullable String help) {
    ConstraintSpec spec = constraint.spec();
    Message own = constraint.message();
    String text = own == null ? message : own.at(focus(constraint, holder).at(at));
    find(spec.ruleId(), spec.severity(), at, text, help);
  }

  void find(String ruleId, Severity severity, Node at, String message, @Nullable String help) {
    Node here = at.tree() == tree ? at : tree.root();
    Location location = Location.ofPointer(tree.name(), here.pointer());
    sink.add(Finding.of(ruleId, severity, message, location, help));
  }

  void notChecked(ConstraintSpec spec, String why) {
    notChecked.computeIfAbsent(why, k -> new TreeSet<>()).add(spec.ruleId());
  }
}
