package dev.assay.shell.batch;

import dev.assay.validate.FileReport;
import dev.assay.validate.Reports;
import dev.assay.validate.Totals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run as reports. A few are held in memory; as soon as they are many, all go to a
 * file.
 */
final class Results implements Reports, AutoCloseable {
  /** Findings, things not checked and documents that are held in memory together. */
  private static final int MOST_IN_MEMORY = 2_000;

  private final int inputs;
  private final UnaryOperator<FileReport> filter;
  private final Totals totals = new Totals();
  private final List<FileReport> inMemory = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private @Nullable Spool spool;
  private final boolean journal;
  private int weight;

  /**
   * No results yet.
   *
   * @param inputs how many there will be
   * @param journal where they are kept, or null
   * @param filter what is done to each report before anybody sees it
   */
  Results(int inputs, @Nullable Spool journal, UnaryOperator<FileReport> filter) {
    this.inputs = inputs;
    this.spool = journal;
    this.journal = journal != null;
    this.filter = filter;
  }

  /**
   * Adds the result of the next input.
   *
   * @param number the number of the input
   * @param kept whether the journal has it already
   * @return the report as it is shown, or null when the input is passed over
   */
  @Nullable FileReport add(int number, Checked checked, boolean kept) throws IOException {
    if (journal && spool != null && !kept) {
      spool.put(number, checked);
    }
    if (checked.skipped()) {
      totals.addSkipped(checked.report().file());
      return null;
    }
    FileReport report = filter.apply(checked.report());
    totals.addKnown(checked.report().findings().size() - report.findings().size());
    totals.add(report);
    numbers.add(number);
    if (!journal) {
      hold(number, checked, report);
    }
    return report;
  }

  private void hold(int number, Checked checked, FileReport report) throws IOException {
    if (spool != null) {
      spool.put(number, checked);
      return;
    }
    inMemory.add(checked.report());
    weight += 1 + report.findings().size() + report.notChecked().size();
    if (weight > MOST_IN_MEMORY && inputs > 1) {
      spool = Spool.temporary(inputs);
      for (int i = 0; i < inMemory.size(); i++) {
        spool.put(numbers.get(i), new Checked(null, java.util.Map.of(), false, inMemory.get(i)));
      }
      inMemory.clear();
    }
  }

  @Override
  public Totals totals() {
    return totals;
  }

  /**
   * The reports in the order of the inputs.
   *
   * @throws UncheckedIOException from the iterator when they cannot be read back
   */
  @Override
  public Iterator<FileReport> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < numbers.size();
      }

      @Override
      public FileReport next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return filter.apply(read(next++));
      }
    };
  }

  private FileReport read(int position) {
    if (spool == null) {
      return inMemory.get(position);
    }
    try {
      Checked checked = spool.get(numbers.get(position));
      if (checked == null) {
        throw new IOException("a result that was kept in a file cannot be read back");
      }
      return checked.report();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The run has come to its end and its report is written: nothing is to go on with. */
  void finished() throws IOException {
    if (spool != null) {
      spool.remove();
    }
  }

  @Override
  public void close() throws IOException {
    if (spool != null) {
      spool.close();
    }
  }
}
