package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of all files of a package, and the hash of that list: the single value that is
 * reported (32 CFR 170.17(a)(1)(i)(J)).
 *
 * @param algorithm the algorithm, for example {@code SHA-256}
 * @param hashes the hash of each file in lower-case hex, by path, sorted
 */
public record HashList(String algorithm, Map<String, String> hashes) {
  /** The name under which a package carries its own list; that file is not in the list. */
  public static final String FILE_NAME = "assay-hashes.txt";

  /** The algorithm when none is asked for. */
  public static final String DEFAULT_ALGORITHM = "SHA-256";

  /** The algorithms that may be asked for; all are approved by NIST (FIPS 180-4, FIPS 202). */
  public static final Set<String> ALGORITHMS =
      Set.of(
          "SHA-224",
          "SHA-256",
          "SHA-384",
          "SHA-512",
          "SHA3-224",
          "SHA3-256",
          "SHA3-384",
          "SHA3-512");

  /** More than the paths of all files that a package may have. */
  private static final int MOST = 64 << 20;

  private static final String HEADER = "# assay hash list 1, algorithm ";

  public HashList {
    hashes = Collections.unmodifiableMap(new TreeMap<>(hashes));
  }

  /**
   * Takes the hashes of all files of a package.
   *
   * @param content the package
   * @param algorithm one of {@link #ALGORITHMS}
   * @throws IOException when a file cannot be read
   */
  public static HashList of(AssessmentPackage content, String algorithm) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Artifact artifact : content.artifacts()) {
      if (!artifact.path().equals(FILE_NAME)) {
        hashes.put(artifact.path(), hash(content, artifact, algorithm));
      }
    }
    return new HashList(algorithm, hashes);
  }

  static String hash(AssessmentPackage content, Artifact artifact, String algorithm)
      throws IOException {
    MessageDigest digest = digest(algorithm);
    try (InputStream in = content.open(artifact)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest digest(String algorithm) {
    if (!ALGORITHMS.contains(algorithm)) {
      throw new IllegalArgumentException("no hash algorithm " + algorithm + " here");
    }
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(algorithm + " is part of every Java", e);
    }
  }

  /** The list as text: a header, then one line for each file: hash, two spaces, path. */
  public String text() {
    StringBuilder out = new StringBuilder(HEADER).append(algorithm).append('\n');
    hashes.forEach((path, hash) -> out.append(hash).append("  ").append(path).append('\n'));
    return out.toString();
  }

  /** The hash of {@link #text()} in UTF-8: the value to report. */
  public String value() {
    byte[] hash = digest(algorithm).digest(text().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }

  /**
   * Reads a list that {@link #text()} wrote.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static HashList parse(String text) {
    String[] lines = text.split("\r?\n", -1);
    if (!lines[0].startsWith(HEADER)) {
      throw new IllegalArgumentException("it does not begin with '" + HEADER.strip() + "'");
    }
    String algorithm = lines[0].substring(HEADER.length()).strip();
    int length = digest(algorithm).getDigestLength() * 2;
    Map<String, String> hashes = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i];
      if (line.isEmpty()) {
        continue;
      }
      boolean right = line.length() > length + 2 && line.startsWith("  ", length);
      if (!right || !line.substring(0, length).matches("[0-9a-f]+")) {
        throw new IllegalArgumentException("line " + (i + 1) + " is no hash and path");
      }
      hashes.put(line.substring(length + 2), line.substring(0, length));
    }
    return new HashList(algorithm, hashes);
  }

  /**
   * Compares a package with this list.
   *
   * @param content the package
   * @param except the file of the package that holds this list, or null; it cannot be in the list
   * @return one finding for each file that was changed, added or removed; none when it is the same
   */
  public List<Finding> check(AssessmentPackage content, @Nullable String except) {
    List<Finding> findings = new ArrayList<>();
    Set<String> left = new TreeSet<>(hashes.keySet());
    for (Artifact artifact : content.artifacts()) {
      String path = artifact.path();
      String expected = hashes.get(path);
      if (path.equals(FILE_NAME) || path.equals(except)) {
        continue;
      }
      left.remove(path);
      if (expected == null) {
        findings.add(changed(content.label(path), path + " was added"));
        continue;
      }
      try {
        if (!hash(content, artifact, algorithm).equals(expected)) {
          findings.add(changed(content.label(path), path + " was changed"));
        }
      } catch (IOException e) {
        findings.add(changed(content.label(path), path + " cannot be read"));
      }
    }
    if (except != null) {
      left.remove(except);
    }
    left.forEach(path -> findings.add(changed(content.name(), path + " was removed")));
    return findings;
  }

  /**
   * Compares a package with this list.
   *
   * @param content the package
   * @return one finding for each file that was changed, added or removed; none when it is the same
   */
  public List<Finding> check(AssessmentPackage content) {
    return check(content, null);
  }

  /**
   * The list that a package carries as {@link #FILE_NAME}.
   *
   * @param content the package
   * @return the list, or empty when there is none
   * @throws IOException when it cannot be read or is no such list
   */
  public static Optional<HashList> carried(AssessmentPackage content) throws IOException {
    for (Artifact artifact : content.artifacts()) {
      if (artifact.path().equals(FILE_NAME)) {
        try (InputStream in = content.open(artifact)) {
          return Optional.of(parse(new String(in.readNBytes(MOST), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
          throw new IOException(String.valueOf(e.getMessage()), e);
        }
      }
    }
    return Optional.empty();
  }

  private static Finding changed(String place, String message) {
    return PackageRules.finding(PackageRules.MANIFEST, Location.ofFile(place), message);
  }
}
