package dev.assay.convert.view;

import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Parameter;
import dev.assay.model.gen.ParameterSelection;
import dev.assay.model.gen.Property;
import dev.assay.profiles.cmmc.RequirementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The controls of a catalog, found by their ids and by those of their parts. */
final class Controls {
  private final Map<String, Control> controls = new LinkedHashMap<>();
  private final Map<String, ControlPart> parts = new HashMap<>();
  private final Map<String, Parameter> parameters = new HashMap<>();
  private final List<Family> families = new ArrayList<>();

  /** A family: a group and all controls in it. */
  record Family(
      @Nullable String id, @Nullable String label, String title, List<Control> controls) {}

  Controls(@Nullable Catalog catalog) {
    if (catalog != null) {
      catalog.params().forEach(this::parameter);
      for (CatalogGroup group : catalog.groups()) {
        List<Control> inside = new ArrayList<>();
        group(group, inside);
        families.add(new Family(group.id(), label(group.props()), title(group), inside));
      }
      List<Control> loose = new ArrayList<>();
      catalog.controls().forEach(c -> control(c, loose));
      if (!loose.isEmpty()) {
        families.add(
            new Family(null, null, families.isEmpty() ? "Controls" : "Other controls", loose));
      }
    }
  }

  static String title(CatalogGroup group) {
    return group.title() == null
        ? String.valueOf(group.id())
        : Characters.of(group.title(), Text.Parameters.NONE);
  }

  private void group(CatalogGroup group, List<Control> inside) {
    group.params().forEach(this::parameter);
    group.controls().forEach(c -> control(c, inside));
    group.groups().forEach(g -> group(g, inside));
  }

  private void control(Control control, List<Control> inside) {
    inside.add(control);
    if (control.id() != null) {
      controls.putIfAbsent(control.id(), control);
    }
    control.params().forEach(this::parameter);
    control.parts().forEach(this::part);
    control.controls().forEach(c -> control(c, inside));
  }

  private void part(ControlPart part) {
    if (part.id() != null) {
      parts.putIfAbsent(part.id(), part);
    }
    part.parts().forEach(this::part);
  }

  private void parameter(Parameter parameter) {
    if (parameter.id() != null) {
      parameters.putIfAbsent(parameter.id(), parameter);
    }
  }

  List<Family> families() {
    return families;
  }

  boolean isEmpty() {
    return controls.isEmpty();
  }

  /** The control of this id in any spelling, or null. */
  @Nullable Control find(@Nullable String id) {
    if (id == null) {
      return null;
    }
    Control control = controls.get(id);
    return control != null
        ? control
        : RequirementId.parse(id).map(r -> controls.get(r.controlId())).orElse(null);
  }

  /** The part of this id in any spelling, or null. */
  @Nullable ControlPart part(@Nullable String id) {
    if (id == null) {
      return null;
    }
    ControlPart part = parts.get(id);
    return part != null
        ? part
        : RequirementId.parse(id).map(r -> parts.get(r.objectiveId())).orElse(null);
  }

  /** The label that the catalog gives, the shortest when there are several, or null. */
  static @Nullable String label(List<Property> props) {
    String best = null;
    for (Property prop : props) {
      if ("label".equals(prop.name()) && prop.value() != null) {
        String value = prop.value().strip();
        boolean padded = "zero-padded".equals(prop.clazz());
        if (!padded && (best == null || value.length() < best.length())) {
          best = value;
        }
      }
    }
    return best;
  }

  static String label(Control control) {
    String label = label(control.props());
    return label != null ? label : String.valueOf(control.id());
  }

  static String title(Control control) {
    return control.title() == null ? "" : Characters.of(control.title(), Text.Parameters.NONE);
  }

  /** What is shown for a parameter: its values, its choices or its label, in brackets when open. */
  @Nullable String value(String id) {
    return value(id, 0);
  }

  private @Nullable String value(String id, int depth) {
    Parameter parameter = parameters.get(id);
    // Choices may insert other parameters; a loop among them must end.
    if (parameter == null || depth > 8) {
      return null;
    }
    if (!parameter.values().isEmpty()) {
      return String.join(", ", parameter.values());
    }
    ParameterSelection select = parameter.select();
    if (select != null && !select.choice().isEmpty()) {
      List<String> choices = new ArrayList<>();
      select.choice().forEach(c -> choices.add(Characters.of(c, p -> value(p, depth + 1))));
      String how = "one-or-more".equals(select.howMany()) ? " (one or more)" : "";
      return "[Selection" + how + ": " + String.join("; ", choices) + "]";
    }
    if (parameter.label() != null) {
      return "[Assignment: " + Characters.of(parameter.label(), Text.Parameters.NONE) + "]";
    }
    return null;
  }
}
