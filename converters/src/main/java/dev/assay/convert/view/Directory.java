package dev.assay.convert.view;

import dev.assay.model.gen.Address;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.ResponsibleParty;
import dev.assay.model.gen.ResponsibleRole;
import dev.assay.model.gen.TelephoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is who in a document: parties, roles, and what they are called. */
final class Directory {
  private final @Nullable Metadata metadata;
  private final Map<String, Metadata.Party> parties = new HashMap<>();
  private final Map<String, Metadata.Role> roles = new HashMap<>();
  private final Map<String, Metadata.Location> locations = new HashMap<>();

  Directory(@Nullable Metadata metadata) {
    this.metadata = metadata;
    if (metadata != null) {
      metadata.parties().forEach(p -> put(parties, p.uuid(), p));
      metadata.roles().forEach(r -> put(roles, r.id(), r));
      metadata.locations().forEach(l -> put(locations, l.uuid(), l));
    }
  }

  private static <T> void put(Map<String, T> map, @Nullable String key, T value) {
    if (key != null) {
      map.putIfAbsent(key, value);
    }
  }

  Metadata.@Nullable Party party(@Nullable String uuid) {
    return uuid == null ? null : parties.get(uuid);
  }

  /** The party's name, leading to its row. */
  Text partyName(String uuid) {
    Metadata.Party party = parties.get(uuid);
    return party == null || party.name() == null
        ? Text.of(Text.Kind.CODE, uuid)
        : Text.of(party.name()).to("party-" + uuid);
  }

  String roleTitle(@Nullable String id) {
    Metadata.Role role = id == null ? null : roles.get(id);
    return role == null || role.title() == null
        ? FactList.label(id == null ? "" : id)
        : role.title().plainText();
  }

  /** Each role with those who fill it: "System Owner: A. Person". */
  List<Text> responsible(List<ResponsibleRole> list) {
    List<Text> texts = new ArrayList<>();
    for (ResponsibleRole role : list) {
      texts.add(Text.of(named(role.roleId(), role.partyUuids())));
    }
    return texts;
  }

  /** Each role with those who fill it. */
  List<Text> responsibleParties(List<ResponsibleParty> list) {
    List<Text> texts = new ArrayList<>();
    for (ResponsibleParty party : list) {
      texts.add(Text.of(named(party.roleId(), party.partyUuids())));
    }
    return texts;
  }

  /** The roles and who fills them as one text of a worksheet, to be edited line by line. */
  static List<Text> editable(List<Text> lines, @Nullable String uuid, String path) {
    String all = String.join("\n", lines.stream().map(Text::characters).toList());
    return List.of(Text.of(all).at(Field.of(uuid, path, Field.Type.ROLES)));
  }

  private String named(@Nullable String roleId, List<String> uuids) {
    List<String> names = new ArrayList<>();
    for (String uuid : uuids.isEmpty() ? fillers(roleId) : uuids) {
      names.add(partyName(uuid).characters());
    }
    String title = roleTitle(roleId);
    return names.isEmpty() ? title : title + ": " + String.join(", ", names);
  }

  /** The parties that the metadata names for a role. */
  List<String> fillers(@Nullable String roleId) {
    Set<String> uuids = new LinkedHashSet<>();
    if (metadata != null && roleId != null) {
      for (ResponsibleParty party : metadata.responsibleParties()) {
        if (roleId.equals(party.roleId())) {
          uuids.addAll(party.partyUuids());
        }
      }
    }
    return List.copyOf(uuids);
  }

  /** How to reach a party. */
  static List<Text> contact(Metadata.Party party) {
    List<Text> texts = new ArrayList<>();
    party
        .emailAddresses()
        .forEach(
            mail ->
                texts.add(
                    Text.of(mail)
                        .at(
                            party.emailAddresses().size() == 1
                                ? Field.of(party.uuid(), "email-addresses/0", Field.Type.STRING)
                                : null)));
    for (TelephoneNumber phone : party.telephoneNumbers()) {
      if (phone.number() != null) {
        texts.add(Text.of(phone.number()));
      }
    }
    return texts;
  }

  /** Where a party is. */
  List<Text> addresses(Metadata.Party party) {
    List<Text> texts = new ArrayList<>();
    party.addresses().forEach(a -> texts.add(Text.of(address(a))));
    for (String uuid : party.locationUuids()) {
      Metadata.Location location = locations.get(uuid);
      if (location != null) {
        String title = location.title() == null ? "" : location.title().plainText();
        String at = location.address() == null ? "" : address(location.address());
        texts.add(Text.of(title.isEmpty() ? at : at.isEmpty() ? title : title + ", " + at));
      }
    }
    return texts;
  }

  private static String address(Address address) {
    List<String> words = new ArrayList<>(address.addrLines());
    if (address.city() != null) {
      words.add(address.city());
    }
    String state = address.state() == null ? "" : address.state();
    String code = address.postalCode() == null ? "" : address.postalCode();
    String both = (state + " " + code).strip();
    if (!both.isEmpty()) {
      words.add(both);
    }
    if (address.country() != null) {
      words.add(address.country());
    }
    return String.join(", ", words);
  }

  /** The organizations that a party belongs to. */
  List<Text> organizations(Metadata.Party party) {
    return party.memberOfOrganizations().stream().map(this::partyName).toList();
  }

  /** The roles of the document and who fills them; the rows lead nowhere. */
  Piece.Grid roles() {
    List<Piece.Row> rows = new ArrayList<>();
    if (metadata != null) {
      Set<String> ids = new LinkedHashSet<>();
      metadata.roles().forEach(r -> ids.add(r.id() == null ? "" : r.id()));
      metadata.responsibleParties().forEach(p -> ids.add(p.roleId() == null ? "" : p.roleId()));
      for (String id : ids) {
        Metadata.Role role = roles.get(id);
        List<Text> duties =
            role == null || role.description() == null
                ? List.of()
                : List.of(Text.of(role.description()));
        List<Text> names = fillers(id).stream().map(this::partyName).toList();
        rows.add(new Piece.Row(null, List.of(List.of(Text.of(roleTitle(id))), duties, names)));
      }
    }
    return Piece.Grid.of(
        "Roles",
        List.of(
            Piece.Column.of("Role", 25),
            Piece.Column.of("Duties", 50),
            Piece.Column.of("Filled by", 25)),
        rows);
  }

  /** The people and organizations. */
  Piece.Grid parties() {
    List<Piece.Row> rows = new ArrayList<>();
    if (metadata != null) {
      for (Metadata.Party party : metadata.parties()) {
        List<Text> where = new ArrayList<>(organizations(party));
        where.addAll(addresses(party));
        rows.add(
            new Piece.Row(
                party.uuid() == null ? null : "party-" + party.uuid(),
                List.of(
                    party.name() == null
                        ? List.of()
                        : List.of(
                            Text.of(party.name())
                                .at(Field.of(party.uuid(), "name", Field.Type.STRING))),
                    party.type() == null ? List.of() : List.of(Text.of(party.type())),
                    where,
                    contact(party))));
      }
    }
    return Piece.Grid.of(
        "People and organizations",
        List.of(
            Piece.Column.of("Name", 24),
            Piece.Column.of("Kind", 12),
            Piece.Column.of("Organization and place", 31),
            Piece.Column.of("Contact", 33)),
        rows);
  }
}
