package dev.assay.convert.view;

import dev.assay.model.gen.Property;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties that the objects of a worksheet have, a column for each name. */
final class PropColumns {
  private final Set<String> names = new LinkedHashSet<>();

  PropColumns(List<List<Property>> ofEach) {
    ofEach.forEach(props -> props.forEach(p -> names.add(String.valueOf(p.name()))));
  }

  /** The columns. */
  List<Piece.Column> columns() {
    return names.stream().map(n -> Piece.Column.of(FactList.label(n), 11)).toList();
  }

  /** What a new row fills. */
  List<RowsOf.@Nullable Slot> slots() {
    List<RowsOf.@Nullable Slot> slots = new ArrayList<>();
    names.forEach(n -> slots.add(new RowsOf.Slot("props/" + n, Field.Type.PROPERTY)));
    return slots;
  }

  /** The cells of an object: to be edited, save where a name stands several times. */
  List<List<Text>> cells(@Nullable String uuid, List<Property> props) {
    List<List<Text>> cells = new ArrayList<>();
    for (String name : names) {
      List<String> values =
          props.stream()
              .filter(p -> name.equals(p.name()) && p.value() != null)
              .map(p -> String.valueOf(p.value()))
              .toList();
      Text text = Text.of(String.join("\n", values));
      cells.add(
          List.of(
              values.size() > 1
                  ? text
                  : text.at(Field.of(uuid, "props/" + name, Field.Type.PROPERTY))));
    }
    return cells;
  }
}
