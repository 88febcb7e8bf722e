package dev.assay.diagnostic;

/** Takes findings as they are made. */
@FunctionalInterface
public interface FindingSink {
  /** Takes one finding. */
  void add(Finding finding);
}
