package dev.assay.validate.report;

import dev.assay.validate.FailOn;
import dev.assay.validate.Level;

/**
 * What a report says about the run itself.
 *
 * @param version the version of Assay
 * @param level how far the documents were checked
 * @param failOn which findings make a document fail
 * @param against whether findings of a former report were left out, so that all that are in this
 *     one are new
 * @param faulty whether a fault of Assay's own kept it from checking a document
 */
public record RunInfo(
    String version, Level level, FailOn failOn, boolean against, boolean faulty) {}
