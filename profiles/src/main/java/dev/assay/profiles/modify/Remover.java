package dev.assay.profiles.modify;

import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.Modify;
import dev.assay.model.gen.Parameter;
import dev.assay.model.gen.Property;
import dev.assay.profiles.merge.Draft.DraftControl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out a remove: takes out of a control what meets all criteria, at any depth. */
final class Remover {
  /** The namespace of props and parts that name none. */
  private static final String OSCAL_NS = "http://csrc.nist.gov/ns/oscal";

  private final Modify.Alter.Remove remove;
  private int removed;

  Remover(Modify.Alter.Remove remove) {
    this.remove = remove;
  }

  int removed() {
    return removed;
  }

  boolean hasCriteria() {
    return remove.byId() != null
        || remove.byName() != null
        || remove.byClass() != null
        || remove.byNs() != null
        || remove.byItemName() != null;
  }

  /** The criteria in words. */
  String criteria() {
    List<String> words = new ArrayList<>();
    say(words, "by-item-name", remove.byItemName());
    say(words, "by-id", remove.byId());
    say(words, "by-name", remove.byName());
    say(words, "by-class", remove.byClass());
    say(words, "by-ns", remove.byNs());
    return String.join(" and ", words);
  }

  private static void say(List<String> words, String criterion, @Nullable String value) {
    if (value != null) {
      words.add(criterion + " '" + value + "'");
    }
  }

  void apply(DraftControl control) {
    if (!hasCriteria()) {
      return;
    }
    Control content = control.content();
    Control.Builder result = content.toBuilder();
    int before = removed;
    result.params(params(content.params()));
    result.props(props(content.props()));
    result.links(links(content.links()));
    result.parts(parts(content.parts()));
    if (removed > before) {
      control.content(result.build());
    }
    control
        .children()
        .removeIf(child -> meets("control", child.id(), null, child.content().clazz(), null));
    control.children().forEach(this::apply);
  }

  private List<Parameter> params(List<Parameter> params) {
    List<Parameter> kept = new ArrayList<>();
    for (Parameter param : params) {
      if (!meets("param", param.id(), null, param.clazz(), null)) {
        int before = removed;
        List<Property> props = props(param.props());
        List<Link> links = links(param.links());
        kept.add(removed == before ? param : param.toBuilder().props(props).links(links).build());
      }
    }
    return kept;
  }

  private List<Property> props(List<Property> props) {
    List<Property> kept = new ArrayList<>();
    for (Property prop : props) {
      if (!meets("prop", null, prop.name(), prop.clazz(), ns(prop.ns()))) {
        kept.add(prop);
      }
    }
    return kept;
  }

  private List<Link> links(List<Link> links) {
    List<Link> kept = new ArrayList<>();
    for (Link link : links) {
      if (!meets("link", null, null, null, null)) {
        kept.add(link);
      }
    }
    return kept;
  }

  private List<ControlPart> parts(List<ControlPart> parts) {
    List<ControlPart> kept = new ArrayList<>();
    for (ControlPart part : parts) {
      if (!meets("part", part.id(), part.name(), part.clazz(), ns(part.ns()))) {
        int before = removed;
        List<Property> props = props(part.props());
        List<ControlPart> inner = parts(part.parts());
        List<Link> links = links(part.links());
        kept.add(
            removed == before
                ? part
                : part.toBuilder().props(props).parts(inner).links(links).build());
      }
    }
    return kept;
  }

  private static String ns(@Nullable String ns) {
    return ns == null ? OSCAL_NS : ns;
  }

  private boolean meets(
      String itemName,
      @Nullable String id,
      @Nullable String name,
      @Nullable String clazz,
      @Nullable String ns) {
    boolean all =
        meets(remove.byItemName(), itemName)
            && meets(remove.byId(), id)
            && meets(remove.byName(), name)
            && meets(remove.byClass(), clazz)
            && meets(remove.byNs(), ns);
    if (all) {
      removed++;
    }
    return all;
  }

  private static boolean meets(@Nullable String criterion, @Nullable String value) {
    return criterion == null || criterion.equals(value);
  }
}
