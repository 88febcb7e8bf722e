package dev.assay.convert.view;

import dev.assay.model.gen.InventoryItem;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemImplementation;
import dev.assay.model.gen.SystemUser;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out what a system consists of as worksheets, one column for each thing to be edited. */
final class SspSheets {
  private static final List<String> COMPONENT_STATES =
      List.of("under-development", "operational", "disposition", "other");
  private static final List<String> PARTIES = List.of("person", "organization");

  private final SystemImplementation implementation;
  private final SspComponents components;
  private final Frame frame;

  SspSheets(SystemImplementation implementation, SspComponents components, Frame frame) {
    this.implementation = implementation;
    this.components = components;
    this.frame = frame;
  }

  List<Book.Sheet> all() {
    return List.of(
        new Book.Sheet("Inventory", inventory()),
        new Book.Sheet("Components", components()),
        new Book.Sheet("Users", users()),
        new Book.Sheet("People", people()));
  }

  private static List<Text> line(@Nullable String uuid, String path, @Nullable String text) {
    return List.of(Text.of(text == null ? "" : text).at(Field.of(uuid, path, Field.Type.STRING)));
  }

  private static List<Text> markup(
      @Nullable String uuid, String path, Field.Type type, @Nullable Markup markup) {
    Text text = markup == null ? Text.of("") : Text.of(markup);
    return List.of(text.at(Field.of(uuid, path, type)));
  }

  private static RowsOf.Slot slot(String path, Field.Type type) {
    return new RowsOf.Slot(path, type);
  }

  private Piece.Grid inventory() {
    PropColumns props =
        new PropColumns(
            implementation.inventoryItems().stream().map(InventoryItem::props).toList());
    List<Piece.Column> columns = new ArrayList<>(props.columns());
    columns.add(Piece.Column.of("Description", 30));
    columns.add(Piece.Column.of("Components", 24));
    columns.add(Piece.Column.of("Responsible", 26));
    columns.add(Piece.Column.of("Remarks", 24));
    List<RowsOf.@Nullable Slot> slots = new ArrayList<>(props.slots());
    slots.add(slot("description", Field.Type.MULTILINE));
    slots.add(slot("implemented-components", Field.Type.COMPONENTS));
    slots.add(slot("responsible-parties", Field.Type.ROLES));
    slots.add(slot("remarks", Field.Type.MULTILINE));
    List<Piece.Row> rows = new ArrayList<>();
    for (InventoryItem item : implementation.inventoryItems()) {
      List<List<Text>> cells = new ArrayList<>(props.cells(item.uuid(), item.props()));
      cells.add(markup(item.uuid(), "description", Field.Type.MULTILINE, item.description()));
      List<String> titles =
          item.implementedComponents().stream()
              .map(c -> components.name(c.componentUuid()).characters())
              .toList();
      cells.add(
          List.of(
              Text.of(String.join("\n", titles))
                  .at(Field.of(item.uuid(), "implemented-components", Field.Type.COMPONENTS))));
      cells.add(
          Directory.editable(
              frame.directory.responsibleParties(item.responsibleParties()),
              item.uuid(),
              "responsible-parties"));
      cells.add(markup(item.uuid(), "remarks", Field.Type.MULTILINE, item.remarks()));
      rows.add(Piece.Row.keyed(item.uuid(), cells));
    }
    return new Piece.Grid(
        "Inventory",
        columns,
        rows,
        new RowsOf("system-implementation/inventory-items", slots, Map.of()));
  }

  private Piece.Grid components() {
    List<SystemComponent> list = implementation.components();
    PropColumns props = new PropColumns(list.stream().map(SystemComponent::props).toList());
    List<Piece.Column> columns =
        new ArrayList<>(
            List.of(
                Piece.Column.of("Name", 26),
                Piece.Column.of("Kind", 14),
                Piece.Column.of("Description", 44),
                Piece.Column.of("Purpose", 26),
                new Piece.Column("Status", 14, COMPONENT_STATES),
                Piece.Column.of("Responsible", 30)));
    columns.addAll(props.columns());
    columns.add(Piece.Column.of("Remarks", 24));
    List<RowsOf.@Nullable Slot> slots = new ArrayList<>();
    slots.add(slot("title", Field.Type.LINE));
    slots.add(slot("type", Field.Type.STRING));
    slots.add(slot("description", Field.Type.MULTILINE));
    slots.add(slot("purpose", Field.Type.LINE));
    slots.add(slot("status/state", Field.Type.WORD));
    slots.add(slot("responsible-roles", Field.Type.ROLES));
    slots.addAll(props.slots());
    slots.add(slot("remarks", Field.Type.MULTILINE));
    List<Piece.Row> rows = new ArrayList<>();
    for (SystemComponent component : list) {
      String uuid = component.uuid();
      List<List<Text>> cells = new ArrayList<>();
      cells.add(markup(uuid, "title", Field.Type.LINE, component.title()));
      cells.add(line(uuid, "type", component.type()));
      cells.add(markup(uuid, "description", Field.Type.MULTILINE, component.description()));
      cells.add(markup(uuid, "purpose", Field.Type.LINE, component.purpose()));
      String state = component.status() == null ? null : component.status().state();
      cells.add(
          List.of(
              Text.of(Text.Kind.STATUS, state == null ? "" : state)
                  .at(Field.word(uuid, "status/state", COMPONENT_STATES))));
      cells.add(
          Directory.editable(
              frame.directory.responsible(component.responsibleRoles()),
              uuid,
              "responsible-roles"));
      cells.addAll(props.cells(uuid, component.props()));
      cells.add(markup(uuid, "remarks", Field.Type.MULTILINE, component.remarks()));
      rows.add(Piece.Row.keyed(uuid, cells));
    }
    return new Piece.Grid(
        "Components",
        columns,
        rows,
        new RowsOf("system-implementation/components", slots, Map.of()));
  }

  private Piece.Grid users() {
    List<SystemUser> list = implementation.users();
    PropColumns props = new PropColumns(list.stream().map(SystemUser::props).toList());
    List<Piece.Column> columns =
        new ArrayList<>(
            List.of(
                Piece.Column.of("Users", 26),
                Piece.Column.of("Short name", 14),
                Piece.Column.of("Description", 44)));
    columns.addAll(props.columns());
    columns.add(Piece.Column.of("Roles", 26));
    columns.add(Piece.Column.of("Privileges", 44));
    columns.add(Piece.Column.of("Remarks", 24));
    List<RowsOf.@Nullable Slot> slots = new ArrayList<>();
    slots.add(slot("title", Field.Type.LINE));
    slots.add(slot("short-name", Field.Type.STRING));
    slots.add(slot("description", Field.Type.MULTILINE));
    slots.addAll(props.slots());
    slots.add(null);
    slots.add(null);
    slots.add(slot("remarks", Field.Type.MULTILINE));
    List<Piece.Row> rows = new ArrayList<>();
    for (SystemUser user : list) {
      List<List<Text>> cells = new ArrayList<>();
      cells.add(markup(user.uuid(), "title", Field.Type.LINE, user.title()));
      cells.add(line(user.uuid(), "short-name", user.shortName()));
      cells.add(markup(user.uuid(), "description", Field.Type.MULTILINE, user.description()));
      cells.addAll(props.cells(user.uuid(), user.props()));
      cells.add(user.roleIds().stream().map(id -> Text.of(frame.directory.roleTitle(id))).toList());
      cells.add(
          user.authorizedPrivileges().stream()
              .map(
                  p ->
                      Text.of(
                          (p.title() == null ? "" : p.title().plainText() + ": ")
                              + String.join("; ", p.functionsPerformed())))
              .toList());
      cells.add(markup(user.uuid(), "remarks", Field.Type.MULTILINE, user.remarks()));
      rows.add(Piece.Row.keyed(user.uuid(), cells));
    }
    return new Piece.Grid(
        "Users", columns, rows, new RowsOf("system-implementation/users", slots, Map.of()));
  }

  private Piece.Grid people() {
    List<Piece.Row> rows = new ArrayList<>();
    for (Metadata.Party party : frame.metadata.parties()) {
      String uuid = party.uuid();
      boolean several = party.emailAddresses().size() > 1;
      Text mail = Text.of(String.join("\n", party.emailAddresses()));
      List<String> phones =
          party.telephoneNumbers().stream().map(n -> String.valueOf(n.number())).toList();
      rows.add(
          Piece.Row.keyed(
              uuid,
              List.of(
                  line(uuid, "name", party.name()),
                  List.of(
                      Text.of(party.type() == null ? "" : party.type())
                          .at(Field.word(uuid, "type", PARTIES))),
                  line(uuid, "short-name", party.shortName()),
                  List.of(
                      several
                          ? mail
                          : mail.at(Field.of(uuid, "email-addresses/0", Field.Type.STRING))),
                  List.of(Text.of(String.join("\n", phones))),
                  frame.directory.organizations(party),
                  markup(uuid, "remarks", Field.Type.MULTILINE, party.remarks()))));
    }
    List<RowsOf.@Nullable Slot> slots = new ArrayList<>();
    slots.add(slot("name", Field.Type.STRING));
    slots.add(slot("type", Field.Type.WORD));
    slots.add(slot("short-name", Field.Type.STRING));
    slots.add(slot("email-addresses/0", Field.Type.STRING));
    slots.add(null);
    slots.add(null);
    slots.add(slot("remarks", Field.Type.MULTILINE));
    return new Piece.Grid(
        "People and organizations",
        List.of(
            Piece.Column.of("Name", 30),
            new Piece.Column("Kind", 14, PARTIES),
            Piece.Column.of("Short name", 16),
            Piece.Column.of("E-mail", 30),
            Piece.Column.of("Telephone", 18),
            Piece.Column.of("Member of", 30),
            Piece.Column.of("Remarks", 40)),
        rows,
        new RowsOf("metadata/parties", slots, Map.of()));
  }
}
