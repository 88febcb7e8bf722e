package dev.assay.diagnostic;

/**
 * Something that could not be checked. It never counts as a pass.
 *
 * @param what what was to be checked
 * @param why why it could not be
 */
public record NotChecked(String what, String why) {}
