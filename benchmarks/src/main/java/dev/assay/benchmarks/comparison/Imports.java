package dev.assay.benchmarks.comparison;

import dev.assay.document.OscalDocument;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the imports of a document lead somewhere: those of a profile to where they led from its own
 * folder, the others to documents that stand in. The reference ends at the first import that it
 * cannot open, with nothing checked.
 */
public final class Imports {
  /** The definition of what a profile imports. */
  private static final String OF_PROFILE = "import";

  private static final String CATALOG = "stand-in-profile.json";

  /** What documents import that were made with a stand-in of their own. */
  private static final Set<String> OWN = Set.of("catalog.json", "twice.json");

  private static final Map<String, String> STAND_INS =
      Map.of(
          OF_PROFILE,
          CATALOG,
          "import-profile",
          CATALOG,
          "import-ssp",
          "stand-in-ssp.json",
          "import-ap",
          "stand-in-ap.json");

  private final @Nullable Path home;

  private Imports(@Nullable Path home) {
    this.home = home;
  }

  /**
   * The document with imports that lead somewhere, and a version of OSCAL whose schema is at hand.
   *
   * @param home the folder that its relative references start from, or null
   */
  public static OscalDocument settled(OscalDocument document, @Nullable Path home) {
    OscalObject root = new Imports(home).object(document.root());
    return new OscalDocument(document.type(), root, document.schemaHint());
  }

  private OscalObject object(OscalObject object) {
    String standIn = STAND_INS.get(object.definition().name());
    List<Member> members = object.definition().members();
    @Nullable Object[] values = new Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = object.get(i);
      String name = members.get(i).jsonName();
      if (standIn != null && name.equals("href") && value instanceof String href) {
        boolean ofProfile = object.definition().name().equals(OF_PROFILE);
        values[i] = reachable(href, ofProfile ? home : null, standIn);
      } else if (name.equals("oscal-version")) {
        values[i] = "1.1.3";
      } else {
        values[i] = value == null ? null : settled(value);
      }
    }
    return object.definition().create(values);
  }

  private Object settled(Object value) {
    if (value instanceof OscalObject child) {
      return object(child);
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(settled(item)));
      return items;
    }
    return value;
  }

  private static String reachable(String href, @Nullable Path from, String standIn) {
    if (from != null && href.matches("[\\w./ -]+")) {
      Path file = from.resolve(href);
      if (Files.isRegularFile(file)) {
        return file.toUri().toString();
      }
    }
    return OWN.contains(href) ? href : standIn;
  }
}
