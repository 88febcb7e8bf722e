package dev.assay.validate.schematron.saxon;

import dev.assay.validate.schematron.Outcome;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.jspecify.annotations.Nullable;

/** Reads the report that a Schematron schema makes. */
final class Svrl {
  private Svrl() {}

  static List<Outcome> outcomes(XdmNode report) {
    List<Outcome> result = new ArrayList<>();
    String ruleRole = null;
    for (XdmNode root : elements(report)) {
      for (XdmNode element : elements(root)) {
        switch (element.getNodeName().getLocalName()) {
          case "fired-rule" -> ruleRole = attribute(element, "role");
          case "failed-assert", "successful-report" -> result.add(outcome(element, ruleRole));
          default -> {
            // what ran and where, which nobody asks for
          }
        }
      }
    }
    return result;
  }

  private static Outcome outcome(XdmNode element, @Nullable String ruleRole) {
    String role = attribute(element, "role");
    String see = attribute(element, "see");
    String message = "";
    String help = see == null ? null : "See " + see;
    for (XdmNode child : elements(element)) {
      String text = String.join(" ", child.getStringValue().strip().split("\\s+"));
      switch (child.getNodeName().getLocalName()) {
        case "text" -> message = text;
        case "diagnostic-reference" -> help = text;
        default -> {
          // properties are for other tools
        }
      }
    }
    String test = String.valueOf(attribute(element, "test"));
    return new Outcome(
        attribute(element, "id"),
        role == null ? ruleRole : role,
        test,
        String.valueOf(attribute(element, "location")),
        message.isEmpty() ? "this does not meet: " + test : message,
        help);
  }

  private static List<XdmNode> elements(XdmNode parent) {
    List<XdmNode> result = new ArrayList<>();
    parent
        .axisIterator(Axis.CHILD)
        .forEachRemaining(
            item -> {
              XdmNode node = (XdmNode) item;
              if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
                result.add(node);
              }
            });
    return result;
  }

  private static @Nullable String attribute(XdmNode element, String name) {
    return element.getAttributeValue(new QName(name));
  }
}
