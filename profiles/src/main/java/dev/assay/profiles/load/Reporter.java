package dev.assay.profiles.load;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is to be said about one document.
 *
 * @param file the document's name
 * @param sink where the findings go
 */
public record Reporter(String file, FindingSink sink) {

  /** Says that something is wrong at a JSON Pointer of the document. */
  public void error(String rule, String pointer, String message, @Nullable String help) {
    add(rule, Severity.ERROR, pointer, message, help);
  }

  /** Says that something is likely wrong. */
  public void warning(String rule, String pointer, String message, @Nullable String help) {
    add(rule, Severity.WARNING, pointer, message, help);
  }

  /** Says something worth knowing. */
  public void info(String rule, String pointer, String message, @Nullable String help) {
    add(rule, Severity.INFO, pointer, message, help);
  }

  /** Takes what was to be said about an href at a JSON Pointer of the document. */
  public void note(Note note, String pointer) {
    sink.add(note.at(Location.ofPointer(file, pointer)));
  }

  private void add(
      String rule, Severity severity, String pointer, String message, @Nullable String help) {
    sink.add(Finding.of(rule, severity, message, Location.ofPointer(file, pointer), help));
  }
}
