package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the names of files in packages. */
final class Names {
  private Names() {}

  /** Whether a name stays within the package on every system. */
  static boolean isSafe(String name) {
    return fault(name) == null;
  }

  /** Why a name does not stay within the package on every system, or null when it does. */
  static @Nullable String fault(String name) {
    if (name.isEmpty()) {
      return "is empty";
    }
    if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")) {
      return "is absolute; names are relative to the package";
    }
    for (String part : name.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        return "leads out of the package (..)";
      }
      if (part.isEmpty() || part.equals(".")) {
        return "has a part that is empty or '.'";
      }
    }
    if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return "has a control character";
    }
    return name.indexOf('\\') >= 0 || name.indexOf(':') >= 0
        ? "has a backslash or a colon, which separate parts on other systems"
        : null;
  }

  /** A name as it may stand in a message: without control characters, and not too long. */
  static String printable(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 200 ? plain.substring(0, 197) + "..." : plain;
  }

  /** A name in quotes, as it may stand in a message. */
  static String shown(String name) {
    return "'" + printable(name) + "'";
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
