package dev.assay.shell.view;

import dev.assay.diagnostic.Severity;

/** Colours and weights of text; plain text where colour is off. */
public final class Style {
  private final boolean colour;

  /** A style with or without colour. */
  public Style(boolean colour) {
    this.colour = colour;
  }

  /** Text that stands out. */
  public String bold(String text) {
    return wrap("1", text);
  }

  /** Text that may be passed over. */
  public String dim(String text) {
    return wrap("2", text);
  }

  /** The name of a severity. */
  public String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> wrap("1;31", text);
      case WARNING -> wrap("33", text);
      case INFO -> wrap("36", text);
    };
  }

  /** Good news. */
  public String good(String text) {
    return wrap("32", text);
  }

  /** Bad news. */
  public String bad(String text) {
    return wrap("1;31", text);
  }

  private String wrap(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
