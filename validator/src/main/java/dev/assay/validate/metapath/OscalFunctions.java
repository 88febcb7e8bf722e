package dev.assay.validate.metapath;

import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** OSCAL's and Metapath's own functions. */
final class OscalFunctions {
  private static final String OSCAL_NAMESPACE = "http://csrc.nist.gov/ns/oscal";
  private static final int MAX_DEPTH = 100;
  private static final ConcurrentHashMap<String, Metapath> RECURSIONS = new ConcurrentHashMap<>();

  private OscalFunctions() {}

  static void register(Functions.Registry r) {
    r.add("has-oscal-namespace", 1, 2, OscalFunctions::hasNamespace);
    r.add("resolve-reference", 1, 2, OscalFunctions::resolveReference);
    r.add("resolve-uri", 1, 2, (f, a) -> a.get(0).eval(f));
    r.add(
        "base-uri",
        0,
        1,
        (f, a) -> List.of(CoreFunctions.node(CoreFunctions.argument(f, a)).tree().name()));
    r.add(
        "document-uri",
        0,
        1,
        (f, a) -> List.of(CoreFunctions.node(CoreFunctions.argument(f, a)).tree().name()));
    r.add("doc", 1, 1, OscalFunctions::doc);
    r.add("doc-available", 1, 1, OscalFunctions::docAvailable);
    r.add("resolve-profile", 0, 1, OscalFunctions::resolveProfile);
    r.add("recurse-depth", 1, 2, OscalFunctions::recurseDepth);
  }

  /**
   * Whether the node's {@code ns} is one of the given ones; no {@code ns} means OSCAL's.
   *
   * <p>Source: OSCAL, "has-oscal-namespace", and the data model's remarks on {@code ns}.
   */
  private static List<Object> hasNamespace(Focus f, List<Expr> a) {
    Node node = a.size() == 2 ? CoreFunctions.node(a.get(0).eval(f)) : f.node();
    Node ns = node.flag("ns");
    String own = ns == null ? OSCAL_NAMESPACE : ns.text();
    for (Object wanted : a.get(a.size() - 1).eval(f)) {
      if (Values.textOf(wanted).equals(own)) {
        return Operators.bool(true);
      }
    }
    return Operators.bool(false);
  }

  /**
   * A fragment becomes the href of the back-matter resource that it names; other references stay as
   * they are.
   */
  private static List<Object> resolveReference(Focus f, List<Expr> a) {
    List<Object> reference = a.get(0).eval(f);
    if (reference.isEmpty()) {
      return reference;
    }
    String href = Values.text(reference);
    if (!href.startsWith("#")) {
      return List.of(href);
    }
    Node start = a.size() == 2 ? CoreFunctions.node(a.get(1).eval(f)) : referenceNode(reference, f);
    for (Object resource : start.tree().allNamed("resource")) {
      Node node = (Node) resource;
      Node uuid = node.flag("uuid");
      if (uuid != null
          && href.regionMatches(
              true, 1, uuid.text(), 0, Math.max(uuid.text().length(), href.length() - 1))) {
        return List.of(firstRlink(node, href));
      }
    }
    throw new EvaluationException("no back-matter resource has the uuid of " + href);
  }

  private static Node referenceNode(List<Object> reference, Focus f) {
    return reference.get(0) instanceof Node node ? node : f.node();
  }

  private static String firstRlink(Node resource, String href) {
    for (Node child : resource.children()) {
      OscalObject object = child.object();
      if (child.name().equals("rlink")
          && object != null
          && object.get("href") instanceof String target) {
        return target;
      }
    }
    throw new EvaluationException("the back-matter resource " + href + " has no rlink");
  }

  private static List<Object> doc(Focus f, List<Expr> a) {
    List<Object> result = new ArrayList<>();
    Tree from = f.node().tree();
    for (Object href : a.get(0).eval(f)) {
      result.add(f.environment().document(Values.textOf(href), from).documentNode());
    }
    return result;
  }

  private static List<Object> docAvailable(Focus f, List<Expr> a) {
    try {
      return Operators.bool(!doc(f, a).isEmpty());
    } catch (EvaluationException e) {
      return Operators.bool(false);
    }
  }

  private static List<Object> resolveProfile(Focus f, List<Expr> a) {
    List<Object> result = new ArrayList<>();
    for (Object item : CoreFunctions.argument(f, a)) {
      Tree tree = CoreFunctions.node(List.of(item)).tree();
      result.add(f.environment().resolveProfile(tree).documentNode());
    }
    return result;
  }

  /**
   * The nodes that an expression reaches from the start, and from what it reaches, until nothing
   * new comes.
   */
  private static List<Object> recurseDepth(Focus f, List<Expr> a) {
    List<Object> start = a.size() == 2 ? a.get(0).eval(f) : List.of(f.item());
    Metapath step = recursion(Values.text(a.get(a.size() - 1).eval(f)));
    Set<Object> found = new LinkedHashSet<>();
    List<Object> open = start;
    for (int depth = 0; !open.isEmpty(); depth++) {
      if (depth > MAX_DEPTH) {
        throw new EvaluationException("imports nest more than " + MAX_DEPTH + " deep");
      }
      List<Object> next = new ArrayList<>();
      for (Object item : open) {
        if (found.add(item)) {
          next.addAll(step.evaluate(f.on(item, 1, 1)));
        }
      }
      open = next;
    }
    return new ArrayList<>(found);
  }

  private static Metapath recursion(String expression) {
    Metapath known = RECURSIONS.get(expression);
    if (known != null) {
      return known;
    }
    try {
      Metapath compiled = Metapath.compile(expression);
      RECURSIONS.put(expression, compiled);
      return compiled;
    } catch (MetapathException e) {
      throw new EvaluationException("recurse-depth: " + e.getMessage());
    }
  }
}
