package dev.assay.profiles.cmmc;

import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Property;
import dev.assay.model.markup.Markup;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The names that Assay's own documents use, and small pieces that they are made of. */
public final class Vocabulary {
  /** The namespace of Assay's own properties. */
  public static final String NS = "https://assay.dev/ns/oscal";

  /** NIST's namespace for the properties of assessment methods. */
  public static final String RMF_NS = "http://csrc.nist.gov/ns/rmf";

  /** The version of OSCAL that the built-in documents are written in. */
  static final String OSCAL_VERSION = "1.1.3";

  /** When the tables were last changed; fixed, so that every run gives the same bytes. */
  static final String LAST_MODIFIED = "2026-11-22T00:00:00Z";

  /** The version of the built-in documents. */
  static final String VERSION = "1.0";

  static final String SP_800_171_R2 = "https://doi.org/10.6028/NIST.SP.800-171r2";
  static final String SP_800_171A = "https://doi.org/10.6028/NIST.SP.800-171A";
  static final String SP_800_171_R3 = "https://doi.org/10.6028/NIST.SP.800-171r3";
  static final String SP_800_172 = "https://doi.org/10.6028/NIST.SP.800-172";
  static final String CMMC_RULE = "https://www.ecfr.gov/current/title-32/part-170";

  private static final Map<String, String> PUBLICATIONS =
      Map.of(
          SP_800_171_R2,
          "NIST SP 800-171 Rev 2, Protecting Controlled Unclassified Information in Nonfederal"
              + " Systems and Organizations",
          SP_800_171A,
          "NIST SP 800-171A, Assessing Security Requirements for Controlled Unclassified"
              + " Information",
          SP_800_171_R3,
          "NIST SP 800-171 Rev 3, Protecting Controlled Unclassified Information in Nonfederal"
              + " Systems and Organizations",
          SP_800_172,
          "NIST SP 800-172, Enhanced Security Requirements for Protecting Controlled Unclassified"
              + " Information",
          CMMC_RULE,
          "32 CFR part 170, Cybersecurity Maturity Model Certification (CMMC) Program");

  private Vocabulary() {}

  static Property prop(String name, String value) {
    return Property.builder().name(name).value(value).build();
  }

  static Property prop(String name, String value, String clazz) {
    return Property.builder().name(name).value(value).clazz(clazz).build();
  }

  static Property own(String name, String value) {
    return Property.builder().name(name).ns(NS).value(value).build();
  }

  static Link link(String rel, String href) {
    return Link.builder().rel(rel).href(href).build();
  }

  static Markup line(String text) {
    return Markup.ofMarkdown(text, Markup.Kind.LINE);
  }

  static Markup prose(String text) {
    return Markup.ofMarkdown(text, Markup.Kind.MULTILINE);
  }

  /**
   * The metadata of a document of ours.
   *
   * @param publications the URLs of the publications that it rests on
   */
  static Metadata metadata(String title, String remarks, List<String> publications) {
    List<Link> links = new ArrayList<>();
    for (String url : publications) {
      links.add(link("reference", "#" + uuid(url)));
    }
    return Metadata.builder()
        .title(line(title))
        .lastModified(LAST_MODIFIED)
        .version(VERSION)
        .oscalVersion(OSCAL_VERSION)
        .links(links)
        .remarks(prose(remarks))
        .build();
  }

  /** The back matter of a document that rests on some publications. */
  static BackMatter backMatter(List<String> publications) {
    List<BackMatter.Resource> resources = new ArrayList<>();
    for (String url : publications) {
      resources.add(publication(url));
    }
    return BackMatter.builder().resources(resources).build();
  }

  /** A publication that a document rests on. */
  private static BackMatter.Resource publication(String url) {
    return BackMatter.Resource.builder()
        .uuid(uuid(url))
        .title(line(Objects.requireNonNull(PUBLICATIONS.get(url), url)))
        .rlinks(List.of(BackMatter.Resource.Rlink.builder().href(url).build()))
        .build();
  }

  /** The name-based UUID (RFC 9562, version 5) of a thing of ours: the same on every run. */
  static String uuid(String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      // The RFC's namespace for names that are URLs.
      sha1.update(bytes(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8")));
      byte[] hash = sha1.digest(("https://assay.dev/" + name).getBytes(StandardCharsets.UTF_8));
      hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
      hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
      return new UUID(number(hash, 0), number(hash, 8)).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-1 is part of every Java", e);
    }
  }

  private static byte[] bytes(UUID uuid) {
    byte[] out = new byte[16];
    for (int i = 0; i < 8; i++) {
      out[i] = (byte) (uuid.getMostSignificantBits() >>> (56 - 8 * i));
      out[i + 8] = (byte) (uuid.getLeastSignificantBits() >>> (56 - 8 * i));
    }
    return out;
  }

  private static long number(byte[] bytes, int from) {
    long value = 0;
    for (int i = from; i < from + 8; i++) {
      value = value << 8 | (bytes[i] & 0xff);
    }
    return value;
  }
}
