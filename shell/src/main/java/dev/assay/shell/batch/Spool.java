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
import java.nio.file.FileSystemException;
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

  /** What the number of an input and the space after it take at most. */
  private static final int NUMBER = 12;

  private static final int LONGEST = Integer.MAX_VALUE - 16;

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
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      // Without a name it goes away with the process, however that ends.
      Files.delete(file);
    } catch (IOException e) {
      // Not every system lets go of the name of an open file.
      return new Spool(file, channel, inputs);
    }
    return new Spool(file, channel, inputs);
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
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder + " to keep the journal in");
    }
    if (Files.isDirectory(file)) {
      throw new UsageException(file + " is a folder; name a file for --resume");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UsageException(file + " is no file that a journal could be kept in");
    }
    try {
      Spool spool = new Spool(file, open(file), inputs);
      try {
        spool.resume(key);
        return spool;
      } catch (IOException | UsageException e) {
        spool.close();
        throw e;
      }
    } catch (IOException e) {
      throw new WriteFailedException(file, e);
    }
  }

  /** Opens a journal and keeps others from writing to it. */
  private static FileChannel open(Path file) throws IOException, UsageException {
    while (true) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new UsageException("another run writes to the journal " + file + "; wait for it");
      }
      // The run before may have come to its end, and taken its journal away, in between.
      if (Files.exists(file)) {
        return channel;
      }
      channel.close();
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
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
    Line line = Line.read(in, first.length, first.length);
    // A kill while the first line is written leaves a part of it behind.
    boolean cutOff = line != null && !line.whole() && startsAlike(line.start(), first);
    if (line == null || cutOff) {
      channel.truncate(0);
      append(first);
      return;
    }
    String mark = line.whole() ? Checked.unsealed(line.start()) : null;
    if (mark == null || !mark.startsWith(MARK)) {
      throw noJournal();
    }
    if (!mark.equals(MARK + key)) {
      throw new UsageException(
          file
              + " is the journal of another run (other files, options or version); remove it to"
              + " begin anew");
    }
    end = line.length();
    for (line = Line.read(in, NUMBER, LONGEST);
        line != null;
        line = Line.read(in, NUMBER, LONGEST)) {
      int space = space(line.start());
      int index = line.whole() && space > 0 ? index(line.start(), space) : -1;
      if (index < 0 || index >= offsets.length) {
        break;
      }
      offsets[index] = end + space + 1;
      lengths[index] = (int) line.length() - space - 1;
      end += line.length();
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

  /**
   * A line of a journal, of which memory holds the start only.
   *
   * @param start its first bytes
   * @param length how many it has in all
   * @param whole whether it came to its end
   */
  private record Line(byte[] start, long length, boolean whole) {
    static @Nullable Line read(InputStream in, int most, int longest) throws IOException {
      ByteArrayOutputStream start = new ByteArrayOutputStream(most);
      long length = 0;
      int last = -1;
      while (last != '\n' && length < longest) {
        last = in.read();
        if (last < 0) {
          break;
        }
        if (length++ < most) {
          start.write(last);
        }
      }
      return length == 0 ? null : new Line(start.toByteArray(), length, last == '\n');
    }
  }

  /** Keeps the result of an input; a later one takes the place of an earlier. */
  synchronized void put(int index, Checked checked) throws IOException {
    byte[] line = checked.toLine();
    byte[] number = (index + " ").getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(number, number.length + line.length);
    System.arraycopy(line, 0, both, number.length, line.length);
    long at = end + number.length;
    try {
      append(both);
    } catch (IOException e) {
      throw new WriteFailedException(file, e);
    }
    offsets[index] = at;
    lengths[index] = line.length;
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
    try (channel) {
      // As long as it is locked nobody else can have begun to write to it.
      Files.deleteIfExists(file);
    } catch (FileSystemException e) {
      // Not every system lets go of the name of an open file.
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
