package dev.assay.shell.batch;

import dev.assay.shell.cli.UsageException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Results of a run in a file, by the numbers of their inputs, so that memory holds a few bytes of
 * each only. A journal is one that a later run goes on with: every result is a line that is written
 * at once and tells whether it is whole, so that a kill costs what was under way and no more.
 */
final class Spool implements AutoCloseable {
  private static final String MARK = "assay-journal-1 ";
  private static final long NONE = -1;

  private final Path file;
  private final FileChannel channel;
  private final long[] offsets;
  private final int[] lengths;
  private long end;

  private Spool(Path file, FileChannel channel, int inputs) {
    this.file = file;
    this.channel = channel;
    this.offsets = new long[inputs];
    this.lengths = new int[inputs];
    Arrays.fill(offsets, NONE);
  }

  /** One that goes away with the run. */
  static Spool temporary(int inputs) throws IOException {
    Path file = Files.createTempFile("assay-", ".spool");
    file.toFile().deleteOnExit();
    return new Spool(
        file,
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE),
        inputs);
  }

  /**
   * One that a later run can go on with.
   *
   * @param file the journal; begun when it is not there or empty
   * @param key tells runs apart: what is checked, and how
   * @param inputs how many inputs the run has
   * @throws UsageException when the file is no journal, that of another run, or in use
   * @throws IOException when it cannot be written
   */
  static Spool journal(Path file, String key, int inputs) throws IOException, UsageException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Spool spool = new Spool(file, channel, inputs);
    try {
      if (!spool.lock()) {
        throw new UsageException("another run writes to the journal " + file + "; wait for it");
      }
      spool.resume(key);
      return spool;
    } catch (IOException | UsageException e) {
      channel.close();
      throw e;
    }
  }

  private boolean lock() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void resume(String key) throws IOException, UsageException {
    byte[] first = Checked.sealed(MARK + key);
    channel.position(0);
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    byte @Nullable [] line = line(in);
    // A kill while the first line is written leaves a part of it behind.
    boolean begun = line != null && line.length > 0 && line[line.length - 1] == '\n';
    boolean cutOff = line != null && !begun && startsAlike(line, first);
    if (line != null && !begun && !cutOff) {
      throw noJournal();
    }
    if (line == null || cutOff) {
      channel.truncate(0);
      append(first);
      return;
    }
    String mark = Checked.unsealed(line);
    if (mark == null || !mark.startsWith(MARK)) {
      throw noJournal();
    }
    if (!mark.equals(MARK + key)) {
      throw new UsageException(
          file
              + " is the journal of another run (other files, options or version); remove it to"
              + " begin anew");
    }
    end = line.length;
    for (line = line(in); line != null; line = line(in)) {
      int space = space(line);
      boolean whole = line[line.length - 1] == '\n' && space > 0;
      int index = whole ? index(line, space) : -1;
      if (index < 0 || index >= offsets.length) {
        break;
      }
      offsets[index] = end + space + 1;
      lengths[index] = line.length - space - 1;
      end += line.length;
    }
    // What was cut off is written anew.
    channel.truncate(end);
  }

  private UsageException noJournal() {
    return new UsageException(file + " is no journal of Assay; name another file for --resume");
  }

  private static boolean startsAlike(byte[] part, byte[] whole) {
    return part.length < whole.length && Arrays.equals(part, 0, part.length, whole, 0, part.length);
  }

  private static int space(byte[] line) {
    for (int i = 0; i < line.length && i < 12; i++) {
      if (line[i] == ' ') {
        return i;
      }
    }
    return -1;
  }

  private static int index(byte[] line, int space) {
    String number = new String(line, 0, space, StandardCharsets.US_ASCII);
    return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
  }

  private static byte @Nullable [] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
    }
    return line.size() == 0 ? null : line.toByteArray();
  }

  /** Keeps the result of an input; a later one takes the place of an earlier. */
  synchronized void put(int index, Checked checked) throws IOException {
    byte[] line = checked.toLine();
    byte[] number = (index + " ").getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(number, number.length + line.length);
    System.arraycopy(line, 0, both, number.length, line.length);
    offsets[index] = end + number.length;
    lengths[index] = line.length;
    append(both);
  }

  private void append(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      end += channel.write(buffer, end);
    }
  }

  /** The result of an input, or null when there is none that is whole. */
  synchronized @Nullable Checked get(int index) throws IOException {
    if (offsets[index] == NONE) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.allocate(lengths[index]);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offsets[index] + buffer.position()) < 0) {
        return null;
      }
    }
    return Checked.ofLine(buffer.array());
  }

  /** Takes the file away: the run has come to its end. */
  void remove() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
