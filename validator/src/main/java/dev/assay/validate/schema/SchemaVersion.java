package dev.assay.validate.schema;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The OSCAL version whose schema a document is checked against.
 *
 * @param version the version, for example {@code 1.1.3}
 * @param findings what is to say about the version that the document states
 */
public record SchemaVersion(String version, List<Finding> findings) {
  private static final Pattern FORM =
      Pattern.compile("([vV]?)(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(-[0-9A-Za-z.-]+)?");

  public SchemaVersion {
    findings = List.copyOf(findings);
  }

  /**
   * Chooses the schema: that of the version that the document states, else of the nearest one.
   *
   * @param file the document's name
   * @param type its model
   * @param stated the text of its {@code oscal-version}, or null
   */
  public static SchemaVersion choose(String file, DocumentType type, @Nullable String stated) {
    Location where = Location.ofPointer(file, "/" + type.rootName() + "/metadata/oscal-version");
    if (stated == null) {
      return of(
          where,
          Severity.INFO,
          "the document states no oscal-version; it is checked against the schema of OSCAL "
              + Schemas.newest(),
          null);
    }
    Matcher form = FORM.matcher(stated.strip());
    if (!form.matches()) {
      return of(
          where,
          Severity.ERROR,
          "oscal-version is "
              + Words.quote(stated)
              + "; it must be a version of OSCAL such as "
              + Schemas.newest()
              + ", whose schema is used now",
          null);
    }
    String bare = stated.strip().substring(form.group(1).length());
    List<Finding> findings = new java.util.ArrayList<>();
    if (!form.group(1).isEmpty()) {
      findings.add(
          Finding.of(
              SchemaRules.VERSION,
              Severity.WARNING,
              "oscal-version is " + Words.quote(stated) + "; the number stands alone",
              where,
              "Write \"" + bare + "\""));
    }
    if (Schemas.VERSIONS.contains(bare)) {
      return new SchemaVersion(bare, findings);
    }
    String nearest = nearest(form);
    boolean known = form.group(2).equals("1");
    findings.add(
        Finding.of(
            SchemaRules.VERSION,
            known ? Severity.INFO : Severity.WARNING,
            known
                ? "there is no schema of OSCAL "
                    + bare
                    + " at hand; the document is checked against that of "
                    + nearest
                    + ", the nearest"
                : "OSCAL "
                    + bare
                    + " is not known; the document is checked against the schema of "
                    + nearest,
            where,
            known ? null : "Write the version that the document follows, for example " + nearest));
    return new SchemaVersion(nearest, findings);
  }

  private static SchemaVersion of(
      Location where, Severity severity, String message, @Nullable String help) {
    return new SchemaVersion(
        Schemas.newest(), List.of(Finding.of(SchemaRules.VERSION, severity, message, where, help)));
  }

  /** The oldest version that is not older, or the newest. */
  private static String nearest(Matcher stated) {
    for (String version : Schemas.VERSIONS) {
      String[] parts = version.split("\\.", -1);
      int order = compare(stated.group(2), parts[0]);
      order = order == 0 ? compare(stated.group(3), parts[1]) : order;
      order = order == 0 ? compare(stated.group(4), parts[2]) : order;
      if (order <= 0) {
        return version;
      }
    }
    return Schemas.newest();
  }

  private static int compare(@Nullable String a, String b) {
    return Integer.compare(a == null ? 0 : Integer.parseInt(a), Integer.parseInt(b));
  }
}
