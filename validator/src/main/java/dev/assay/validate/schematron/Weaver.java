package dev.assay.validate.schematron;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts a call at the beginning of each method of a class. The initializer of the class is left
 * alone, since a class whose initializer does not come to its end cannot be used again.
 */
final class Weaver {
  private static final String INITIALIZER = "<clinit>";

  private Weaver() {}

  /**
   * A class with calls in it.
   *
   * @param original the bytes of a class file
   * @param owner the internal name of the class that has the method to call
   * @param method the name of that method, which is static and has neither arguments nor result
   */
  static byte[] weave(byte[] original, String owner, String method) {
    ClassReader reader = new ClassReader(original);
    // The call leaves the stack as it was: neither frames nor sizes have to be found anew.
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Asking(writer, owner, method), 0);
    return writer.toByteArray();
  }

  /** Passes a class on, with calls in it. */
  private static final class Asking extends ClassVisitor {
    private final String owner;
    private final String method;

    Asking(ClassVisitor next, String owner, String method) {
      super(Opcodes.ASM9, next);
      this.owner = owner;
      this.method = method;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor body = super.visitMethod(access, name, descriptor, signature, exceptions);
      if (name.equals(INITIALIZER)) {
        return body;
      }
      return new MethodVisitor(Opcodes.ASM9, body) {
        @Override
        public void visitCode() {
          super.visitCode();
          super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, "()V", false);
        }
      };
    }
  }
}
