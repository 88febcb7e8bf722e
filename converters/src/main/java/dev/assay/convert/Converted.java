package dev.assay.convert;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import java.util.List;

/**
 * What a conversion gave.
 *
 * @param files the files to write; none when the input could not be read
 * @param findings what there is to say about the input
 * @param notShown what could not be looked up, and why
 */
public record Converted(List<File> files, List<Finding> findings, List<NotChecked> notShown) {

  public Converted {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    notShown = List.copyOf(notShown);
  }

  /**
   * A file to write.
   *
   * @param name its name below the folder that is asked for; empty for the one file of a format
   * @param bytes its bytes; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record File(String name, byte[] bytes) {}

  /** Whether there is something to write. */
  public boolean done() {
    return !files.isEmpty();
  }
}
