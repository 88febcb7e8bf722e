package dev.assay.validate.schematron;

import org.jspecify.annotations.Nullable;

/**
 * An assertion that failed, or a report that fired.
 *
 * @param id its id, or null
 * @param role its role, or that of its rule, or null
 * @param test its test
 * @param location the XPath of the node
 * @param message what it says
 * @param help its diagnostics, or where to read more, or null
 */
public record Outcome(
    @Nullable String id,
    @Nullable String role,
    String test,
    String location,
    String message,
    @Nullable String help) {}
