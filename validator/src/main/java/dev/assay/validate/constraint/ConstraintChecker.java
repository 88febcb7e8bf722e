package dev.assay.validate.constraint;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.model.OscalObject;
import dev.assay.validate.metapath.Environment;
import dev.assay.validate.metapath.EvaluationException;
import dev.assay.validate.metapath.Focus;
import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.metapath.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks one document against the constraints of the OSCAL definitions and those of the user. One
 * use, one thread.
 */
public final class ConstraintChecker {
  private final Tree tree;
  private final Environment environment;
  private final FindingSink sink;
  private final CompiledTable table;
  private final List<ExternalRules> rules;
  private final Map<String, Set<String>> notChecked = new LinkedHashMap<>();
  private final AllowedValuesCheck allowedValues = new AllowedValuesCheck(this);
  private final KeyCheck keys = new KeyCheck(this);
  private final SimpleChecks simple = new SimpleChecks(this);

  /**
   * A check of a document.
   *
   * @param tree the document
   * @param environment the documents that its imports reach
   * @param rules the user's own constraints
   * @param sink takes the findings; they know the JSON Pointer of their node, not yet its line
   */
  public ConstraintChecker(
      Tree tree, Environment environment, List<ExternalRules> rules, FindingSink sink) {
    this(tree, environment, CompiledTable.oscal(), rules, sink);
  }

  ConstraintChecker(
      Tree tree,
      Environment environment,
      CompiledTable table,
      List<ExternalRules> rules,
      FindingSink sink) {
    this.tree = tree;
    this.environment = environment;
    this.table = table;
    this.rules = List.copyOf(rules);
    this.sink = sink;
  }

  /** Runs all constraints; returns what could not be checked, and why. */
  public List<NotChecked> check() {
    run(Pass.FIRST);
    allowedValues.settle();
    if (allowedValues.mayForgive()) {
      run(Pass.FORGIVING);
    }
    allowedValues.finish();
    keys.settle();
    run(Pass.REFERENCES);
    List<NotChecked> result = new ArrayList<>();
    notChecked.forEach((why, what) -> result.add(new NotChecked(Words.constraints(what), why)));
    return result;
  }

  private void run(Pass pass) {
    walk(tree.root(), table.of(pass));
    Focus document = Focus.on(tree.documentNode(), environment);
    for (ExternalRules external : rules) {
      external.contexts().forEach(context -> check(context, document, pass));
    }
  }

  private void walk(Node node, CompiledTable.OfPass constraints) {
    OscalObject object = node.object();
    if (object == null) {
      return;
    }
    CompiledTable.Groups groups = constraints.of(object.definition().id());
    if (!groups.byMember().isEmpty()) {
      Focus focus = Compiled.Variable.bind(groups.lets(), Focus.on(node, environment));
      groups.byMember().forEach((member, group) -> checkGroup(focus, member, group));
    }
    for (Node child : node.children()) {
      walk(child, constraints);
    }
  }

  /** The holders are the node itself, one of its flags, or its children of a name. */
  private void checkGroup(Focus focus, String member, CompiledTable.Group group) {
    for (CompiledTable.Unsupported unsupported : group.unsupported()) {
      notChecked(unsupported.spec(), unsupported.why());
    }
    Node node = focus.node();
    if (member.isEmpty()) {
      checkAll(focus, group.constraints());
    } else if (member.startsWith("@")) {
      Node flag = node.flag(member.substring(1));
      if (flag != null) {
        checkAll(focus.at(flag), group.constraints());
      }
    } else {
      for (Node child : node.children()) {
        if (child.name().equals(member)) {
          checkAll(focus.at(child), group.constraints());
        }
      }
    }
  }

  private void checkAll(Focus holder, List<Compiled> constraints) {
    for (Compiled constraint : constraints) {
      try {
        check(constraint, holder);
      } catch (EvaluationException e) {
        notChecked(constraint.spec(), String.valueOf(e.getMessage()));
      }
    }
  }

  private void check(Compiled constraint, Focus holder) {
    switch (constraint.spec().kind()) {
      case ALLOWED_VALUES -> allowedValues.check(constraint, holder);
      case MATCHES -> simple.matches(constraint, holder);
      case EXPECT -> simple.expect(constraint, holder);
      case HAS_CARDINALITY -> simple.cardinality(constraint, holder);
      case IS_UNIQUE -> keys.unique(constraint, holder);
      case INDEX -> keys.index(constraint, holder);
      case INDEX_HAS_KEY -> keys.reference(constraint, holder);
    }
  }

  /** Runs the constraints of a user's context, and of those within it, that a pass is for. */
  private void check(ExternalRules.Context context, Focus outer, Pass pass) {
    if (context.all().stream().noneMatch(c -> Pass.of(c.spec()) == pass)) {
      return;
    }
    Set<Node> holders = new LinkedHashSet<>();
    for (Metapath path : context.targets()) {
      try {
        holders.addAll(path.nodes(outer));
      } catch (EvaluationException e) {
        String why = String.valueOf(e.getMessage());
        context.all().forEach(c -> notChecked(c.spec(), why));
      }
    }
    for (Node node : holders) {
      Focus holder = Compiled.Variable.bind(context.lets(), outer.at(node));
      checkAll(
          holder, context.constraints().stream().filter(c -> Pass.of(c.spec()) == pass).toList());
      context.inner().forEach(inner -> check(inner, holder, pass));
    }
  }

  /** Whether the document follows this version of OSCAL or a later one, as far as it says so. */
  boolean isOfVersion(String version) {
    Version own = Version.parse(tree.document().oscalVersion());
    Version wanted = Version.parse(version);
    return own == null || wanted == null || own.compareTo(wanted) >= 0;
  }

  /**
   * Reports that a node breaks a constraint.
   *
   * @param message what is wrong, unless the constraint has a message of its own
   */
  void find(Compiled constraint, Focus holder, Node at, String message, @Nullable String help) {
    ConstraintSpec spec = constraint.spec();
    Message own = constraint.message();
    String text = own == null ? message : own.at(holder.at(at));
    if (own != null && spec.isBuiltIn()) {
      text = Words.of(at) + ": " + text;
    }
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
