package dev.assay.convert.draft;

import dev.assay.model.gen.Address;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.ResponsibleParty;
import dev.assay.model.gen.TelephoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads who is responsible: the organization, the owners, the security officer. */
final class People {
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final Notes notes;
  private final UnaryOperator<String> uuids;
  final List<Metadata.Role> roles = new ArrayList<>();
  final List<Metadata.Party> parties = new ArrayList<>();
  final List<ResponsibleParty> responsible = new ArrayList<>();

  People(Notes notes, UnaryOperator<String> uuids) {
    this.notes = notes;
    this.uuids = uuids;
  }

  /**
   * Reads one of them.
   *
   * @param role the id of the role that the heading names
   * @param title its title
   * @param type {@code organization} or {@code person}
   */
  void read(Part part, String role, String title, String type) {
    List<String> others = new ArrayList<>();
    List<Labels.Labelled> labels = new ArrayList<>();
    if (!part.value.isEmpty() && !Prompts.is(part.value) && !part.value.endsWith(":")) {
      labels.add(new Labels.Labelled("name", part.value));
    }
    labels.addAll(Labels.of(part.items, others));
    Metadata.Party.Builder party = Metadata.Party.builder().type(type);
    List<Property> props = new ArrayList<>(Notes.toConfirm());
    List<String> mails = new ArrayList<>();
    List<TelephoneNumber> phones = new ArrayList<>();
    String name = null;
    for (Labels.Labelled labelled : labels) {
      String label = labelled.label();
      String value = labelled.value().replaceAll("\\s*\n\\s*", ", ");
      String shown = label + ": " + value;
      String place = "metadata/parties, role " + role;
      if (value.isEmpty() || Prompts.is(value)) {
        continue;
      }
      if (name == null && label.matches(".*\\bname\\b.*|organi[sz]ation|company")) {
        name = value;
        notes.taken(part.heading, shown, place + ": name");
      } else if (label.matches("title|job title|position")) {
        props.add(Property.builder().name("job-title").value(value).build());
        notes.taken(part.heading, shown, place + ": job-title");
      } else if (label.matches(".*e-?mail.*") && MAIL.matcher(value).matches()) {
        mails.add(value);
        notes.taken(part.heading, shown, place + ": email-addresses");
      } else if (label.matches(".*(phone|telephone|tel\\.?|mobile)\\b.*")) {
        phones.add(TelephoneNumber.builder().number(digits(value)).build());
        notes.taken(part.heading, shown, place + ": telephone-numbers");
      } else if (label.matches(".*address.*")) {
        party.addresses(List.of(Address.builder().addrLines(List.of(value)).build()));
        notes.taken(part.heading, shown, place + ": addresses");
      } else {
        notes.left(part.heading, shown, "the draft has no place for this label");
      }
    }
    others.stream()
        .filter(o -> !Prompts.is(o))
        .forEach(o -> notes.left(part.heading, o, "no label says what it is"));
    if (name == null) {
      notes.left(part.heading, "", "no name is given, so that the draft names nobody");
      return;
    }
    String uuid = uuids.apply("party " + role);
    parties.add(
        party
            .uuid(uuid)
            .name(name)
            .props(props)
            .emailAddresses(mails)
            .telephoneNumbers(phones)
            .remarks(notes.from(part.heading))
            .build());
    roles.add(Metadata.Role.builder().id(role).title(Notes.line(title)).build());
    responsible.add(ResponsibleParty.builder().roleId(role).partyUuids(List.of(uuid)).build());
  }

  /** OSCAL wants digits alone; a number that has more than marks between them stays as it is. */
  private static String digits(String value) {
    String digits = value.replaceAll("[\\s().\\-]", "");
    return digits.matches("\\d{4,15}") ? digits : value;
  }
}
