package dev.assay.validate.constraint;

import org.jspecify.annotations.Nullable;

/** A version of OSCAL, as far as versions are compared. */
record Version(int major, int minor, int patch) implements Comparable<Version> {
  /** The version that a text such as {@code 1.1.3} or {@code v1.0.0-rc1} names, or null. */
  static @Nullable Version parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = text.startsWith("v") ? text.substring(1) : text;
    String[] parts = plain.split("[-+]", 2)[0].split("\\.", -1);
    try {
      return parts.length == 3
          ? new Version(
              Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public int compareTo(Version other) {
    int order = Integer.compare(major, other.major);
    order = order == 0 ? Integer.compare(minor, other.minor) : order;
    return order == 0 ? Integer.compare(patch, other.patch) : order;
  }
}
