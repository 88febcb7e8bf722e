package dev.assay.validate.schematron;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts a call at the beginning of each method of a class.
 *
 * <p>All code moves by the same number of bytes, a multiple of four, so that jumps and the tables
 * of switches stay as they are; what names places in the code (handlers, lines, the frames of the
 * verifier) moves with it. Two kinds of methods are left alone: very short ones, which cannot keep
 * anybody busy without longer ones, and the initializers of classes, since a class whose
 * initializer does not come to its end cannot be used again.
 *
 * <p>Source: The Java Virtual Machine Specification, chapter 4.
 */
final class Weaver {
  private static final int SHIFT = 4;
  private static final int SHORT = 8;
  private static final int MOST_CONSTANTS = 0xffff;
  private static final int MOST_CODE = 0xffff;

  private static final byte INVOKESTATIC = (byte) 0xb8;
  private static final byte NOP = 0;

  private static final byte[] CODE = ascii("Code");
  private static final byte[] INITIALIZER = ascii("<clinit>");
  private static final byte[] LINES = ascii("LineNumberTable");
  private static final byte[] FRAMES = ascii("StackMapTable");

  private final ByteBuffer in;
  private final ByteBuffer out;

  /** The numbers of the constants that hold these names; 0 when none does. */
  private int code;

  private int initializer;
  private int lines;
  private int frames;

  /** The number of the constant that stands for the method to call. */
  private int called;

  private Weaver(byte[] original) {
    this.in = ByteBuffer.wrap(original);
    // A method takes more than 40 bytes, and six more for the call and the frame behind it.
    this.out = ByteBuffer.allocate(original.length + original.length / 4 + 256);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * A class with calls in it.
   *
   * @param original the bytes of a class file
   * @param owner the internal name of the class that has the method to call
   * @param method the name of that method, which is static and has neither arguments nor result
   */
  static byte[] weave(byte[] original, String owner, String method) {
    return new Weaver(original).weave(ascii(owner), ascii(method));
  }

  private byte[] weave(byte[] owner, byte[] method) {
    copy(8);
    constants(owner, method);
    copy(6);
    copy(2 * copyShort());
    for (int i = copyShort(); i > 0; i--) {
      copy(6);
      attributes();
    }
    for (int i = copyShort(); i > 0; i--) {
      method();
    }
    attributes();
    return Arrays.copyOf(out.array(), out.position());
  }

  private void copy(int length) {
    out.put(in.array(), in.position(), length);
    in.position(in.position() + length);
  }

  private int copyShort() {
    short value = in.getShort();
    out.putShort(value);
    return value & 0xffff;
  }

  private int copyInt() {
    int value = in.getInt();
    out.putInt(value);
    return value;
  }

  /** Copies the number of a place in the code, which has moved. */
  private void copyPlace() {
    out.putShort((short) (in.getShort() + SHIFT));
  }

  /** The constants of the class, and six more for the call. */
  private void constants(byte[] owner, byte[] method) {
    int count = in.getShort() & 0xffff;
    if (count + 6 > MOST_CONSTANTS) {
      throw new IllegalArgumentException("a class with too many constants");
    }
    out.putShort((short) (count + 6));
    for (int i = 1; i < count; i++) {
      byte tag = in.get();
      out.put(tag);
      switch (tag) {
        case 1 -> {
          int length = copyShort();
          name(i, length);
          copy(length);
        }
        case 5, 6 -> {
          copy(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> copy(2);
        case 15 -> copy(3);
        default -> copy(4);
      }
    }
    text(owner);
    out.put((byte) 7).putShort((short) count);
    text(method);
    text(ascii("()V"));
    out.put((byte) 12).putShort((short) (count + 2)).putShort((short) (count + 3));
    out.put((byte) 10).putShort((short) (count + 1)).putShort((short) (count + 4));
    called = count + 5;
  }

  private void text(byte[] text) {
    out.put((byte) 1).putShort((short) text.length).put(text);
  }

  private void name(int number, int length) {
    if (isNext(CODE, length)) {
      code = number;
    } else if (isNext(INITIALIZER, length)) {
      initializer = number;
    } else if (isNext(LINES, length)) {
      lines = number;
    } else if (isNext(FRAMES, length)) {
      frames = number;
    }
  }

  private boolean isNext(byte[] name, int length) {
    int at = in.position();
    return name.length == length && Arrays.equals(in.array(), at, at + length, name, 0, length);
  }

  private void attributes() {
    for (int i = copyShort(); i > 0; i--) {
      copy(2);
      copy(copyInt());
    }
  }

  private void method() {
    copy(2);
    int name = copyShort();
    copy(2);
    for (int i = copyShort(); i > 0; i--) {
      int attribute = copyShort();
      int length = in.getInt(in.position() + 8);
      boolean woven =
          attribute == code
              && name != initializer
              && length >= SHORT
              && length + SHIFT <= MOST_CODE;
      if (woven) {
        code();
      } else {
        copy(copyInt());
      }
    }
  }

  private void code() {
    int start = out.position();
    copy(8);
    int length = in.getInt();
    out.putInt(length + SHIFT);
    out.put(INVOKESTATIC).putShort((short) called).put(NOP);
    copy(length);
    for (int i = copyShort(); i > 0; i--) {
      copyPlace();
      copyPlace();
      copyPlace();
      copy(2);
    }
    codeAttributes();
    out.putInt(start, out.position() - start - 4);
  }

  /** Frames and lines; what debuggers know of variables is left out. */
  private void codeAttributes() {
    int countAt = out.position();
    int kept = 0;
    int count = in.getShort() & 0xffff;
    out.putShort((short) 0);
    for (int i = 0; i < count; i++) {
      int name = in.getShort() & 0xffff;
      int end = in.getInt(in.position()) + 4 + in.position();
      if (name == lines || name == frames) {
        kept++;
        out.putShort((short) name);
        int start = out.position();
        copy(4);
        if (name == lines) {
          lines();
        } else {
          new Frames(in, out, SHIFT).move();
        }
        out.putInt(start, out.position() - start - 4);
      }
      in.position(end);
    }
    out.putShort(countAt, (short) kept);
  }

  private void lines() {
    for (int i = copyShort(); i > 0; i--) {
      copyPlace();
      copy(2);
    }
  }
}
