package dev.assay.convert.draft;

import dev.assay.convert.docx.WordOutline;
import dev.assay.convert.docx.WordOutline.Item;
import dev.assay.convert.docx.WordOutline.Paragraph;
import dev.assay.convert.docx.WordOutline.Table;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemInformation;
import dev.assay.model.gen.SystemUser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads lists and tables: hardware, software, users, kinds of information, changes. */
final class Environment {
  private final Notes notes;
  private final UnaryOperator<String> uuids;
  final List<SystemComponent> components = new ArrayList<>();
  final List<SystemUser> users = new ArrayList<>();
  final List<SystemInformation.InformationType> information = new ArrayList<>();
  final List<Metadata.Revision> revisions = new ArrayList<>();

  Environment(Notes notes, UnaryOperator<String> uuids) {
    this.notes = notes;
    this.uuids = uuids;
  }

  /** Says of the paragraphs of a section that they are not taken over. */
  private void leave(Part part, Item item, String why) {
    if (item instanceof Paragraph paragraph) {
      if (paragraph.pictures() > 0) {
        notes.left(part.heading, "a picture", "pictures are not taken over");
      }
      if (!paragraph.text().isBlank() && !Prompts.is(paragraph.text())) {
        notes.left(part.heading, paragraph.text(), why);
      }
    }
  }

  /** Reads a listing of components of a type. */
  void components(Part part, String type) {
    for (Item item : part.items) {
      if (item instanceof Table table) {
        componentTable(part, type, Tables.grid(table));
      } else {
        leave(part, item, "components are read from tables with titles of columns");
      }
    }
  }

  private void componentTable(Part part, String type, Tables.Grid grid) {
    int name = -1;
    for (String title :
        List.of(
            ".*\\bname\\b.*",
            "component|asset|hardware|software|device|product|application|host|hostname",
            ".*(component|asset|device|product|application|hardware|software).*",
            ".*model.*")) {
      name = name < 0 ? grid.column(title) : name;
    }
    int description = grid.column(".*(description|function|purpose|use).*");
    for (List<String> row : grid.rows()) {
      String title = grid.cell(row, name);
      String shown = String.join(" | ", row);
      if (row.stream().allMatch(Prompts::is)) {
        continue;
      }
      if (title.isEmpty()) {
        notes.left(part.heading, shown, "no column says what it is called");
        continue;
      }
      List<Property> props = new ArrayList<>(Notes.toConfirm());
      List<String> more = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String value = row.get(i).replaceAll("\\s+", " ").strip();
        if (i != name && i != description && !value.isEmpty()) {
          String column = i < grid.titles().size() ? grid.titles().get(i) : "column " + (i + 1);
          if (column.matches("version|(software |firmware )?version( number)?")) {
            props.add(Property.builder().name("version").value(value).build());
          } else if (column.matches("vendor|manufacturer|maker|(vendor|manufacturer) name")) {
            props.add(Property.builder().name("vendor-name").value(value).build());
          } else {
            more.add(column + ": " + value);
          }
        }
      }
      String about = grid.cell(row, description);
      components.add(
          SystemComponent.builder()
              .uuid(uuids.apply(type + " " + components.size() + " " + title))
              .type(type)
              .title(Notes.line(title))
              .description(
                  Notes.text(about.isEmpty() ? "To be written: the Word file has none." : about))
              .props(props)
              .status(noStatus())
              .remarks(notes.from(part.heading, more.toArray(String[]::new)))
              .build());
      notes.taken(part.heading, shown, "component of type " + type);
    }
  }

  /** The template has no column for it, and OSCAL wants one. */
  static SystemComponent.Status noStatus() {
    return SystemComponent.Status.builder()
        .state("other")
        .remarks(Notes.text("The Word file does not say; to be set."))
        .build();
  }

  /** Reads who uses the system, and how many they are. */
  void users(Part part) {
    boolean read = false;
    if (!part.value.isEmpty() && !Prompts.is(part.value)) {
      user(part, "Users", part.value, "");
      read = true;
    }
    for (Item item : part.items) {
      if (item instanceof Table table) {
        Tables.Grid grid = Tables.grid(table);
        int role = grid.column("(?!number).*(role|type|user group|name).*");
        int regular = grid.column("number of (?!admin|privileged).*");
        int privileged = grid.column("number of (admin|privileged).*");
        for (List<String> row : grid.rows()) {
          row(part, grid, row, role, regular, privileged);
        }
      } else if (item instanceof Paragraph paragraph
          && !paragraph.text().isBlank()
          && !Prompts.is(paragraph.text())) {
        if (read) {
          leave(part, item, "what it counts is not clear");
        } else {
          user(part, "Users", paragraph.text(), "");
          read = true;
        }
      }
    }
  }

  private void row(
      Part part, Tables.Grid grid, List<String> row, int role, int regular, int privileged) {
    String shown = String.join(" | ", row);
    if (row.stream().allMatch(c -> c.isBlank() || Prompts.is(c))) {
      return;
    }
    String name = grid.cell(row, role);
    if ((regular < 0 && privileged < 0) || row.stream().noneMatch(c -> c.matches("\\d+"))) {
      notes.left(part.heading, shown, "no column says what is counted");
      return;
    }
    String of = name.isEmpty() || name.matches("\\d+") ? "" : name;
    String count = grid.cell(row, regular);
    if (!count.isEmpty()) {
      user(part, of.isEmpty() ? "Users" : of, shown, count);
    }
    String admins = grid.cell(row, privileged);
    if (!admins.isEmpty()) {
      String title = "Administrators and privileged users";
      user(part, of.isEmpty() ? title : of + ": " + title, shown, admins);
    }
  }

  private void user(Part part, String title, String text, String count) {
    List<Property> props = new ArrayList<>(Notes.toConfirm());
    if (count.matches("\\d{1,7}")) {
      props.add(Notes.prop("user-count", count));
    }
    users.add(
        SystemUser.builder()
            .uuid(uuids.apply("user " + users.size() + " " + title))
            .title(Notes.line(title))
            .description(Notes.text(text))
            .props(props)
            .remarks(notes.from(part.heading))
            .build());
    notes.taken(
        part.heading, text, "user \"" + title + "\"" + (count.isEmpty() ? "" : ", " + count));
  }

  /** Reads what information the system holds. */
  void information(Part part, WordOutline outline) {
    List<Item> prose = new ArrayList<>();
    for (Item item : part.items) {
      if (item instanceof Table table) {
        for (List<String> row : Tables.grid(table).rows()) {
          String title = row.get(0).strip();
          String rest = String.join("\n", row.subList(1, row.size())).strip();
          if (!title.isEmpty() && !Prompts.is(title)) {
            type(part, title, rest.isEmpty() ? title : rest);
          }
        }
      } else if (item instanceof Paragraph paragraph
          && !paragraph.text().isBlank()
          && !Prompts.is(paragraph.text())) {
        prose.add(item);
      }
    }
    String text = (part.value + "\n" + WordOutline.text(prose)).strip();
    if (!text.isEmpty() && !Prompts.is(text)) {
      type(part, "Information, as the Word file describes it", text);
    }
  }

  private void type(Part part, String title, String text) {
    information.add(
        SystemInformation.InformationType.builder()
            .uuid(uuids.apply("information " + information.size()))
            .title(Notes.line(title))
            .description(Notes.text(text + "\nDraft, to be confirmed."))
            .props(Notes.toConfirm())
            .build());
    notes.taken(part.heading, title + ": " + text, "information-type");
  }

  /** Reads the record of changes. */
  void changes(Part part) {
    for (Item item : part.items) {
      if (!(item instanceof Table table)) {
        leave(part, item, "changes are read from a table");
        continue;
      }
      Tables.Grid grid = Tables.grid(table);
      int date = grid.column(".*date.*");
      int what = grid.column(".*(description|change|summary|reason).*");
      int version = grid.column(".*version.*|rev(ision)?\\.?");
      for (List<String> row : grid.rows()) {
        String shown = String.join(" | ", row);
        if (row.stream().allMatch(c -> c.isBlank() || Prompts.is(c))) {
          continue;
        }
        if (date < 0 && what < 0) {
          notes.left(part.heading, shown, "no column says what it is");
          continue;
        }
        List<String> more = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          String value = row.get(i).strip();
          if (i != what && i != version && !value.isEmpty()) {
            more.add((i < grid.titles().size() ? grid.titles().get(i) : "column") + ": " + value);
          }
        }
        Metadata.Revision.Builder revision =
            Metadata.Revision.builder()
                .props(Notes.toConfirm())
                .remarks(notes.from(part.heading, more.toArray(String[]::new)));
        String title = grid.cell(row, what);
        String number = grid.cell(row, version);
        String day = Days.iso(grid.cell(row, date));
        if (!title.isEmpty()) {
          revision.title(Notes.line(title));
        }
        revision.version(number.isEmpty() ? "not stated" : number);
        if (day != null) {
          revision.published(day + "T00:00:00Z");
        } else if (!grid.cell(row, date).isEmpty()) {
          notes.left(
              part.heading,
              grid.cell(row, date),
              "the date may be read in two ways or is none; it stands in the remarks");
        }
        revisions.add(revision.build());
        notes.taken(part.heading, shown, "metadata/revisions");
      }
    }
  }
}
