package dev.assay.shell.command;

import dev.assay.document.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * The document that an interactive session has open. Commands read the file again each time, since
 * an editor may have changed it.
 *
 * @param word what to give to a command in its place
 * @param label its short name for the prompt
 * @param type the model it follows
 * @param title its title, or null
 */
public record OpenDocument(String word, String label, DocumentType type, @Nullable String title) {}
