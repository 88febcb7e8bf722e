package dev.assay.shell.command;

import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.validate.rule.RuleInfo;
import dev.assay.validate.rule.builtin.BuiltInRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names that somebody may want to type: of the open document, and of rules. */
public final class DocumentNames {
  private DocumentNames() {}

  /** What "list" lists. */
  public static List<String> kinds() {
    return ListCommand.KINDS;
  }

  /**
   * The ids of the requirements and objectives, controls or POA&amp;M items of a document, with
   * their titles, in its order.
   */
  public static Map<String, String> answers(OpenDocument open) {
    Map<String, String> names = new LinkedHashMap<>();
    collect(
        open.document(),
        (object, name) -> {
          if (name.equals("implemented-requirement") || name.equals("control")) {
            id(names, text(object.get(name.equals("control") ? "id" : "control-id")), object);
          } else if (name.equals("statement")) {
            id(names, text(object.get("statement-id")), object);
          } else if (name.equals("poam-item")) {
            String id = Lists.property(object, Lists.ITEM_ID);
            names.put(id.isEmpty() ? text(object.get("uuid")) : id, text(object.get("title")));
          }
        });
    return names;
  }

  private static void id(Map<String, String> names, String id, OscalObject object) {
    RequirementId known = RequirementId.parse(id).orElse(null);
    if (known == null) {
      names.put(id, text(object.get("title")));
    } else {
      Requirement requirement = Requirements.get().of(known);
      names.putIfAbsent(known.display(), requirement.title());
    }
  }

  /** The titles of the components, with their types. */
  public static Map<String, String> components(OpenDocument open) {
    Map<String, String> names = new TreeMap<>();
    collect(
        open.document(),
        (object, name) -> {
          if (name.equals("system-component") || name.equals("defined-component")) {
            names.put(text(object.get("title")), text(object.get("type")));
          }
        });
    return names;
  }

  /** The names of the parties, with their types. */
  public static Map<String, String> parties(OpenDocument open) {
    Map<String, String> names = new TreeMap<>();
    collect(
        open.document(),
        (object, name) -> {
          if (name.equals("party")) {
            names.put(text(object.get("name")), text(object.get("type")));
          }
        });
    return names;
  }

  /** The ids of the rules, with what they ask. */
  public static Map<String, String> rules() {
    Map<String, String> names = new TreeMap<>();
    for (RuleInfo rule : BuiltInRules.infos()) {
      names.put(rule.id(), rule.title());
    }
    return names;
  }

  private interface Visitor {
    void visit(OscalObject object, String definition);
  }

  private static void collect(OscalDocument document, Visitor visitor) {
    collect(document.root(), visitor);
  }

  private static void collect(OscalObject object, Visitor visitor) {
    visitor.visit(object, object.definition().name());
    for (int i = 0; i < object.definition().members().size(); i++) {
      Object value = object.get(i);
      if (value instanceof OscalObject child) {
        collect(child, visitor);
      } else if (value instanceof List<?> list) {
        for (Object item : list) {
          if (item instanceof OscalObject child) {
            collect(child, visitor);
          }
        }
      }
    }
  }

  private static String text(@Nullable Object value) {
    return value instanceof Markup markup
        ? markup.plainText()
        : value == null ? "" : value.toString();
  }
}
