package dev.assay.convert.view;

/**
 * A picture.
 *
 * @param name its file name
 * @param mediaType its media type; those of PNG, JPEG, GIF and SVG are pictures
 * @param bytes the bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(String name, String mediaType, byte[] bytes) {}
