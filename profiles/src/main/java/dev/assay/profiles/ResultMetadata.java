package dev.assay.profiles;

import dev.assay.model.gen.Link;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.ResponsibleParty;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.merge.ImportDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the metadata of a result.
 *
 * <p>Title, version, remarks, responsible parties and links are the profile's; what speaks of the
 * profile as a document (when it was published, its revisions, its document ids, the links to its
 * other versions, actions taken on it) is not taken over. Roles, parties and locations are kept
 * when they are referred to or ask to be kept.
 */
final class ResultMetadata {
  /** The value of the {@code resolution-tool} prop. */
  static final String TOOL = "Assay";

  private static final Set<String> OF_THE_PROFILE =
      Set.of(
          "canonical",
          "alternate",
          "latest-version",
          "predecessor-version",
          "successor-version",
          "version-history",
          "source-profile");

  private final Profile profile;
  private final List<Level.Imported> imports;
  private final OscalVersion version;
  private final String lastModified;
  private final String sourceHref;

  ResultMetadata(
      Profile profile,
      List<Level.Imported> imports,
      OscalVersion version,
      String lastModified,
      String sourceHref) {
    this.profile = profile;
    this.imports = imports;
    this.version = version;
    this.lastModified = lastModified;
    this.sourceHref = sourceHref;
  }

  /**
   * Makes the metadata.
   *
   * @param references what the rest of the result refers to
   */
  Metadata build(References references) {
    Metadata own = profile.metadata() == null ? Metadata.builder().build() : profile.metadata();
    List<Metadata.Role> roles =
        all(own, references, Metadata::roles, Metadata.Role::id, Metadata.Role::props);
    List<Metadata.Party> parties =
        all(own, references, Metadata::parties, Metadata.Party::uuid, Metadata.Party::props);
    List<Metadata.Location> locations =
        all(
            own,
            references,
            Metadata::locations,
            Metadata.Location::uuid,
            Metadata.Location::props);
    Set<String> used = new HashSet<>();
    for (ResponsibleParty responsible : own.responsibleParties()) {
      used.add(String.valueOf(responsible.roleId()));
      used.addAll(responsible.partyUuids());
    }
    keptParties(parties, used);
    return Metadata.builder()
        .title(own.title() == null ? Markup.ofMarkdown("Untitled", Markup.Kind.LINE) : own.title())
        .lastModified(lastModified)
        .version(own.version() == null ? "1.0" : own.version())
        .oscalVersion(version.text())
        .props(props(own))
        .links(links(own))
        .roles(pick(roles, Metadata.Role::id, Metadata.Role::props, used, references))
        .locations(
            pick(locations, Metadata.Location::uuid, Metadata.Location::props, used, references))
        .parties(pick(parties, Metadata.Party::uuid, Metadata.Party::props, used, references))
        .responsibleParties(own.responsibleParties())
        .remarks(own.remarks())
        .build();
  }

  /** Those of the imports that are referred to or ask to be kept, then the profile's own. */
  private <T> List<T> all(
      Metadata own,
      References references,
      Function<Metadata, List<T>> list,
      Function<T, @Nullable String> id,
      Function<T, List<Property>> props) {
    Map<String, T> found = new LinkedHashMap<>();
    for (Level.Imported imported : imports) {
      Metadata metadata = imported.catalog().metadata();
      for (T item : metadata == null ? List.<T>of() : list.apply(metadata)) {
        if (ImportDraft.isKeptAlways(props.apply(item)) || references.hasFragment(id.apply(item))) {
          found.put(String.valueOf(id.apply(item)), item);
        }
      }
    }
    for (T item : list.apply(own)) {
      T earlier = found.get(String.valueOf(id.apply(item)));
      if (earlier == null || ImportDraft.isKeptAlways(props.apply(item))) {
        found.put(String.valueOf(id.apply(item)), item);
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Adds what parties that are kept refer to: organizations they belong to, their locations. */
  private static void keptParties(List<Metadata.Party> parties, Set<String> used) {
    boolean more = true;
    while (more) {
      more = false;
      for (Metadata.Party party : parties) {
        boolean kept =
            used.contains(String.valueOf(party.uuid())) || ImportDraft.isKeptAlways(party.props());
        if (kept) {
          more |= used.addAll(party.memberOfOrganizations());
          more |= used.addAll(party.locationUuids());
        }
      }
    }
  }

  private static <T> List<T> pick(
      List<T> items,
      Function<T, @Nullable String> id,
      Function<T, List<Property>> props,
      Set<String> used,
      References references) {
    List<T> picked = new ArrayList<>();
    for (T item : items) {
      if (used.contains(String.valueOf(id.apply(item)))
          || references.hasFragment(id.apply(item))
          || ImportDraft.isKeptAlways(props.apply(item))) {
        picked.add(item);
      }
    }
    return picked;
  }

  private List<Property> props(Metadata own) {
    List<Property> props = new ArrayList<>();
    props.add(Property.builder().name("resolution-tool").value(TOOL).build());
    if (profile.uuid() != null) {
      props.add(Property.builder().name("source-profile-uuid").value(profile.uuid()).build());
    }
    for (Property prop : own.props()) {
      if (!"resolution-tool".equals(prop.name()) && !"source-profile-uuid".equals(prop.name())) {
        props.add(prop);
      }
    }
    return props;
  }

  private List<Link> links(Metadata own) {
    List<Link> links = new ArrayList<>();
    links.add(Link.builder().rel("source-profile").href(sourceHref).build());
    for (Link link : own.links()) {
      if (link.rel() == null || !OF_THE_PROFILE.contains(link.rel())) {
        links.add(link);
      }
    }
    return links;
  }
}
