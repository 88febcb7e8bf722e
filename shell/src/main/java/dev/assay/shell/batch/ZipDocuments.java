package dev.assay.shell.batch;

import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * The one place that unpacks zips. Entries are read into memory one at a time and never written to
 * disk, so that no name in a zip can reach a file; names that try to are refused all the same. What
 * an entry says about its own size is not trusted: bytes are counted as they come.
 */
final class ZipDocuments implements AutoCloseable {
  private static final int SMALL = 1 << 20;

  private final Path path;
  private final ZipFile zip;
  private final Limits limits;
  private final ZipLimits zipLimits;
  private final List<Input> inputs = new ArrayList<>();
  private final AtomicLong unpacked = new AtomicLong();

  private ZipDocuments(Path path, ZipFile zip, Limits limits, ZipLimits zipLimits) {
    this.path = path;
    this.zip = zip;
    this.limits = limits;
    this.zipLimits = zipLimits;
  }

  /** Whether a file is a zip by its first bytes; the suffix says nothing. */
  static boolean isZip(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Opens a zip.
   *
   * @throws UnreadableException when it is broken or has too many entries
   */
  static ZipDocuments open(Path path, Limits limits, ZipLimits zipLimits)
      throws UnreadableException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableException(path.toString(), "the zip is broken: " + e.getMessage(), e);
    }
    ZipDocuments documents = new ZipDocuments(path, zip, limits, zipLimits);
    int entries = zip.size();
    if (entries > zipLimits.entries()) {
      documents.close();
      throw new UnreadableException(
          path.toString(),
          "the zip has " + entries + " entries; at most " + zipLimits.entries() + " are read");
    }
    documents.collect();
    return documents;
  }

  /** The documents of the zip by name, those that are refused among them. */
  List<Input> inputs() {
    return inputs;
  }

  private void collect() {
    List<ZipEntry> entries = new ArrayList<>();
    zip.stream().forEach(entries::add);
    entries.sort(Comparator.comparing(ZipEntry::getName));
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      String label = path + "!/" + printable(name);
      String fault = fault(name);
      if (fault != null) {
        inputs.add(Input.outOfReach(label, fault));
      } else if (!names.add(name)) {
        inputs.add(Input.outOfReach(label, "the zip has a second entry of this name"));
      } else if (!entry.isDirectory() && isCandidate(name)) {
        inputs.add(new Input(label, Path.of(name), true, () -> unpack(entry, label)));
      }
    }
  }

  private static boolean isCandidate(String name) {
    return DocumentFormat.ofName(name) != null && !name.startsWith("__MACOSX/");
  }

  /** Why an entry's name is refused, or null. */
  private static @org.jspecify.annotations.Nullable String fault(String name) {
    String unix = name.replace('\\', '/');
    boolean drive = unix.length() > 1 && unix.charAt(1) == ':';
    if (unix.startsWith("/") || drive) {
      return "the name of the entry is absolute; entries are relative to the zip";
    }
    for (String part : unix.split("/", -1)) {
      if (part.equals("..")) {
        return "the name of the entry leads out of the zip (..)";
      }
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < ' ') {
        return "the name of the entry has a control character";
      }
    }
    return null;
  }

  /** Control characters of a name would reach the terminal. */
  private static String printable(String name) {
    StringBuilder safe = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      safe.append(Character.isISOControl(c) ? '?' : c);
    }
    return safe.toString();
  }

  private Source unpack(ZipEntry entry, String label) throws UnreadableException {
    long packed = Math.max(1, entry.getCompressedSize());
    long byRatio =
        Math.max(
            SMALL,
            packed > Long.MAX_VALUE / zipLimits.ratio()
                ? Long.MAX_VALUE
                : packed * zipLimits.ratio());
    long left = zipLimits.bytes() - unpacked.get();
    long most = Math.min(Math.min(limits.bytes(), byRatio), Math.max(0, left));
    try (InputStream in = zip.getInputStream(entry);
        BoundedInputStream bounded =
            BoundedInputStream.builder().setInputStream(in).setMaxCount(most + 1).get()) {
      byte[] bytes = bounded.readAllBytes();
      unpacked.addAndGet(bytes.length);
      if (bytes.length > most) {
        throw new UnreadableException(label, tooMuch(most, byRatio));
      }
      return Source.of(label, bytes);
    } catch (ZipException e) {
      throw new UnreadableException(label, "the entry is broken: " + e.getMessage(), e);
    } catch (EOFException e) {
      // Java says nothing of its own when the directory points behind the end.
      throw new UnreadableException(label, "the entry is cut off or damaged in the zip", e);
    } catch (IOException e) {
      throw new UnreadableException(label, "the entry cannot be read: " + e.getMessage(), e);
    }
  }

  private String tooMuch(long most, long byRatio) {
    if (most == limits.bytes()) {
      return "it has more than " + most + " bytes, the limit for one document";
    }
    if (most == byRatio) {
      return String.format(
          Locale.ROOT,
          "it unpacks to more than %d times its packed size, as zip bombs do",
          zipLimits.ratio());
    }
    return "the zip unpacks to more than " + zipLimits.bytes() + " bytes, the limit for one zip";
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException ignored) {
      // It was only read.
    }
  }
}
