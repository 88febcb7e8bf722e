package dev.assay.validate.schematron;

/** Rules that did not end in the time that they were given. */
final class EndlessException extends RulesException {
  private static final long serialVersionUID = 1L;

  EndlessException(String message) {
    super(message);
  }
}
