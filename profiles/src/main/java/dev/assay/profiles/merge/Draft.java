package dev.assay.profiles.merge;

import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A catalog while it is being made: what the specification calls the intermediate. */
public final class Draft {
  private final List<DraftControl> controls = new ArrayList<>();
  private final List<DraftGroup> groups = new ArrayList<>();
  private final List<Parameter> spare = new ArrayList<>();

  /** Controls that stand directly in the result. */
  public List<DraftControl> controls() {
    return controls;
  }

  /** Groups that stand directly in the result. */
  public List<DraftGroup> groups() {
    return groups;
  }

  /** Loose parameters: in no control or group of the result. Kept when something needs them. */
  public List<Parameter> spare() {
    return spare;
  }

  /** Gives each control to a consumer, in order, holders before what they hold. */
  public void forEachControl(Consumer<DraftControl> consumer) {
    visit(controls, consumer);
    for (DraftGroup group : groups) {
      group.forEachControl(consumer);
    }
  }

  private static void visit(List<DraftControl> controls, Consumer<DraftControl> consumer) {
    for (DraftControl control : controls) {
      consumer.accept(control);
      visit(control.children, consumer);
    }
  }

  /** A control: its content, and the controls inside it. */
  public static final class DraftControl {
    private Control content;
    private final List<DraftControl> children = new ArrayList<>();
    private boolean explicit;

    /** A control whose content's own controls do not count. */
    public DraftControl(Control content, boolean explicit) {
      this.content = content;
      this.explicit = explicit;
    }

    /** Its content; the controls in it do not count, see {@link #children()}. */
    public Control content() {
      return content;
    }

    /** Gives it other content. */
    public void content(Control newContent) {
      this.content = newContent;
    }

    /** Its id, or null. */
    public @Nullable String id() {
      return content.id();
    }

    /** The controls inside it. */
    public List<DraftControl> children() {
      return children;
    }

    /** Whether the profile names it; else it only holds one that is named. */
    public boolean explicit() {
      return explicit;
    }

    void explicit(boolean value) {
      this.explicit = value;
    }

    /** The control as a record, shared with the source where nothing has changed. */
    public Control freeze() {
      List<Control> frozen = freezeAll(children);
      List<Control> original = content.controls();
      boolean same = frozen.size() == original.size();
      for (int i = 0; same && i < frozen.size(); i++) {
        same = frozen.get(i) == original.get(i);
      }
      return same ? content : content.toBuilder().controls(frozen).build();
    }

    static List<Control> freezeAll(List<DraftControl> controls) {
      List<Control> frozen = new ArrayList<>(controls.size());
      for (DraftControl control : controls) {
        frozen.add(control.freeze());
      }
      return frozen;
    }
  }

  /** A group: its content, and the groups and controls inside it. */
  public static final class DraftGroup {
    private CatalogGroup content;
    private final Object key;
    private final List<DraftGroup> groups = new ArrayList<>();
    private final List<DraftControl> controls = new ArrayList<>();

    /**
     * A group.
     *
     * @param content its content; the groups and controls in it do not count
     * @param key equal for groups that are one and the same
     */
    public DraftGroup(CatalogGroup content, Object key) {
      this.content = content;
      this.key = key;
    }

    /** Its content. */
    public CatalogGroup content() {
      return content;
    }

    /** Gives it other content. */
    public void content(CatalogGroup newContent) {
      this.content = newContent;
    }

    Object key() {
      return key;
    }

    /** The groups inside it. */
    public List<DraftGroup> groups() {
      return groups;
    }

    /** The controls inside it. */
    public List<DraftControl> controls() {
      return controls;
    }

    private void forEachControl(Consumer<DraftControl> consumer) {
      for (DraftGroup group : groups) {
        group.forEachControl(consumer);
      }
      visit(controls, consumer);
    }

    /** The group as a record. */
    public CatalogGroup freeze() {
      List<CatalogGroup> inner = new ArrayList<>(groups.size());
      for (DraftGroup group : groups) {
        inner.add(group.freeze());
      }
      return content.toBuilder().groups(inner).controls(DraftControl.freezeAll(controls)).build();
    }
  }

  /** The controls that stand directly in the result, as records. */
  public List<Control> freezeControls() {
    return DraftControl.freezeAll(controls);
  }

  /** The groups that stand directly in the result, as records. */
  public List<CatalogGroup> freezeGroups() {
    List<CatalogGroup> frozen = new ArrayList<>(groups.size());
    for (DraftGroup group : groups) {
      frozen.add(group.freeze());
    }
    return frozen;
  }
}
