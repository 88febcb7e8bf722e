package dev.assay.profiles.cmmc;

import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Property;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the texts of requirements and objectives in a catalog of SP 800-171 Rev 2. */
final class CatalogTexts {
  private final Map<RequirementId, Markup> texts;
  private final List<String> notMatched;

  CatalogTexts(Map<RequirementId, Markup> texts, List<String> notMatched) {
    this.texts = texts;
    this.notMatched = notMatched;
  }

  void read(Catalog catalog) {
    catalog.controls().forEach(this::read);
    catalog.groups().forEach(this::read);
  }

  private void read(CatalogGroup group) {
    group.groups().forEach(this::read);
    group.controls().forEach(this::read);
  }

  private void read(Control control) {
    RequirementId id = idOf(control);
    if (id == null) {
      notMatched.add(String.valueOf(control.id()));
    } else {
      statement(control, id);
      List<ControlPart> objectives = new ArrayList<>();
      leaves(control.parts(), objectives);
      objectives(objectives, id);
    }
    control.controls().forEach(this::read);
  }

  private static @Nullable RequirementId idOf(Control control) {
    RequirementId id = parsed(control.id());
    for (Property prop : control.props()) {
      id = id == null && "label".equals(prop.name()) ? parsed(prop.value()) : id;
    }
    return id == null || id.objective() ? null : id;
  }

  private static @Nullable RequirementId parsed(@Nullable String text) {
    return text == null ? null : RequirementId.parse(text).orElse(null);
  }

  private void statement(Control control, RequirementId id) {
    for (ControlPart part : control.parts()) {
      if ("statement".equals(part.name()) && part.prose() != null) {
        texts.put(id, part.prose());
      }
    }
  }

  /** The objectives that hold no other objective. */
  private static void leaves(List<ControlPart> parts, List<ControlPart> out) {
    for (ControlPart part : parts) {
      boolean objective =
          "assessment-objective".equals(part.name()) || "objective".equals(part.name());
      int before = out.size();
      leaves(part.parts(), out);
      if (objective && out.size() == before && part.prose() != null) {
        out.add(part);
      }
    }
  }

  /** By label or id where they name objectives, all different; else by place. */
  private void objectives(List<ControlPart> parts, RequirementId requirement) {
    List<@Nullable RequirementId> ids = new ArrayList<>();
    Set<RequirementId> seen = new HashSet<>();
    boolean clear = true;
    for (ControlPart part : parts) {
      RequirementId id = objectiveOf(part, requirement);
      clear &= id != null && seen.add(id);
      ids.add(id);
    }
    for (int i = 0; i < parts.size(); i++) {
      RequirementId id =
          clear ? ids.get(i) : OfficialText.objectiveAt(requirement, i, parts.size());
      Markup prose = parts.get(i).prose();
      if (id == null || prose == null || Requirements.get().objective(id).isEmpty()) {
        notMatched.add(String.valueOf(parts.get(i).id()));
      } else {
        texts.put(id, cleaned(prose));
      }
    }
  }

  private static Markup cleaned(Markup prose) {
    String text = prose.markdown();
    String cleaned = OfficialText.clean(text);
    return cleaned.equals(text) ? prose : Markup.ofMarkdown(cleaned, Markup.Kind.MULTILINE);
  }

  private static @Nullable RequirementId objectiveOf(ControlPart part, RequirementId requirement) {
    RequirementId id = null;
    for (Property prop : part.props()) {
      id = id == null && "label".equals(prop.name()) ? parsed(prop.value()) : id;
    }
    id = id == null || !id.objective() ? parsed(part.id()) : id;
    return id != null && id.objective() && id.number().equals(requirement.number()) ? id : null;
  }
}
