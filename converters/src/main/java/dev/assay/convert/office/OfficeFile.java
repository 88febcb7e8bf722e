package dev.assay.convert.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Opens the package of an Office file that somebody sent. The library takes a part that packs
 * better than one to a hundred for a bomb; a plan that says the same very often does so too, so
 * that here the size of a part decides.
 */
public final class OfficeFile {
  private static final double LEAST_RATIO = 0.0005;
  private static final long LARGEST_PART = 64L << 20;

  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  static {
    Logging.quiet();
    ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
  }

  private OfficeFile() {}

  /**
   * Opens a package, whose parts are all in memory then.
   *
   * @param bytes the file
   * @return the package, to be closed
   * @throws NoOfficeFileException when it is no such package, or unpacks to more than is sound
   */
  public static OPCPackage open(byte[] bytes) throws NoOfficeFileException {
    if (bytes.length == 0) {
      throw new NoOfficeFileException("it is empty");
    }
    if (startsWith(bytes, OLD)) {
      throw new NoOfficeFileException(
          "it has the form of before 2007 or is locked with a password; save it anew, without one");
    }
    if (!startsWith(bytes, ZIP)) {
      throw new NoOfficeFileException("it is no zip, which such files are");
    }
    try {
      return OPCPackage.open(new ByteArrayInputStream(bytes));
    } catch (InvalidFormatException | IOException | RuntimeException e) {
      // The library throws many kinds of unchecked exceptions for what is wrong with a zip, such as
      // an entry that says that it is longer than anything can be.
      throw NoOfficeFileException.because(e);
    } catch (NoClassDefFoundError e) {
      // Packers for zips that no Office program writes come with libraries that are not here.
      throw new NoOfficeFileException("it is packed in a way that Office files are not");
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
