package dev.assay.benchmarks;

import dev.assay.benchmarks.comparison.AssayFindings;
import dev.assay.benchmarks.comparison.Completion;
import dev.assay.benchmarks.comparison.ConstraintIds;
import dev.assay.benchmarks.comparison.Found;
import dev.assay.benchmarks.comparison.Imports;
import dev.assay.benchmarks.comparison.Ledger;
import dev.assay.benchmarks.comparison.Mutants;
import dev.assay.benchmarks.comparison.ReferenceFindings;
import dev.assay.benchmarks.comparison.ReferenceSchema;
import dev.assay.benchmarks.comparison.Summary;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.testing.RandomDocuments;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.constraint.ConstraintDocuments;
import dev.assay.validate.constraint.ConstraintDocuments.Made;
import dev.assay.validate.constraint.ConstraintKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists in what Assay and the reference library differ: which errors and warnings, of form or
 * constraint, each finds at which place.
 *
 * <p>They are compared over documents of folders, over mutants of these, over documents made by
 * chance, and over one that keeps and one that breaks each constraint.
 *
 * <pre>java -cp ... dev.assay.benchmarks.Disagreements test-resources $ASSAY_CORPUS</pre>
 */
public final class Disagreements {
  /** Larger ones are compared as they are, but not their mutants: these would take too long. */
  private static final int LARGEST_BASE = 60_000;

  private static final int MUTANTS = 8;
  private static final int WHOLE = 20;
  private static final List<DocumentFormat> FORMATS =
      List.of(DocumentFormat.JSON, DocumentFormat.XML);
  private static final String OUT_OF_REACH = "(MalformedURL|FileNotFound|NoSuchFile)Exception";

  /** What ends the reference on the way to what a document imports. */
  private static final String IMPORTS = OUT_OF_REACH + "|(ImportCycle|ClassCast)Exception";

  private final Reference reference = new Reference();
  private final ReferenceFindings findings =
      new ReferenceFindings(new ConstraintIds(reference.context()));
  private final Validator validator =
      new Validator(ValidationOptions.DEFAULT.withLevel(Level.CONSTRAINTS));
  private final Ledger published = new Ledger();
  private final Ledger made = new Ledger();
  private final ReferenceSchema schema = new ReferenceSchema();
  private final StandIns standIns;

  private Disagreements(StandIns standIns) throws IOException {
    this.standIns = standIns;
  }

  /** Compares every JSON, XML and YAML file below the folders, and what is made. */
  public static void main(String[] folders) throws IOException {
    try (StandIns standIns = StandIns.make()) {
      Disagreements run = new Disagreements(standIns);
      run.constraints();
      run.whole();
      for (String folder : folders) {
        for (Path file : files(Path.of(folder))) {
          run.published(file);
        }
      }
      System.out.print(Summary.of(run.published, run.made, ConstraintDocuments.all()));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(f -> f.toString().matches(".*\\.(json|xml|ya?ml)"))
          .filter(f -> !f.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  // ---- what is there

  private void published(Path file) throws IOException {
    Path judged = file;
    Theirs theirs = theirs(judged);
    if (theirs.end() != null && theirs.end().matches(OUT_OF_REACH)) {
      judged = standIns.withStandIns(file);
      theirs = theirs(judged);
    }
    List<Found> ours = ours(judged);
    enter(published, file.toString(), ours, theirs);
    boolean sound = ours.stream().noneMatch(Disagreements::isRefused);
    if (sound && theirs.end() == null && Files.size(file) < LARGEST_BASE) {
      mutants(file);
    }
  }

  /**
   * A document that the reference cannot read is refused by both where Assay finds a mistake of
   * form. Of one whose imports end the reference form alone is compared.
   */
  private static void enter(Ledger ledger, String name, List<Found> ours, Theirs theirs) {
    String end = theirs.end();
    if (end == null) {
      ledger.enter(name, ours, theirs.found());
      return;
    }
    List<Found> form = ours.stream().filter(Found::isForm).toList();
    List<Found> found = new ArrayList<>(theirs.found());
    boolean imports = end.matches(IMPORTS);
    boolean unread = form.stream().anyMatch(Disagreements::isRefused);
    if (imports || !unread) {
      ledger.end(name, end);
    }
    if (!imports && unread) {
      found.add(ReferenceSchema.unreadable(end));
    }
    if (unread) {
      ledger.enter(name, form, found);
    }
  }

  private static boolean isRefused(Found found) {
    return found.isForm() && found.level().equals("error");
  }

  // ---- what is made

  private void mutants(Path file) throws IOException {
    OscalDocument document;
    try {
      document = new DocumentReader().read(Source.read(file, Limits.DEFAULT)).document();
    } catch (UnreadableException e) {
      throw new IOException(e);
    }
    if (document == null) {
      return;
    }
    OscalDocument base = Imports.settled(document, file.toAbsolutePath().getParent());
    String name = file.getFileName().toString().replace('.', '-');
    for (int i = 0; i < MUTANTS; i++) {
      made("mutant-" + i + "-" + name, Mutants.of(base, i * 100L), FORMATS.get(i % 2));
    }
  }

  private void constraints() throws IOException {
    standIns.addCatalogs();
    long number = 0;
    for (Made one : ConstraintDocuments.all()) {
      boolean fit = one.spec().kind() != ConstraintKind.MATCHES;
      String name = one.spec().ruleId().replaceAll("\\W", "_") + "-" + number++;
      for (DocumentFormat format : FORMATS) {
        made("kept-" + name, completed(one.kept(), fit, number), format);
        made("broken-" + name, completed(one.broken(), fit, number), format);
        made("linked-" + name, completed(one.linked(), fit, number), format);
      }
    }
  }

  private static @Nullable OscalDocument completed(
      @Nullable OscalDocument document, boolean fit, long number) {
    return document == null
        ? null
        : Imports.settled(Completion.of(document, fit, number * 1000), null);
  }

  private void whole() throws IOException {
    for (DocumentType type : DocumentType.values()) {
      for (int i = 0; i < WHOLE; i++) {
        OscalDocument document = RandomDocuments.whole(type, i, RandomDocuments::words);
        made("whole-" + type.shortName() + i, Imports.settled(document, null), FORMATS.get(i % 2));
      }
    }
  }

  private void made(String name, @Nullable OscalDocument document, DocumentFormat format)
      throws IOException {
    if (document == null) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DocumentWriter.write(document, format, null, bytes);
    Path file = standIns.add(name + format.suffix(), bytes.toByteArray());
    enter(made, name + format.suffix(), ours(file), theirs(file));
    Files.delete(file);
  }

  // ---- what each says

  private List<Found> ours(Path file) {
    try {
      return AssayFindings.of(validator.validate(Source.read(file, Limits.DEFAULT)));
    } catch (UnreadableException e) {
      return List.of(
          new Found(
              List.of("READ-INPUT"), "/", List.of(), "error", String.valueOf(e.getMessage())));
    }
  }

  /**
   * What the reference says.
   *
   * @param end the name of the exception that ended it, or null
   */
  private record Theirs(List<Found> found, @Nullable String end) {}

  private Theirs theirs(Path file) throws IOException {
    List<Found> all = new ArrayList<>(schema.of(file));
    try {
      all.addAll(findings.of(reference.constraints(file), file.toUri()));
      return new Theirs(all, null);
    } catch (IOException | RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return new Theirs(all, cause.getClass().getSimpleName());
    }
  }
}
