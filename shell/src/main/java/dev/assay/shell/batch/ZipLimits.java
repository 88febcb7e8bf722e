package dev.assay.shell.batch;

/**
 * How much of a zip is unpacked at most.
 *
 * @param entries how many entries it may have
 * @param bytes how many bytes its entries may have together, unpacked
 * @param ratio how many times its packed size an entry may have
 */
public record ZipLimits(int entries, long bytes, int ratio) {
  /** 20,000 entries, 2 GiB, 200 times. */
  public static final ZipLimits DEFAULT = new ZipLimits(20_000, 2L << 30, 200);
}
