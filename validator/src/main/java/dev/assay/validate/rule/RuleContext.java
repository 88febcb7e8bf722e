package dev.assay.validate.rule;

import dev.assay.diagnostic.NotChecked;
import dev.assay.document.OscalDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are told about one document. Not shared between documents or threads.
 *
 * <p>What several rules derive from the document is derived once, see {@link #shared}.
 */
public final class RuleContext {
  private final String file;
  private final OscalDocument document;
  private final @Nullable Baseline baseline;
  private final Imports imports;
  private final List<NotChecked> notChecked = new ArrayList<>();
  private final Map<Class<?>, Object> shared = new HashMap<>();

  /**
   * The context of a document.
   *
   * @param file its name
   * @param document the document
   * @param baseline what the profile that it imports asks for, or null when it imports none or the
   *     profile could not be resolved
   */
  public RuleContext(String file, OscalDocument document, @Nullable Baseline baseline) {
    this(file, document, baseline, Imports.NONE);
  }

  /**
   * The context of a document.
   *
   * @param file its name
   * @param document the document
   * @param baseline what the profile that it imports asks for, or null
   * @param imports the documents that it imports
   */
  public RuleContext(
      String file, OscalDocument document, @Nullable Baseline baseline, Imports imports) {
    this.file = file;
    this.document = document;
    this.baseline = baseline;
    this.imports = imports;
  }

  /** The document's name, for the places of findings. */
  public String file() {
    return file;
  }

  /** The document. */
  public OscalDocument document() {
    return document;
  }

  /** What the profile that the document imports asks for, or null. */
  public @Nullable Baseline baseline() {
    return baseline;
  }

  /** The documents that the document imports. */
  public Imports imports() {
    return imports;
  }

  /** Takes what a rule cannot check, and why. */
  public void notChecked(String what, String why) {
    notChecked.add(new NotChecked(what, why));
  }

  /** What the rules could not check. */
  public List<NotChecked> notChecked() {
    return List.copyOf(notChecked);
  }

  /** What is derived from this context, made when it is first asked for. */
  public <T> T shared(Class<T> type, Function<RuleContext, T> maker) {
    Object known = shared.get(type);
    if (known == null) {
      known = maker.apply(this);
      shared.put(type, known);
    }
    return type.cast(known);
  }
}
