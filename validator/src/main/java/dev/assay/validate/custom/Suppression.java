package dev.assay.validate.custom;

import dev.assay.diagnostic.Finding;

/**
 * A finding that a rules file keeps out of the list of findings.
 *
 * @param finding what was found
 * @param reason why it does not count, in the words of the rules file
 * @param rulesFile the rules file
 */
public record Suppression(Finding finding, String reason, String rulesFile) {}
