package dev.assay.profiles;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Parameter;
import dev.assay.model.gen.Property;
import dev.assay.profiles.load.DocumentLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A folder of small documents, and what resolving them gives in a form that is easy to compare. */
final class Workbench {
  static final String UUID = "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90";
  static final String NOW = "2026-01-31T08:30:00Z";

  /** The import of all letters. */
  static final String ALL = "imports:\n- href: letters.yaml\n  include-all: {}\n";

  private final Path folder;

  Workbench(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Metadata of version 7, with more of it. */
  static String metadata(String more) {
    return "metadata:\n  title: T\n  last-modified: 2025-01-01T00:00:00Z\n  version: '7'\n"
        + more.indent(2);
  }

  /** Two groups: a(a1 a2(a2.1 a2.2(a2.2.x))) and b(b1 b2), with parameters and a resource. */
  Workbench letters() {
    return catalog(
        "letters.yaml",
        """
        params:
        - {id: loose, label: a loose one}
        - {id: idle, label: used nowhere}
        groups:
        - id: a
          title: Group A
          params:
          - {id: a_prm, label: of group a}
          parts:
          - {id: a_intro, name: overview, prose: About a.}
          controls:
          - id: a1
            title: A1
            params:
            - {id: a1_prm, label: of a1, values: [three]}
            props:
            - {name: label, value: first}
            parts:
            - id: a1_smt
              name: statement
              prose: "Do {{ insert: param, a1_prm }} and {{ insert: param, loose }}."
              parts:
              - {id: a1_smt.a, name: item, prose: One.}
              - {id: a1_smt.b, name: item, prose: Two.}
            - {id: a1_gdn, name: guidance, class: long, prose: Help.}
          - id: a2
            title: A2
            parts:
            - {id: a2_smt, name: statement, prose: "Do {{ insert: param, a_prm }}."}
            controls:
            - {id: a2.1, title: A2-1, class: enhancement}
            - id: a2.2
              title: A2-2
              controls:
              - {id: a2.2.x, title: A2-2-X}
        - id: b
          title: Group B
          controls:
          - id: b1
            title: B1
            links:
            - {href: '#11111111-1111-4111-8111-111111111111', rel: reference}
          - {id: b2, title: B2}
        back-matter:
          resources:
          - {uuid: 11111111-1111-4111-8111-111111111111, title: Linked}
          - {uuid: 22222222-2222-4222-8222-222222222222, title: Not linked}
          - uuid: 33333333-3333-4333-8333-333333333333
            title: Kept
            props:
            - {name: keep, value: always}
        """);
  }

  /** Writes a catalog; the body is YAML without its metadata. */
  Workbench catalog(String name, String body) {
    return write(name, "catalog", "a0000000-0000-4000-8000-000000000001", body);
  }

  /** Writes a profile; the body is YAML without its metadata. */
  Workbench profile(String name, String body) {
    return write(name, "profile", "b0000000-0000-4000-8000-000000000001", body);
  }

  private Workbench write(String name, String root, String uuid, String body) {
    String metadata =
        body.contains("metadata:")
            ? ""
            : "metadata:\n  title: "
                + name
                + "\n  last-modified: 2025-01-01T00:00:00Z\n  version: '7'\n  oscal-version: 1.1.2\n";
    String text = "uuid: " + uuid + "\n" + metadata + body;
    return text(name, root + ":\n" + text.indent(2));
  }

  /** Writes a file as it is. */
  Workbench text(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one of the documents again in another format. */
  Workbench copy(String from, String to) {
    try {
      return text(to, text(read(from), Objects.requireNonNull(DocumentFormat.ofName(to))));
    } catch (UnreadableException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  OscalDocument read(String name) throws UnreadableException {
    ReadResult result =
        new DocumentReader().read(Source.read(folder.resolve(name), Limits.DEFAULT));
    return Objects.requireNonNull(result.document(), () -> result.findings().toString());
  }

  static String text(OscalDocument document, DocumentFormat format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DocumentWriter.write(document, format, null, out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Resolves {@code profile.yaml} of this body. */
  Result resolve(String body) {
    return profile("profile.yaml", body).resolveFile("profile.yaml");
  }

  Result resolveFile(String name) {
    return resolveFile(name, DocumentLoader.Options.DEFAULT);
  }

  Result resolveFile(String name, DocumentLoader.Options options) {
    ResolveOptions fixed = new ResolveOptions(UUID, NOW, null);
    return new Result(
        new ProfileResolver(new DocumentLoader(options))
            .resolve(folder.resolve(name).toString(), fixed));
  }

  /** What a resolution gave. */
  record Result(Resolution resolution) {
    Catalog catalog() {
      OscalDocument document = resolution.catalog();
      return Objects.requireNonNull(document, () -> resolution.findings().toString())
          .rootAs(Catalog.class);
    }

    boolean hasCatalog() {
      return resolution.catalog() != null;
    }

    /** The structure: {@code a(a1 a2(a2.1)) b(b1)}, controls and groups by their ids. */
    String outline() {
      return (controls(catalog().controls()) + " " + groups(catalog().groups())).strip();
    }

    private static String groups(List<CatalogGroup> groups) {
      return groups.stream()
          .map(
              group ->
                  group.id()
                      + "("
                      + (groups(group.groups()) + " " + controls(group.controls())).strip()
                      + ")")
          .collect(Collectors.joining(" "));
    }

    private static String controls(List<Control> controls) {
      return controls.stream()
          .map(
              control ->
                  control.controls().isEmpty()
                      ? control.id()
                      : control.id() + "(" + controls(control.controls()) + ")")
          .collect(Collectors.joining(" "));
    }

    /** The first control with an id. */
    Control control(String id) {
      Control found = find(catalog().controls(), id);
      for (CatalogGroup group : catalog().groups()) {
        found = found == null ? find(group, id) : found;
      }
      return Objects.requireNonNull(found, id);
    }

    private static @Nullable Control find(CatalogGroup group, String id) {
      Control found = find(group.controls(), id);
      for (CatalogGroup inner : group.groups()) {
        found = found == null ? find(inner, id) : found;
      }
      return found;
    }

    private static @Nullable Control find(List<Control> controls, String id) {
      for (Control control : controls) {
        Control found = id.equals(control.id()) ? control : find(control.controls(), id);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    List<String> params() {
      return catalog().params().stream().map(Parameter::id).toList();
    }

    /** The titles of the resources. */
    List<String> resources() {
      BackMatter backMatter = catalog().backMatter();
      return backMatter == null
          ? List.of()
          : backMatter.resources().stream().map(r -> String.valueOf(r.title())).toList();
    }

    /** The rule ids of the findings. */
    List<String> rules() {
      return resolution.findings().stream().map(Finding::ruleId).toList();
    }

    Finding finding(String rule) {
      return resolution.findings().stream()
          .filter(finding -> finding.ruleId().equals(rule))
          .findFirst()
          .orElseThrow(() -> new AssertionError(rule + " not in " + resolution.findings()));
    }

    boolean hasErrors() {
      return resolution.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
  }

  /** Props as {@code name=value}. */
  static List<String> props(List<Property> props) {
    return props.stream().map(prop -> prop.name() + "=" + prop.value()).toList();
  }

  /** The ids of parts. */
  static List<String> parts(List<ControlPart> parts) {
    return parts.stream().map(part -> String.valueOf(part.id())).toList();
  }
}
