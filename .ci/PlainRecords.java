import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the annotations off the components of the records in a folder of class files.
 *
 * <p>The JVM swaps the code of a loaded class, which is how a mutant gets in, only when the record's
 * components stay as they are, and compares their annotations by places in the constant pool. These
 * are others in a class that was written anew, so that half of the mutants of a record with a
 * {@code @Nullable} component would never run. Nothing reads these annotations at run time.
 */
final class PlainRecords {
  private final DataInputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private String[] names = {};

  private PlainRecords(byte[] original) {
    in = new DataInputStream(new ByteArrayInputStream(original));
  }

  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    int changed = 0;
    for (Path file : files) {
      byte[] original = Files.readAllBytes(file);
      byte[] plain = new PlainRecords(original).rewrite();
      if (plain.length < original.length) {
        Files.write(file, plain);
        changed++;
      }
    }
    System.out.println(changed + " of " + files.size() + " classes changed");
  }

  private byte[] rewrite() throws IOException {
    copy(8); // magic and version
    constantPool();
    copy(6); // access, this class, super class
    copy(2 * copyCount()); // interfaces
    for (int kind = 0; kind < 2; kind++) {
      for (int members = copyCount(); members > 0; members--) {
        copy(6); // access, name, descriptor
        attributes(false);
      }
    }
    attributes(false);
    return bytes.toByteArray();
  }

  private void constantPool() throws IOException {
    int count = copyCount();
    names = new String[count];
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      switch (tag) {
        case 1 -> {
          names[i] = in.readUTF();
          out.writeUTF(names[i]);
        }
        case 5, 6 -> { // long and double take two places
          copy(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> copy(2);
        case 15 -> copy(3);
        default -> copy(4);
      }
    }
  }

  /** Copies attributes; without annotations where they are of a record's component. */
  private void attributes(boolean ofComponent) throws IOException {
    int count = in.readUnsignedShort();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    int left = 0;
    for (int i = 0; i < count; i++) {
      int name = in.readUnsignedShort();
      byte[] content = in.readNBytes(in.readInt());
      if (ofComponent && names[name].endsWith("Annotations")) {
        continue;
      }
      byte[] written = names[name].equals("Record") ? record(content) : content;
      DataOutputStream attribute = new DataOutputStream(kept);
      attribute.writeShort(name);
      attribute.writeInt(written.length);
      attribute.write(written);
      left++;
    }
    out.writeShort(left);
    kept.writeTo(out);
  }

  private byte[] record(byte[] content) throws IOException {
    PlainRecords record = new PlainRecords(content);
    record.names = names;
    for (int components = record.copyCount(); components > 0; components--) {
      record.copy(4); // name and descriptor
      record.attributes(true);
    }
    return record.bytes.toByteArray();
  }

  private int copyCount() throws IOException {
    int count = in.readUnsignedShort();
    out.writeShort(count);
    return count;
  }

  private void copy(int length) throws IOException {
    out.write(in.readNBytes(length));
  }
}
