package dev.assay.profiles.merge;

import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.Property;
import dev.assay.profiles.merge.Draft.DraftControl;
import dev.assay.profiles.merge.Draft.DraftGroup;
import dev.assay.profiles.select.Forest;
import dev.assay.profiles.select.Forest.Node;
import dev.assay.profiles.select.Selection;
import java.util.List;

/**
 * Cuts one import down to what is selected, its structure kept.
 *
 * <p>Controls whose holder is not in move up to where the holder stood. A group stays when it holds
 * a control that is in, when it is marked {@code keep=always}, or when it never held any and
 * everything was asked for; the parameters of other groups become spare.
 */
public final class ImportDraft {
  private final Selection<Control> selection;
  private final boolean all;
  private final Draft draft = new Draft();
  private int next;

  private ImportDraft(Selection<Control> selection, boolean all) {
    this.selection = selection;
    this.all = all;
  }

  /** All controls of a catalog in the order that drafts are made in. */
  public static Forest<Control> forest(Catalog catalog) {
    Forest<Control> forest = new Forest<>();
    plant(catalog.controls(), forest);
    for (CatalogGroup group : catalog.groups()) {
      plant(group, forest);
    }
    return forest;
  }

  private static void plant(CatalogGroup group, Forest<Control> forest) {
    for (CatalogGroup inner : group.groups()) {
      plant(inner, forest);
    }
    plant(group.controls(), forest);
  }

  private static void plant(List<Control> controls, Forest<Control> forest) {
    for (Control control : controls) {
      forest.open(control, control.id());
      plant(control.controls(), forest);
      forest.close();
    }
  }

  static Draft of(Input input) {
    ImportDraft maker = new ImportDraft(input.selection(), input.all());
    Draft draft = maker.draft;
    draft.spare().addAll(input.catalog().params());
    maker.controls(input.catalog().controls(), draft.controls());
    for (CatalogGroup group : input.catalog().groups()) {
      maker.group(group, draft.groups());
    }
    return draft;
  }

  private void controls(List<Control> controls, List<DraftControl> out) {
    for (Control control : controls) {
      Node<Control> node = selection.forest().nodes().get(next++);
      if (selection.includes(node)) {
        boolean explicit = selection.state(node) == Selection.State.SELECTED;
        DraftControl made = new DraftControl(control, explicit);
        controls(control.controls(), made.children());
        out.add(made);
      } else {
        controls(control.controls(), out);
      }
    }
  }

  private void group(CatalogGroup group, List<DraftGroup> out) {
    int first = next;
    String id = group.id();
    DraftGroup made = new DraftGroup(group, id == null ? new SameInstance(group) : id);
    for (CatalogGroup inner : group.groups()) {
      group(inner, made.groups());
    }
    controls(group.controls(), made.controls());
    boolean neverHeldAny = next == first;
    boolean keeps = !made.groups().isEmpty() || !made.controls().isEmpty();
    if (keeps || (all && neverHeldAny) || isKeptAlways(group.props())) {
      out.add(made);
    } else {
      draft.spare().addAll(group.params());
    }
  }

  /** Equal only for one and the same record; records themselves are equal by content. */
  private record SameInstance(CatalogGroup group) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return other instanceof SameInstance that && that.group == group;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(group);
    }
  }

  /** Whether an object asks to be kept whatever happens: a prop {@code keep} of {@code always}. */
  public static boolean isKeptAlways(List<Property> props) {
    for (Property prop : props) {
      if ("keep".equals(prop.name()) && "always".equals(prop.value())) {
        return true;
      }
    }
    return false;
  }
}
