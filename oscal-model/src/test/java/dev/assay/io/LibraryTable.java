package dev.assay.io;

import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.DefinitionTable;
import dev.assay.model.Member;
import dev.assay.model.Member.Grouping;
import dev.assay.model.OscalObject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A library of books: keyed groups, a value key, a singleton or array. */
final class LibraryTable implements DefinitionTable {
  private static final LibraryTable TABLE = new LibraryTable();

  static final Definition LIBRARY =
      new Definition(
          TABLE,
          0,
          "library",
          "Library",
          "library",
          Member.flag("shelf", "shelf", "Shelf", DataType.TOKEN, false),
          child("book", "books", 1, Grouping.BY_KEY),
          child("label", "labels", 2, Grouping.BY_KEY),
          child("mark", "marks", 3, Grouping.ARRAY));

  private static final Definition BOOK =
      new Definition(
          TABLE,
          1,
          "book",
          "Book",
          null,
          "id",
          null,
          Member.flag("id", "id", "Id", DataType.TOKEN, true),
          Member.child(
              "title", "title", "Title", DataType.STRING, -1, 1, 1, Grouping.NONE, null, true, -1),
          Member.child(
              "note",
              "notes",
              "Note",
              DataType.STRING,
              -1,
              0,
              -1,
              Grouping.SINGLETON_OR_ARRAY,
              null,
              true,
              -1));

  private static final Definition LABEL =
      new Definition(
          TABLE,
          2,
          "label",
          "Label",
          null,
          "name",
          null,
          Member.flag("name", "name", "Name", DataType.TOKEN, true),
          Member.value("text", DataType.STRING));

  private static final Definition MARK =
      new Definition(
          TABLE,
          3,
          "mark",
          "Mark",
          null,
          null,
          "kind",
          Member.flag("kind", "kind", "Kind", DataType.TOKEN, false),
          Member.flag("since", "since", "Since", DataType.STRING, false),
          Member.value("text", DataType.STRING));

  private LibraryTable() {}

  private static Member child(String xml, String json, int structure, Grouping grouping) {
    return Member.child(xml, json, xml, null, structure, 0, -1, grouping, null, true, -1);
  }

  @Override
  public int size() {
    return 4;
  }

  @Override
  public Definition definition(int id) {
    return List.of(LIBRARY, BOOK, LABEL, MARK).get(id);
  }

  @Override
  public OscalObject create(int id, @Nullable Object[] values) {
    @Nullable Object[] kept = values.clone();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] == null && definition(id).members().get(i).isList()) {
        kept[i] = List.of();
      }
    }
    return new Entry(definition(id), Arrays.asList(kept));
  }

  /** A record of any definition. */
  private record Entry(Definition definition, List<@Nullable Object> values)
      implements OscalObject {
    @Override
    public @Nullable Object get(int index) {
      return values.get(index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry that
          && definition == that.definition
          && values.equals(that.values);
    }

    @Override
    public int hashCode() {
      return Objects.hash(definition, values);
    }
  }
}
