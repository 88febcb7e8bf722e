package dev.assay.validate.schematron;

import java.nio.ByteBuffer;

/**
 * Moves the frames of a method for code that was put before it.
 *
 * <p>Each frame tells how far it stands from the one before, so that only the first one changes,
 * and the places of objects that are made but not yet set up.
 *
 * <p>Source: The Java Virtual Machine Specification, 4.7.4.
 */
final class Frames {
  private static final int SAME_ONE = 64;
  private static final int SAME_ONE_EXTENDED = 247;
  private static final int SAME_EXTENDED = 251;
  private static final int FULL = 255;

  private static final int OBJECT = 7;
  private static final int UNINITIALIZED = 8;

  private final ByteBuffer in;
  private final ByteBuffer out;
  private final int shift;

  /**
   * Frames that are moved.
   *
   * @param in stands before the number of frames
   * @param out where they are written
   * @param shift by how much
   */
  Frames(ByteBuffer in, ByteBuffer out, int shift) {
    this.in = in;
    this.out = out;
    this.shift = shift;
  }

  void move() {
    int count = copyShort();
    for (int i = 0; i < count; i++) {
      frame(i == 0 ? shift : 0);
    }
  }

  private void frame(int further) {
    int type = in.get() & 0xff;
    if (type < SAME_ONE) {
      same(type + further);
    } else if (type < 2 * SAME_ONE) {
      sameWithOne(type - SAME_ONE + further);
    } else if (type == SAME_ONE_EXTENDED) {
      sameWithOne((in.getShort() & 0xffff) + further);
    } else {
      out.put((byte) type).putShort((short) (in.getShort() + further));
      if (type == FULL) {
        types(copyShort());
        types(copyShort());
      } else if (type > SAME_EXTENDED) {
        types(type - SAME_EXTENDED);
      }
    }
  }

  private void same(int distance) {
    if (distance < SAME_ONE) {
      out.put((byte) distance);
    } else {
      out.put((byte) SAME_EXTENDED).putShort((short) distance);
    }
  }

  private void sameWithOne(int distance) {
    if (distance < SAME_ONE) {
      out.put((byte) (SAME_ONE + distance));
    } else {
      out.put((byte) SAME_ONE_EXTENDED).putShort((short) distance);
    }
    types(1);
  }

  private void types(int count) {
    for (int i = 0; i < count; i++) {
      byte tag = in.get();
      out.put(tag);
      if (tag == UNINITIALIZED) {
        out.putShort((short) (in.getShort() + shift));
      } else if (tag == OBJECT) {
        copyShort();
      }
    }
  }

  private int copyShort() {
    short value = in.getShort();
    out.putShort(value);
    return value & 0xffff;
  }
}
