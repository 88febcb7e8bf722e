package dev.assay.io;

/**
 * What is read at most. Past a limit the answer is a finding, in bounded memory.
 *
 * @param bytes bytes of one document
 * @param depth nesting of objects, arrays or elements
 * @param textLength characters of one value
 * @param yamlAliases values, keys and ends of lists and objects that the aliases of one YAML
 *     document stand for, all aliases together
 */
public record Limits(long bytes, int depth, int textLength, int yamlAliases) {
  /** 512 MiB, 200 levels, 64 Mi characters a value, 100,000 pieces through aliases. */
  public static final Limits DEFAULT = new Limits(512L << 20, 200, 64 << 20, 100_000);
}
