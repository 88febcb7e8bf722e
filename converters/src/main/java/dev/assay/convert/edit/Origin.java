package dev.assay.convert.edit;

/**
 * Where a file that people edit comes from; the file carries it along.
 *
 * @param uuid the uuid of the document
 * @param version its version
 * @param type the name of its root
 * @param sha256 the SHA-256 of its bytes
 */
public record Origin(String uuid, String version, String type, String sha256) {}
