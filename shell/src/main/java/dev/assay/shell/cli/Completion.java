package dev.assay.shell.cli;

/** What stands for a value, so that the interactive shell can complete it. */
public enum Completion {
  /** Free text. */
  NONE,
  /** A file or folder. */
  FILE,
  /** A document: a file, a folder, or the name of a built-in one. */
  DOCUMENT,
  /** A format of documents. */
  FORMAT,
  /** A format of reports. */
  REPORT_FORMAT,
  /** A requirement of the built-in catalog, in any spelling. */
  REQUIREMENT,
  /** A family of the built-in catalog. */
  FAMILY,
  /** The name of a command. */
  COMMAND,
  /** A shell that there is a completion script for. */
  SHELL
}
