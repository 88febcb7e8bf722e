package dev.assay.profiles.merge;

import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.Control;
import dev.assay.profiles.select.Selection;

/**
 * What one import gives.
 *
 * @param catalog the catalog, resolved when the import is of a profile
 * @param selection the controls that are selected from it
 * @param all whether everything was asked for, groups without controls among it
 */
public record Input(Catalog catalog, Selection<Control> selection, boolean all) {}
