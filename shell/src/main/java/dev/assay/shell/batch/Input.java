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
 * @param opener gives the bytes
 */
public record Input(String name, @Nullable Path relative, boolean found, Opener opener) {

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

  /** Reads the bytes. */
  public Source open() throws UnreadableException {
    return opener.open();
  }
}
