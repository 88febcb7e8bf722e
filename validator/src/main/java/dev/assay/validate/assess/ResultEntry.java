package dev.assay.validate.assess;

/**
 * One thing that is entered in SPRS or CMMC eMASS when results are reported.
 *
 * @param label what is entered
 * @param value what the plan and its POA&amp;M give for it; empty when it is for the assessor
 * @param citation the paragraph that asks for it
 */
public record ResultEntry(String label, String value, String citation) {}
