package dev.assay.convert.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
public final class Hashes {
  private Hashes() {}

  /** The SHA-256 of these bytes, 64 digits in lower case. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A uuid in the form of version 5 that is made out of a text; the same text gives the same. */
  public static String uuid(String text) {
    String hex = sha256(text.getBytes(StandardCharsets.UTF_8));
    int variant = 8 | (Character.digit(hex.charAt(16), 16) & 3);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        "5" + hex.substring(13, 16),
        Integer.toHexString(variant) + hex.substring(17, 20),
        hex.substring(20, 32));
  }
}
