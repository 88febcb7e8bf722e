package dev.assay.validate.pkg;

/**
 * What is read of a package at most. Past a limit the answer is a finding, in bounded memory.
 *
 * @param entries how many files
 * @param entryBytes bytes of one file, unpacked
 * @param totalBytes bytes of all files, unpacked
 * @param ratio how many times larger than packed a file may be, once it is over a mebibyte
 */
public record PackageLimits(int entries, long entryBytes, long totalBytes, int ratio) {
  /** 20,000 files, 512 MiB each, 2 GiB in all, 200 times. */
  public static final PackageLimits DEFAULT = new PackageLimits(20_000, 512L << 20, 2L << 30, 200);
}
