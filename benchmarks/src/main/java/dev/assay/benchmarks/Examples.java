package dev.assay.benchmarks;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The documents that are measured. None is a published one, so that every clone measures the same.
 */
public final class Examples {
  /** How much is measured. */
  public enum Size {
    /** A plan of three requirements: 3.8 kB of JSON. */
    SMALL,
    /** The example plan of 110 requirements: 0.5 MB of JSON. */
    MEDIUM,
    /** A catalog of 2,400 controls made by code, about the prose of SP 800-53: 5 MB of JSON. */
    LARGE
  }

  /** The JSON of one control made by code takes about this much. */
  static final int CONTROL_BYTES = 1_908;

  private static final int GROUPS = 20;
  private static final int CONTROLS = 120;

  private Examples() {}

  /** A document in a format. */
  static Source source(Size size, DocumentFormat format) throws IOException {
    Source json =
        switch (size) {
          case SMALL -> resource("/dev/assay/broken/good-ssp.json");
          case MEDIUM -> resource("/dev/assay/examples/machine-shop/ssp.json");
          case LARGE -> catalog(GROUPS, CONTROLS);
        };
    if (format == DocumentFormat.JSON) {
      return json;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocumentWriter.write(document(json), format, DocumentFormat.JSON, out);
    return Source.of(size + format.suffix(), out.toByteArray());
  }

  static OscalDocument document(Source source) {
    return Objects.requireNonNull(new DocumentReader().read(source).document());
  }

  /** A catalog made by code: parameters, statements with items, guidance, links among controls. */
  static Source catalog(int groups, int controls) {
    StringWriter out = new StringWriter(groups * controls * CONTROL_BYTES);
    try {
      catalog(groups, controls, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Source.of("catalog.json", out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the catalog of these numbers of groups, and of controls in each, as JSON. */
  static void catalog(int groups, int controls, Writer out) throws IOException {
    out.append("{\"catalog\":{\"uuid\":\"").append(uuid("catalog").toString());
    out.append("\",\"metadata\":{");
    out.append("\"title\":\"A catalog made by code\",\"last-modified\":\"2026-01-01T00:00:00Z\",");
    out.append("\"version\":\"1\",\"oscal-version\":\"1.1.3\"},\"groups\":[");
    for (int g = 1; g <= groups; g++) {
      StringBuilder group = new StringBuilder(controls * CONTROL_BYTES);
      group.append(g == 1 ? "" : ",").append("{\"id\":\"g").append(g);
      group.append("\",\"class\":\"family\",\"title\":\"Group ").append(g);
      group.append("\",\"controls\":[");
      for (int c = 1; c <= controls; c++) {
        group.append(c == 1 ? "" : ",");
        control(group, "g" + g + "-" + c, c > 1 ? "g" + g + "-" + (c - 1) : null);
      }
      out.append(group.append("]}"));
    }
    out.append("]}}");
  }

  private static void control(StringBuilder out, String id, @Nullable String other) {
    out.append("{\"id\":\"").append(id).append("\",\"class\":\"control\",\"title\":\"Control ");
    out.append(id).append("\",\"params\":[{\"id\":\"").append(id).append("_prm_1\",");
    out.append("\"label\":\"frequency\",\"guidelines\":[{\"prose\":\"how often\"}]}],");
    out.append("\"props\":[{\"name\":\"label\",\"value\":\"").append(id).append("\"},");
    out.append("{\"name\":\"sort-id\",\"value\":\"").append(id).append("\"}],");
    if (other != null) {
      out.append("\"links\":[{\"href\":\"#").append(other).append("\",\"rel\":\"related\"}],");
    }
    out.append("\"parts\":[{\"id\":\"")
        .append(id)
        .append("_smt\",\"name\":\"statement\",\"parts\":[");
    for (int i = 0; i < 4; i++) {
      out.append(i == 0 ? "" : ",").append("{\"id\":\"").append(id).append("_smt.");
      out.append((char) ('a' + i))
          .append("\",\"name\":\"item\",\"prose\":\"Do *this* and **that** ");
      out.append("every {{ insert: param, ")
          .append(id)
          .append("_prm_1 }}, and write down who did ");
      out.append("it, when, and what was found; keep the record with the others.\"}");
    }
    out.append("]},{\"id\":\"").append(id).append("_gdn\",\"name\":\"guidance\",\"prose\":\"");
    out.append("What is meant here takes some lines to say, as guidance does. ".repeat(12));
    out.append("\"}]}");
  }

  private static UUID uuid(String of) {
    // Version 4, as OSCAL asks, and the same on each run.
    UUID made = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    return new UUID(
        made.getMostSignificantBits() & ~0xf000L | 0x4000L, made.getLeastSignificantBits());
  }

  private static Source resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(name))) {
      return Source.of(name, in.readAllBytes());
    }
  }
}
