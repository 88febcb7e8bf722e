package dev.assay.benchmarks.comparison;

/**
 * Brings the paths of both sides to one form: names as in XML, {@code @} before a flag, the
 * position of an item among its likes from 1, and no position where it is the first or only one.
 *
 * <p>Assay writes {@code /catalog/metadata/prop[1]/@name}, the reference {@code
 * /catalog/metadata[1]/prop[1]/@name}.
 */
final class Paths {
  private Paths() {}

  static String normal(String path) {
    String plain = path.replaceAll("Q\\{[^}]*\\}", "").replace("[1]", "");
    return plain.length() > 1 && plain.endsWith("/")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
