package dev.assay.shell.command;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.edit.History;
import dev.assay.edit.KeptLayout;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The document that an interactive session has open, with the edits that are not saved yet. */
public final class OpenDocument {
  private final String word;
  private final String label;
  private final Limits limits;
  private final @Nullable Source poam;
  private final Map<String, String> kept = new HashMap<>();
  private Source onDisk;
  private ReadResult read;
  private History history;
  private @Nullable Source edited;
  private @Nullable OscalDocument editedFor;
  private @Nullable Standing standing;
  private @Nullable OscalDocument standingFor;

  /**
   * A document as it was read.
   *
   * @param word what it was opened by
   * @param label its short name for the prompt
   * @param source its bytes
   * @param read what reading them gave; there is a document
   * @param poam the POA&amp;M that lies with a plan, or null
   */
  OpenDocument(
      String word,
      String label,
      Source source,
      ReadResult read,
      Limits limits,
      @Nullable Source poam) {
    this.word = word;
    this.label = label;
    this.onDisk = source;
    this.read = read;
    this.limits = limits;
    this.poam = poam;
    this.history = new History(Documents.document(read));
  }

  /** What it was opened by. */
  public String word() {
    return word;
  }

  /** Its short name for the prompt. */
  public String label() {
    return label;
  }

  /** The model it follows. */
  public DocumentType type() {
    return document().type();
  }

  /** Its title, or null. */
  public @Nullable String title() {
    return document().root().get("metadata") instanceof OscalObject metadata
            && metadata.get("title") instanceof Markup title
        ? title.plainText()
        : null;
  }

  /** The document with its edits. */
  public OscalDocument document() {
    return history.document();
  }

  /** Whether there are edits that are not saved. */
  public boolean isChanged() {
    return history.isChanged();
  }

  History history() {
    return history;
  }

  /** The file, or null when it comes from none that can be written. */
  @Nullable Path path() {
    return onDisk.path();
  }

  DocumentFormat format() {
    return Objects.requireNonNull(read.format());
  }

  /** What reading the file gave. */
  ReadResult read() {
    return read;
  }

  /** The file as it was read or saved last. */
  Source onDisk() {
    return onDisk;
  }

  /** The POA&amp;M that lies with it, or null. */
  @Nullable Source poam() {
    return poam;
  }

  /** Texts that were edited and not taken over, by what they answer. */
  Map<String, String> kept() {
    return kept;
  }

  /** The bytes of the document as it would be saved; those of the file when it is not edited. */
  Source source() {
    if (!isChanged()) {
      return onDisk;
    }
    Source made = edited;
    if (made == null || editedFor != document()) {
      made = new Source(onDisk.name(), onDisk.path(), bytes(document()));
      edited = made;
      editedFor = document();
    }
    return made;
  }

  /** How the document stands with its edits; found out once for each version of it. */
  Standing standing() throws UnreadableException {
    Standing known = standing;
    if (known == null || standingFor != document()) {
      known = Standing.of(this);
      standing = known;
      standingFor = document();
    }
    return known;
  }

  /** A document in the format of the file, and in its layout where that can be kept. */
  byte[] bytes(OscalDocument document) {
    Optional<byte[]> kept = KeptLayout.write(onDisk, format(), history.saved(), document);
    return kept.orElseGet(() -> written(document));
  }

  private byte[] written(OscalDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(onDisk.bytes().length + 1024);
    try {
      DocumentWriter.write(document, format(), read.format(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Whether the file holds something else than when it was read or saved last. */
  boolean isChangedOnDisk() {
    Path path = onDisk.path();
    try {
      return path != null
          && Files.exists(path)
          && !(Files.size(path) == onDisk.bytes().length
              && Arrays.equals(Files.readAllBytes(path), onDisk.bytes()));
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Reads a file anew that somebody else has changed, as long as there are no edits to lose.
   *
   * @return whether it was
   */
  boolean refresh() {
    if (isChanged() || !isChangedOnDisk()) {
      return false;
    }
    try {
      Source source = Source.read(Objects.requireNonNull(onDisk.path()), limits);
      ReadResult result = new DocumentReader(limits).read(source);
      if (result.document() == null) {
        return false;
      }
      onDisk = new Source(onDisk.name(), onDisk.path(), source.bytes());
      read = result;
      history = new History(result.document());
      return true;
    } catch (UnreadableException e) {
      return false;
    }
  }

  /**
   * The same document, from a file that it was written to.
   *
   * @throws UnreadableException when the file is gone again
   */
  OpenDocument at(Path file) throws UnreadableException {
    Source source = Source.read(file, limits);
    String name = String.valueOf(file.getFileName());
    return new OpenDocument(
        file.toString(), name, source, new DocumentReader(limits).read(source), limits, poam);
  }

  /** Says that the document was written to its file. */
  void saved(OscalDocument document, byte[] bytes) {
    history.save(document);
    onDisk = new Source(onDisk.name(), onDisk.path(), bytes);
  }
}
