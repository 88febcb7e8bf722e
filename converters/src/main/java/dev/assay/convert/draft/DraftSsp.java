package dev.assay.convert.draft;

import dev.assay.convert.docx.WordOutline;
import dev.assay.convert.docx.WordOutline.Item;
import dev.assay.convert.docx.WordOutline.Paragraph;
import dev.assay.convert.docx.WordOutline.Table;
import dev.assay.convert.edit.NewObjects;
import dev.assay.convert.office.Hashes;
import dev.assay.document.OscalDocument;
import dev.assay.model.gen.AuthorizationBoundary;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ImportProfile;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.NetworkArchitecture;
import dev.assay.model.gen.Status;
import dev.assay.model.gen.SystemCharacteristics;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemId;
import dev.assay.model.gen.SystemImplementation;
import dev.assay.model.gen.SystemInformation;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.gen.SystemUser;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.Requirements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the draft of a system security plan out of a Word file with the headings and tables of
 * NIST's template for systems with CUI. What is recognised by a heading, a label, the title of a
 * column or a ticked box goes to its place, marked as one to confirm; all else is listed.
 */
public final class DraftSsp {
  private static final String OPEN = "To be written: the Word file does not say.";
  private static final String PROFILE = "urn:assay:profile:cmmc-l2";
  private static final String OSCAL_VERSION = "1.1.3";

  private final WordOutline outline;
  private final Notes notes;
  private final String seed;
  private final People people;
  private final Environment environment;
  private final Answers answers;
  private final String system;
  private final SystemCharacteristics.Builder about = SystemCharacteristics.builder();
  private @Nullable String systemName;
  private @Nullable String systemId;
  private @Nullable String sensitivity;
  private @Nullable Markup description;
  private @Nullable Markup network;
  private @Nullable Markup maintenance;
  private final List<String> sources = new ArrayList<>();
  private @Nullable String title;

  private DraftSsp(String file, byte[] bytes, WordOutline outline) {
    this.outline = outline;
    this.notes = new Notes(file);
    this.seed = Hashes.sha256(bytes);
    this.people = new People(notes, this::uuid);
    this.environment = new Environment(notes, this::uuid);
    this.system = uuid("this-system");
    this.answers = new Answers(notes, outline, this::uuid, system);
  }

  /** The same file gives the same uuids on every run. */
  private String uuid(String part) {
    return NewObjects.uuid(seed, part);
  }

  /**
   * Makes a draft.
   *
   * @param name what remarks call the file
   * @param word the bytes of a Word file
   * @param now when the draft is made, as a date-time with its zone; taken when the file does not
   *     say when it was saved
   * @return the draft and what became of each text
   * @throws IOException when the file is no Word file
   */
  public static Draft of(String name, byte[] word, String now) throws IOException {
    DraftSsp draft = new DraftSsp(name, word, WordOutline.read(word));
    draft.read();
    // Without one requirement there is no plan to draft, whatever else was recognised.
    return new Draft(draft.answers.isEmpty() ? null : draft.document(now), draft.notes.lines());
  }

  private void read() {
    for (String text : outline.tracked()) {
      notes.left(
          "tracked changes",
          text,
          "a tracked change is open; the draft has the text as if all were accepted");
    }
    Parts.of(outline).forEach(this::part);
  }

  private void part(Part part) {
    switch (part.topic) {
      case NAME -> systemName = value(part, "system-characteristics/system-name");
      case IDENTIFIER -> systemId = value(part, "system-characteristics/system-ids");
      case CATEGORIZATION -> categorization(part);
      case ORGANIZATION ->
          people.read(part, "prepared-for", "Responsible Organization", "organization");
      case INFORMATION_OWNER ->
          people.read(part, "information-owner", "Information Owner", "person");
      case SYSTEM_OWNER -> people.read(part, "system-owner", "System Owner", "person");
      case SECURITY_OFFICER ->
          people.read(
              part, "information-system-security-officer", "System Security Officer", "person");
      case DESCRIPTION -> description = prose(part, "system-characteristics/description");
      case USERS -> environment.users(part);
      case INFORMATION -> environment.information(part, outline);
      case ENVIRONMENT ->
          network = prose(part, "system-characteristics/network-architecture/description");
      case HARDWARE -> environment.components(part, "hardware");
      case SOFTWARE -> environment.components(part, "software");
      case MAINTENANCE -> maintenance = prose(part, "system-implementation/remarks");
      case CHANGES -> environment.changes(part);
      case REQUIREMENT -> {
        if (part.requirement != null) {
          answers.section(part, part.requirement);
        }
      }
      case CONTENTS -> {
        // Made from the headings.
      }
      default -> rest(part);
    }
  }

  /** The one value of a section: on the line of its heading, or the only text under it. */
  private @Nullable String value(Part part, String place) {
    List<String> texts = new ArrayList<>();
    if (!part.value.isBlank() && !Prompts.is(part.value)) {
      texts.add(part.value);
    }
    for (Item item : part.items) {
      String text = WordOutline.text(List.of(item));
      if (!text.isBlank() && !Prompts.is(text)) {
        texts.add(text);
      }
    }
    if (texts.size() == 1 && !texts.get(0).contains("\n")) {
      notes.taken(part.heading, texts.get(0), place);
      sources.add(part.heading);
      return texts.get(0);
    }
    String why = texts.isEmpty() ? "nothing is filled in" : "several texts stand where one belongs";
    notes.left(part.heading, String.join(" / ", texts), why);
    return null;
  }

  private void categorization(Part part) {
    String text = (part.value + " " + WordOutline.text(part.items)).strip();
    String folded = WordOutline.folded(text.isEmpty() ? part.heading : text);
    Set<String> levels = new TreeSet<>();
    for (String level : List.of("low", "moderate", "high")) {
      if (folded.matches(".*\\b" + level + "\\b.*")) {
        levels.add(level);
      }
    }
    if (levels.size() == 1) {
      sensitivity = "fips-199-" + levels.iterator().next();
      notes.taken(part.heading, text, "system-characteristics/security-sensitivity-level");
      sources.add(part.heading);
    } else {
      notes.left(part.heading, text, "it names " + levels.size() + " levels, one is needed");
    }
  }

  private @Nullable Markup prose(Part part, String place) {
    List<Item> items = new ArrayList<>();
    for (Item item : part.items) {
      boolean picture = item instanceof Paragraph p && p.pictures() > 0;
      if (picture) {
        notes.left(part.heading, "a picture", "pictures are not taken over");
      }
      String text = WordOutline.text(List.of(item));
      if (!text.isBlank() && !Prompts.is(text)) {
        items.add(item);
      }
    }
    boolean onLine = !part.value.isBlank() && !Prompts.is(part.value);
    String text = ((onLine ? part.value : "") + "\n" + WordOutline.text(items)).strip();
    if (text.isEmpty()) {
      notes.left(part.heading, "", "nothing is filled in");
      return null;
    }
    notes.taken(part.heading, text, place);
    sources.add(part.heading);
    if (!onLine) {
      return outline.markup(items);
    }
    List<dev.assay.model.markup.Block> blocks = new ArrayList<>();
    blocks.add(Notes.paragraph(part.value));
    blocks.addAll(outline.markup(items).blocks());
    return Markup.ofBlocks(blocks);
  }

  private void rest(Part part) {
    String why =
        part.topic == Topic.OTHER
            ? "the heading is none of the template's"
            : "no heading says what it is";
    for (Item item : part.items) {
      if (item instanceof Table table && answers.table(part, table)) {
        continue;
      }
      if (item instanceof Paragraph paragraph) {
        if (part.topic == Topic.COVER && title == null && paragraph.style().equals("title")) {
          title = paragraph.text();
          notes.taken(part.heading, title, "metadata/title");
          continue;
        }
        if (paragraph.pictures() > 0) {
          notes.left(part.heading, "a picture", "pictures are not taken over");
        }
      }
      String text = WordOutline.text(List.of(item));
      if (!text.isBlank() && !Prompts.is(text)) {
        notes.left(part.heading, text, why);
      }
    }
    if (!part.value.isBlank() && part.topic == Topic.OTHER) {
      notes.left(part.heading, part.value, why);
    }
  }

  private OscalDocument document(String now) {
    String modified = outline.modified();
    String name = systemName == null ? "To be written" : systemName;
    String shown = title != null ? title : outline.title();
    return OscalDocument.of(
        SystemSecurityPlan.builder()
            .uuid(uuid("plan"))
            .metadata(
                Metadata.builder()
                    .title(Notes.line(shown.isBlank() ? "System Security Plan" : shown))
                    .lastModified(modified == null ? now : modified)
                    .version("draft")
                    .oscalVersion(OSCAL_VERSION)
                    .revisions(environment.revisions)
                    .props(Notes.toConfirm())
                    .roles(people.roles)
                    .parties(people.parties)
                    .responsibleParties(people.responsible)
                    .remarks(
                        notes.from(
                            "the whole file",
                            "The draft holds what was recognised by headings, labels, titles of"
                                + " columns and ticked boxes. The numbers of the requirements are"
                                + " those of SP 800-171 Rev 2, so that the profile is CMMC Level"
                                + " 2's."))
                    .build())
            .importProfile(ImportProfile.builder().href(PROFILE).build())
            .systemCharacteristics(characteristics(name))
            .systemImplementation(implementation())
            .controlImplementation(
                ControlImplementation.builder()
                    .description(Notes.text("How the requirements are met, as the Word file says."))
                    .implementedRequirements(answers.list(Requirements.get().all()))
                    .build())
            .build());
  }

  private SystemCharacteristics characteristics(String name) {
    SystemId.Builder id = SystemId.builder();
    if (systemId == null) {
      id.identifierType("http://ietf.org/rfc/rfc4122").id(uuid("system-id"));
    } else {
      id.id(systemId);
    }
    List<SystemInformation.InformationType> types = new ArrayList<>(environment.information);
    if (types.isEmpty()) {
      types.add(
          SystemInformation.InformationType.builder()
              .uuid(uuid("information"))
              .title(Notes.line("To be written"))
              .description(Notes.text(OPEN))
              .props(Notes.toConfirm())
              .build());
    }
    String from = sources.isEmpty() ? "the whole file" : String.join("\", \"", sources);
    about
        .systemIds(List.of(id.build()))
        .systemName(name)
        .description(description == null ? Notes.text(OPEN) : description)
        .props(Notes.toConfirm())
        .systemInformation(SystemInformation.builder().informationTypes(types).build())
        .status(
            Status.builder()
                .state("other")
                .remarks(Notes.text("The Word file does not say; to be set."))
                .build())
        .authorizationBoundary(
            AuthorizationBoundary.builder().description(Notes.text(OPEN)).build())
        .remarks(notes.from(from));
    if (sensitivity != null) {
      about.securitySensitivityLevel(sensitivity);
    }
    if (network != null) {
      about.networkArchitecture(
          NetworkArchitecture.builder().description(network).props(Notes.toConfirm()).build());
    }
    return about.build();
  }

  private SystemImplementation implementation() {
    List<SystemComponent> components = new ArrayList<>();
    components.add(
        SystemComponent.builder()
            .uuid(system)
            .type("this-system")
            .title(Notes.line(systemName == null ? "This system" : systemName))
            .description(Notes.text("The system as a whole."))
            .props(Notes.toConfirm())
            .status(Environment.noStatus())
            .build());
    components.addAll(environment.components);
    List<SystemUser> users = new ArrayList<>(environment.users);
    if (users.isEmpty()) {
      users.add(
          SystemUser.builder()
              .uuid(uuid("users"))
              .title(Notes.line("To be written"))
              .description(Notes.text(OPEN))
              .props(Notes.toConfirm())
              .build());
    }
    SystemImplementation.Builder implementation =
        SystemImplementation.builder().users(users).components(components).props(Notes.toConfirm());
    if (maintenance != null) {
      implementation.remarks(maintenance);
    }
    return implementation.build();
  }
}
