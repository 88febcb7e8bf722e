package dev.assay.convert.view;

import dev.assay.document.DocumentType;
import dev.assay.model.gen.Impact;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.ResponsibleParty;
import dev.assay.model.gen.SecurityImpactLevel;
import dev.assay.model.gen.SystemCharacteristics;
import dev.assay.model.gen.SystemInformation;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.gen.SystemUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a system security plan, in the order of NIST's template for plans of systems with CUI. */
final class SspBook {
  private final SystemSecurityPlan ssp;
  private final Frame frame;
  private final SystemCharacteristics about;
  private final SspEnvironment environment;
  private final SspRequirements requirements;

  private SspBook(SystemSecurityPlan ssp, ViewContext context) {
    this.ssp = ssp;
    this.frame = new Frame(ssp.metadata(), ssp.backMatter(), context);
    this.about =
        ssp.systemCharacteristics() == null
            ? SystemCharacteristics.builder().build()
            : ssp.systemCharacteristics();
    this.environment = new SspEnvironment(ssp, about, frame);
    this.requirements = new SspRequirements(ssp, context, frame, environment.components());
  }

  static Book of(SystemSecurityPlan ssp, ViewContext context) {
    return new SspBook(ssp, context).book();
  }

  private Book book() {
    String name = about.systemName() == null ? "" : about.systemName();
    List<Section> sections = new ArrayList<>();
    for (SectionBuilder section :
        List.of(identification(), environment.section(), requirements.section(), frame.changes())) {
      sections.add(section.build());
    }
    for (SectionBuilder annex : List.of(environment.annexInventory(), frame.references())) {
      if (!annex.isEmpty()) {
        sections.add(annex.build());
      }
    }
    List<Book.Sheet> sheets = new ArrayList<>(requirements.sheets());
    sheets.addAll(environment.sheets());
    return new Book(
        DocumentType.SYSTEM_SECURITY_PLAN,
        ssp.uuid() == null ? "" : ssp.uuid(),
        "System Security Plan",
        frame.title("System Security Plan"),
        name,
        frame.marking(),
        frame.version(),
        frame.lastModified(),
        frame.author(),
        frame.cover(organization()),
        sections,
        sheets,
        frame.pictures);
  }

  private @Nullable String organization() {
    for (String uuid : frame.directory.fillers("system-owner")) {
      Metadata.Party party = frame.directory.party(uuid);
      if (party != null && "organization".equals(party.type())) {
        return party.name();
      }
      if (party != null && !party.memberOfOrganizations().isEmpty()) {
        return frame.directory.partyName(party.memberOfOrganizations().get(0)).characters();
      }
    }
    for (Metadata.Party party : frame.metadata.parties()) {
      if ("organization".equals(party.type())) {
        return party.name();
      }
    }
    return null;
  }

  private SectionBuilder identification() {
    return new SectionBuilder("identification", "System Identification")
        .add(name())
        .add(organizationAndPeople())
        .add(purpose())
        .add(information());
  }

  private SectionBuilder name() {
    FactList facts = new FactList();
    facts.add(
        "System name",
        about.systemName(),
        Field.root("system-characteristics/system-name", Field.Type.STRING));
    facts.add(
        "Short name",
        about.systemNameShort(),
        Field.root("system-characteristics/system-name-short", Field.Type.STRING));
    if (about.status() != null) {
      facts.status(
          "Status",
          about.status().state(),
          new Field(
              "/system-characteristics/status/state",
              Field.Type.WORD,
              List.of(
                  "operational",
                  "under-development",
                  "under-major-modification",
                  "disposition",
                  "other")));
      facts.add(
          "Remarks on the status",
          about.status().remarks(),
          Field.root("system-characteristics/status/remarks", Field.Type.MULTILINE));
    }
    facts.date("Authorized", about.dateAuthorized(), null);
    facts.props(about.props());
    FactList category = new FactList();
    category.add("Security sensitivity level", about.securitySensitivityLevel());
    SecurityImpactLevel impact = about.securityImpactLevel();
    if (impact != null) {
      category.add("Confidentiality", impact.securityObjectiveConfidentiality());
      category.add("Integrity", impact.securityObjectiveIntegrity());
      category.add("Availability", impact.securityObjectiveAvailability());
    }
    FactList ids = new FactList();
    about
        .systemIds()
        .forEach(
            id -> {
              List<Text> texts = new ArrayList<>();
              texts.add(Text.of(Text.Kind.CODE, String.valueOf(id.id())));
              if (id.identifierType() != null) {
                texts.add(Text.of("Of the kind " + id.identifierType()));
              }
              ids.add("Identifier", texts);
            });
    return new SectionBuilder("name", "System Name and Title")
        .add(facts.build("System name"))
        .add(
            new SectionBuilder("categorization", "System Categorization")
                .add(category.build("Categorization")))
        .add(
            new SectionBuilder("unique-identifier", "System Unique Identifier")
                .add(ids.build("Identifiers")));
  }

  private SectionBuilder organizationAndPeople() {
    SectionBuilder section = new SectionBuilder("organization", "Responsible Organization");
    FactList facts = new FactList();
    facts.add("Organization", organization());
    facts.add(
        "Responsible for the system",
        frame.directory.responsibleParties(about.responsibleParties()));
    section.add(facts.build("Responsible organization"));
    SectionBuilder owner = holder("information-owner", "Information Owner");
    owner.add(holder("system-owner", "System Owner"));
    owner.add(holder("information-system-security-officer", "System Security Officer"));
    section.add(owner);
    return section.add(
        new SectionBuilder("people", "People and Roles")
            .add(frame.directory.roles())
            .add(frame.directory.parties()));
  }

  private SectionBuilder holder(String role, String title) {
    SectionBuilder section = new SectionBuilder("role-" + role, title);
    List<String> uuids = new ArrayList<>(frame.directory.fillers(role));
    for (ResponsibleParty party : about.responsibleParties()) {
      if (role.equals(party.roleId())) {
        party.partyUuids().stream().filter(u -> !uuids.contains(u)).forEach(uuids::add);
      }
    }
    if (uuids.isEmpty()) {
      return section.note("The plan names nobody in the role " + role + ".");
    }
    for (String uuid : uuids) {
      FactList facts = new FactList();
      facts.add("Name", List.of(frame.directory.partyName(uuid)));
      Metadata.Party party = frame.directory.party(uuid);
      if (party != null) {
        String jobTitle = Frame.value(party.props(), "job-title");
        facts.add("Title", jobTitle);
        facts.add("Organization", frame.directory.organizations(party));
        facts.add("Address", frame.directory.addresses(party));
        facts.add("Contact", Directory.contact(party));
      }
      section.add(facts.build(title));
    }
    return section;
  }

  private SectionBuilder purpose() {
    SectionBuilder section =
        new SectionBuilder("purpose", "General Description and Purpose of the System");
    section.prose(
        about.description(),
        Field.root("system-characteristics/description", Field.Type.MULTILINE));
    section.prose(
        about.remarks(), Field.root("system-characteristics/remarks", Field.Type.MULTILINE));
    return section.add(new SectionBuilder("users", "Users").add(users()));
  }

  private Piece.@Nullable Grid users() {
    if (ssp.systemImplementation() == null) {
      return null;
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (SystemUser user : ssp.systemImplementation().users()) {
      List<Text> who = new ArrayList<>();
      if (user.title() != null) {
        who.add(Text.of(user.title()).at(Field.of(user.uuid(), "title", Field.Type.LINE)));
      }
      List<Text> about = new ArrayList<>();
      if (user.description() != null) {
        about.add(
            Text.of(user.description())
                .at(Field.of(user.uuid(), "description", Field.Type.MULTILINE)));
      }
      List<Text> kind = new ArrayList<>();
      new FactList()
          .props(user.props())
          .list()
          .forEach(
              f -> f.value().forEach(v -> kind.add(Text.of(f.label() + ": " + v.characters()))));
      List<Text> may = new ArrayList<>();
      user.roleIds().forEach(id -> may.add(Text.of(frame.directory.roleTitle(id))));
      user.authorizedPrivileges()
          .forEach(
              p -> {
                String title = p.title() == null ? "" : p.title().plainText() + ": ";
                may.add(Text.of(title + String.join("; ", p.functionsPerformed())));
              });
      rows.add(new Piece.Row("user-" + user.uuid(), List.of(who, about, kind, may)));
    }
    List<RowsOf.@Nullable Slot> slots = new ArrayList<>();
    slots.add(new RowsOf.Slot("title", Field.Type.LINE));
    slots.add(new RowsOf.Slot("description", Field.Type.MULTILINE));
    slots.add(null);
    slots.add(null);
    return new Piece.Grid(
        "Users",
        List.of(
            Piece.Column.of("Users", 20),
            Piece.Column.of("Description", 30),
            Piece.Column.of("Kind and number", 20),
            Piece.Column.of("Roles and privileges", 30)),
        rows,
        new RowsOf("system-implementation/users", slots, Map.of()));
  }

  private SectionBuilder information() {
    SectionBuilder section =
        new SectionBuilder("information", "General Description of Information");
    SystemInformation information = about.systemInformation();
    if (information == null) {
      return section;
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (SystemInformation.InformationType type : information.informationTypes()) {
      List<Text> what = new ArrayList<>();
      if (type.title() != null) {
        what.add(Text.of(type.title()).at(Field.of(type.uuid(), "title", Field.Type.LINE)));
      }
      type.categorizations()
          .forEach(
              c -> what.add(Text.of(Text.Kind.CODE, String.join(", ", c.informationTypeIds()))));
      List<Text> description = new ArrayList<>();
      if (type.description() != null) {
        description.add(
            Text.of(type.description())
                .at(Field.of(type.uuid(), "description", Field.Type.MULTILINE)));
      }
      List<Text> impacts = new ArrayList<>();
      Map<String, @Nullable Impact> each = new LinkedHashMap<>();
      each.put("Confidentiality", type.confidentialityImpact());
      each.put("Integrity", type.integrityImpact());
      each.put("Availability", type.availabilityImpact());
      each.forEach(
          (label, impact) -> {
            if (impact != null) {
              impacts.add(Text.of(label + ": " + level(impact)));
              if (impact.adjustmentJustification() != null) {
                impacts.add(Text.of(impact.adjustmentJustification()));
              }
            }
          });
      rows.add(new Piece.Row("info-" + type.uuid(), List.of(what, description, impacts)));
    }
    return section.add(
        Piece.Grid.of(
            "Information types",
            List.of(
                Piece.Column.of("Information", 25),
                Piece.Column.of("Description", 45),
                Piece.Column.of("Impact", 30)),
            rows));
  }

  private static String level(Impact impact) {
    String base = plain(impact.base());
    String selected = plain(impact.selected());
    return selected.isEmpty() || selected.equals(base) ? base : selected + " (base " + base + ")";
  }

  private static String plain(@Nullable String level) {
    return level == null ? "" : level.toLowerCase(Locale.ROOT).replace("fips-199-", "");
  }
}
