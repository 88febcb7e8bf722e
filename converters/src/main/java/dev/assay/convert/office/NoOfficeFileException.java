package dev.assay.convert.office;

import java.io.EOFException;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * What was to be an Office file cannot be read as one. The message says why, in words for people,
 * and completes "the file cannot be read: ...".
 */
public final class NoOfficeFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Names of classes and methods, and what Java says of values that are not there. */
  private static final Pattern OF_CODE =
      Pattern.compile("\\w\\.\\w+[.(]|Cannot invoke|out of bounds|\\n");

  private static final String OF_ANOTHER_KIND = "it is damaged, or no file of this kind";

  /**
   * @param message why it cannot be read
   */
  public NoOfficeFileException(String message) {
    super(message);
  }

  private NoOfficeFileException(String message, Exception cause) {
    super(message, cause);
  }

  /**
   * Says in words for people what the library has said: its own words name its classes, or what
   * only its authors understand.
   *
   * @param e what opening or reading the file threw
   */
  public static NoOfficeFileException because(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoOfficeFileException known) {
        return known;
      }
      String reason = reason(cause, String.valueOf(cause.getMessage()));
      if (reason != null) {
        return new NoOfficeFileException(reason, e);
      }
    }
    String message = e.getMessage();
    return new NoOfficeFileException(
        message == null || OF_CODE.matcher(message).find()
            ? OF_ANOTHER_KIND
            : OF_ANOTHER_KIND + " (" + message.strip() + ")",
        e);
  }

  private static @Nullable String reason(Throwable cause, String message) {
    if (message.contains("Zip bomb")) {
      return "it unpacks to more than is read";
    }
    if (message.contains("internal file entries")) {
      return "it has more parts than an Office file has";
    }
    if (cause instanceof EOFException || message.contains("Truncated ZIP")) {
      return "it is cut off or damaged";
    }
    if (cause instanceof SAXException || cause instanceof XMLStreamException) {
      return message.contains(" limit ")
          ? "a part of it is longer, or nested deeper, than is read"
          : "a part of it is not well-formed XML, or not the XML that belongs there";
    }
    return null;
  }
}
