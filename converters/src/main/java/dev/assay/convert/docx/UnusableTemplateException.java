package dev.assay.convert.docx;

/** A Word file cannot be used as a template; the message says why in one line. */
public final class UnusableTemplateException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableTemplateException(String message) {
    super(message);
  }

  UnusableTemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
