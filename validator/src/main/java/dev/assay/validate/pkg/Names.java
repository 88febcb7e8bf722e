package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks at the names of files in packages. */
final class Names {
  private Names() {}

  /** Whether a name of a zip's entry stays within the package on every system. */
  static boolean isSafe(String name) {
    if (name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0) {
      return false;
    }
    if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == ':')) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** Files whose names differ in letter case only. */
  static List<Finding> duplicates(String file, List<Artifact> artifacts) {
    Map<String, String> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      String other = seen.putIfAbsent(artifact.path().toLowerCase(Locale.ROOT), artifact.path());
      if (other != null) {
        findings.add(
            PackageRules.finding(
                PackageRules.DUPLICATE,
                Location.ofFile(file),
                artifact.path() + " and " + other + " differ in letter case only"));
      }
    }
    return findings;
  }
}
