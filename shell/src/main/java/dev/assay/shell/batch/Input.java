package dev.assay.shell.batch;

import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document that is to be read when its turn comes.
 *
 * @param name what to call it in messages
 * @param relative where it stands below the folder or zip that was named, or its file name; null
 *     when it comes from no file
 * @param found whether it was found in a folder or zip, rather than named
 * @param file the file that it is, or the zip that it is in; null when there is none
 * @param opener gives the bytes
 */
public record Input(
    String name, @Nullable Path relative, boolean found, @Nullable Path file, Opener opener) {

  /** An input that comes from no file. */
  public Input(String name, @Nullable Path relative, boolean found, Opener opener) {
    this(name, relative, found, null, opener);
  }

  /** Gives the bytes of a document. */
  @FunctionalInterface
  public interface Opener {
    /** Reads them. */
    Source open() throws UnreadableException;
  }

  /** An input that is known to be out of reach. */
  static Input outOfReach(String name, String reason) {
    return new Input(
        name,
        null,
        false,
        () -> {
          throw new UnreadableException(name, reason);
        });
  }

  /** This input, which is or is in a file. */
  Input in(Path newFile) {
    return new Input(name, relative, found, newFile, opener);
  }

  /** Reads the bytes. */
  public Source open() throws UnreadableException {
    return opener.open();
  }
}
