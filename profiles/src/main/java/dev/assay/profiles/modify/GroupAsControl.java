package dev.assay.profiles.modify;

import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;

/** A group has what a control has, but for the groups and controls inside it. */
final class GroupAsControl {
  private GroupAsControl() {}

  static Control of(CatalogGroup group) {
    return Control.builder()
        .id(group.id())
        .clazz(group.clazz())
        .title(group.title())
        .params(group.params())
        .props(group.props())
        .links(group.links())
        .parts(group.parts())
        .build();
  }

  static CatalogGroup back(Control control, CatalogGroup group) {
    return group.toBuilder()
        .title(control.title())
        .params(control.params())
        .props(control.props())
        .links(control.links())
        .parts(control.parts())
        .build();
  }
}
