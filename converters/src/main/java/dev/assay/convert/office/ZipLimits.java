package dev.assay.convert.office;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * What a part of an Office file may be. The library takes a part that packs better than one to a
 * hundred for a bomb; a plan that says the same very often does so too, so that size decides.
 */
public final class ZipLimits {
  private static final double LEAST_RATIO = 0.0005;
  private static final long LARGEST_PART = 64L << 20;

  private ZipLimits() {}

  /** To be called before a file is read for the first time. */
  public static void set() {
    ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
  }
}
