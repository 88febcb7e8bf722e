package dev.assay.validate;

/**
 * The reports of a run, one for each document, in the order in which the documents were given. Can
 * be gone through more than once; where the reports are kept is not said, so that a run may have
 * more of them than memory holds.
 */
public interface Reports extends Iterable<FileReport> {
  /** The sums over all of them. */
  Totals totals();
}
