package dev.assay.convert.view;

import dev.assay.model.gen.InventoryItem;
import dev.assay.model.gen.SystemImplementation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the inventory of a system. */
final class SspInventory {
  private final SystemImplementation implementation;
  private final SspComponents components;
  private final Directory directory;

  SspInventory(SystemImplementation implementation, SspComponents components, Directory directory) {
    this.implementation = implementation;
    this.components = components;
    this.directory = directory;
  }

  /** The inventory, on pages on their sides. */
  SectionBuilder annex() {
    List<String> names = new ArrayList<>(List.of("asset-id", "asset-category", "ipv4-address"));
    Set<String> present = inventoryProps();
    names.removeIf(n -> !present.contains(n));
    return new SectionBuilder("inventory", "Inventory").wide().add(inventory(names, true));
  }

  private Set<String> inventoryProps() {
    Set<String> names = new LinkedHashSet<>();
    for (InventoryItem item : implementation.inventoryItems()) {
      item.props().forEach(p -> names.add(String.valueOf(p.name())));
    }
    return names;
  }

  private Piece.Grid inventory(List<String> own, boolean others) {
    List<Piece.Column> columns = new ArrayList<>();
    own.forEach(n -> columns.add(Piece.Column.of(FactList.label(n), 11)));
    columns.add(Piece.Column.of("Description", 26));
    columns.add(Piece.Column.of("Components", 20));
    columns.add(Piece.Column.of("Responsible", 17));
    if (others) {
      columns.add(Piece.Column.of("Other details", 34));
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (InventoryItem item : implementation.inventoryItems()) {
      List<List<Text>> cells = new ArrayList<>();
      for (String name : own) {
        cells.add(
            item.props().stream()
                .filter(p -> name.equals(p.name()) && p.value() != null)
                .map(p -> Text.of(String.valueOf(p.value())))
                .toList());
      }
      cells.add(
          item.description() == null
              ? List.of()
              : List.of(
                  Text.of(item.description())
                      .at(Field.of(item.uuid(), "description", Field.Type.MULTILINE))));
      cells.add(
          item.implementedComponents().stream()
              .map(c -> components.name(c.componentUuid()))
              .toList());
      cells.add(directory.responsibleParties(item.responsibleParties()));
      if (others) {
        List<Text> rest =
            new ArrayList<>(
                SspComponents.joined(
                    SspComponents.propLines(
                        item.props().stream().filter(p -> !own.contains(p.name())).toList())));
        if (item.remarks() != null) {
          rest.add(Text.of(item.remarks()));
        }
        cells.add(rest);
      }
      rows.add(new Piece.Row("item-" + item.uuid(), cells));
    }
    return inventoryRows(columns, rows, own.size());
  }

  private static Piece.Grid inventoryRows(
      List<Piece.Column> columns, List<Piece.Row> rows, int descriptionAt) {
    List<RowsOf.@Nullable Slot> slots = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      slots.add(i == descriptionAt ? new RowsOf.Slot("description", Field.Type.MULTILINE) : null);
    }
    return new Piece.Grid(
        "Inventory",
        columns,
        rows,
        new RowsOf("system-implementation/inventory-items", slots, Map.of()));
  }

  /** The worksheet: a column for each property in use. */
  Piece.Grid sheet() {
    return inventory(List.copyOf(inventoryProps()), false);
  }
}
