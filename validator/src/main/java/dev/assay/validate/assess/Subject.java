package dev.assay.validate.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan that is assessed, as it names itself.
 *
 * @param file the name of the file
 * @param uuid the uuid of the document, or null
 * @param title its title
 * @param version its version, or null
 * @param lastModified when it was last changed, as written, or null
 * @param systemName the name of the system
 * @param systemId the first id of the system, or null
 * @param cageCodes the CAGE codes that it names
 */
public record Subject(
    String file,
    @Nullable String uuid,
    String title,
    @Nullable String version,
    @Nullable String lastModified,
    String systemName,
    @Nullable String systemId,
    List<String> cageCodes) {

  public Subject {
    cageCodes = List.copyOf(cageCodes);
  }
}
