package dev.assay.validate.schematron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Classes with calls in them do what they did, and Java's verifier takes them. */
class WeaverTest {
  /** What the woven classes call. */
  public static final class Calls {
    private static int made;

    private Calls() {}

    /** Counts a call. */
    public static void count() {
      made++;
    }
  }

  /** Jumps, switches, handlers, and objects that are made while others are chosen. */
  public static final class Subject {
    private static final String MADE;

    static {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        text.append(i);
      }
      MADE = text.toString();
    }

    private final long value;

    public Subject(long value) {
      this.value = value > 5 ? value : Math.max(value, 1L);
    }

    private long powers() {
      long result = 0;
      for (int i = 0; i < 9; i++) {
        result += i % 2 == 0 ? value : -value * i;
      }
      while (result > 100) {
        result /= 3;
      }
      return result;
    }

    private String named(int number) {
      switch (number) {
        case 0:
          return "none";
        case 1:
          return new String(value > 2 ? new char[] {'a'} : new char[] {'b', 'c'});
        case 1000:
          return "many";
        default:
          return "some" + MADE;
      }
    }

    private int caught(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        return e.getMessage().length();
      } finally {
        if (text.isEmpty()) {
          System.nanoTime();
        }
      }
    }

    @Override
    public String toString() {
      return powers() + named(0) + named(1) + named(7) + named(1000) + caught("12") + caught("x");
    }
  }

  /** Defines classes under this name, or whose names begin so, anew. */
  private static final class Woven extends ClassLoader {
    private final String start;

    Woven(String start) {
      super(WeaverTest.class.getClassLoader());
      this.start = start;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null || !name.startsWith(start)) {
        return loaded == null ? super.loadClass(name, resolve) : loaded;
      }
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        String owner = Calls.class.getName().replace('.', '/');
        byte[] bytes = Weaver.weave(in.readAllBytes(), owner, "count");
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void aWovenClassDoesWhatItDidAndAsksInEachMethod() throws ReflectiveOperationException {
    Class<?> woven = new Woven(Subject.class.getName()).loadClass(Subject.class.getName());
    Calls.made = 0;
    for (long value : new long[] {0, 3, 77}) {
      Object subject = woven.getConstructor(long.class).newInstance(value);
      assertEquals(new Subject(value).toString(), subject.toString());
    }
    // Three times the constructor, toString, powers, named (4) and caught (2).
    assertEquals(27, Calls.made);
  }

  @Test
  void javaTakesEachClassOfSaxonThatIsWoven() throws Exception {
    URL url = WeaverTest.class.getClassLoader().getResource("net/sf/saxon/Version.class");
    JarFile jar = ((JarURLConnection) Objects.requireNonNull(url).openConnection()).getJarFile();
    Woven loader = new Woven("net.sf.saxon.");
    List<String> refused = new ArrayList<>();
    int methods = 0;
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      String path = entry.getName();
      // Gizmo is a program for terminals, over another library.
      if (path.endsWith(".class") && !path.contains("/gizmo/")) {
        try {
          String name = path.substring(0, path.length() - 6).replace('/', '.');
          // Asking for the methods makes Java link the class, which verifies it.
          methods += loader.loadClass(name).getDeclaredMethods().length;
        } catch (LinkageError e) {
          refused.add(path + ": " + e);
        }
      }
    }
    assertEquals(List.of(), refused);
    assertTrue(methods > 10_000, methods + " methods");
  }
}
