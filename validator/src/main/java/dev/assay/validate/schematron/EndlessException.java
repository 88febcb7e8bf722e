package dev.assay.validate.schematron;

import net.sf.saxon.s9api.SaxonApiException;

/** Rules that did not end in the time that they were given. */
final class EndlessException extends SaxonApiException {
  private static final long serialVersionUID = 1L;

  EndlessException(String message) {
    super(message);
  }
}
