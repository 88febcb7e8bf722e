package dev.assay.validate.pkg;

/**
 * A file of a package.
 *
 * @param path its path within the package, parts separated by {@code /}
 * @param size its size in bytes
 */
public record Artifact(String path, long size) {}
