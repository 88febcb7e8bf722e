package dev.assay.convert.init;

import dev.assay.convert.edit.NewObjects;
import dev.assay.document.OscalDocument;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.ResponsibleParty;
import dev.assay.model.markup.Markup;
import java.util.List;

/**
 * What every first draft has: its uuid, out of which all others are made, and its metadata.
 *
 * @param uuid the document's uuid
 * @param now when it is made, in the form of OSCAL's date-time-with-timezone
 */
record Skeleton(String uuid, String now) {
  static final String OSCAL_VERSION = "1.1.3";

  static Markup text(String markdown) {
    return Markup.ofMarkdown(markdown, Markup.Kind.MULTILINE);
  }

  static Markup line(String markdown) {
    return Markup.ofMarkdown(markdown, Markup.Kind.LINE);
  }

  /** The uuid of a part of the document; the same part always has the same. */
  String uuid(String part) {
    return NewObjects.uuid(uuid, part);
  }

  Metadata metadata(String title) {
    String organization = uuid("organization");
    return Metadata.builder()
        .title(line(title))
        .lastModified(now)
        .version("0.1")
        .oscalVersion(OSCAL_VERSION)
        .roles(
            List.of(
                role("system-owner", "System Owner", "Answers for the system as a whole."),
                role("information-owner", "Information Owner", "Owns the information."),
                role(
                    "information-system-security-officer",
                    "System Security Officer",
                    "Writes and maintains this document.")))
        .parties(
            List.of(
                Metadata.Party.builder()
                    .uuid(organization)
                    .type("organization")
                    .name("Name of the organization")
                    .remarks(text("Write the legal name, and add the people with their contacts."))
                    .build()))
        .responsibleParties(
            List.of(
                responsible("system-owner", organization),
                responsible("information-owner", organization),
                responsible("information-system-security-officer", organization)))
        .remarks(
            text(
                "A first draft: every remark says what is still to be written. Take a remark away"
                    + " once its text is written."))
        .build();
  }

  private static Metadata.Role role(String id, String title, String description) {
    return Metadata.Role.builder().id(id).title(line(title)).description(text(description)).build();
  }

  private static ResponsibleParty responsible(String role, String party) {
    return ResponsibleParty.builder().roleId(role).partyUuids(List.of(party)).build();
  }

  static OscalDocument document(dev.assay.model.OscalObject root) {
    return OscalDocument.of(root);
  }
}
