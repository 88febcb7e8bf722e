package dev.assay.profiles;

import org.jspecify.annotations.Nullable;

/**
 * A version of OSCAL, for example {@code 1.0.0-rc2}. A leading {@code v} is passed over.
 *
 * @param text the version without it
 */
record OscalVersion(String text, int major, int minor, int patch, String suffix)
    implements Comparable<OscalVersion> {
  /** The version that resolution is done in. */
  static final OscalVersion OURS = new OscalVersion("1.1.3", 1, 1, 3, "");

  static @Nullable OscalVersion parse(String written) {
    String text =
        written.startsWith("v") || written.startsWith("V") ? written.substring(1) : written;
    int dash = text.indexOf('-');
    String[] numbers = (dash < 0 ? text : text.substring(0, dash)).split("\\.", -1);
    if (numbers.length != 3) {
      return null;
    }
    int[] values = new int[3];
    for (int i = 0; i < 3; i++) {
      try {
        values[i] = Integer.parseUnsignedInt(numbers[i]);
      } catch (NumberFormatException e) {
        return null;
      }
    }
    String suffix = dash < 0 ? "" : text.substring(dash + 1);
    return new OscalVersion(text, values[0], values[1], values[2], suffix);
  }

  @Override
  public int compareTo(OscalVersion other) {
    int order = Integer.compare(major, other.major);
    order = order == 0 ? Integer.compare(minor, other.minor) : order;
    order = order == 0 ? Integer.compare(patch, other.patch) : order;
    if (order != 0 || suffix.equals(other.suffix)) {
      return order;
    }
    // What has no suffix is final and comes after what leads up to it.
    if (suffix.isEmpty() || other.suffix.isEmpty()) {
      return suffix.isEmpty() ? 1 : -1;
    }
    return suffix.compareTo(other.suffix);
  }
}
