package dev.assay.validate.schematron;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads the engine and Saxon, with a question whether to go on at the beginning of Saxon's methods:
 * Saxon itself never asks, and Java has no way to end a thread that does not.
 */
final class EngineLoader extends ClassLoader {
  private static final String SAXON = "net.sf.saxon.";
  private static final String ENGINE = "dev.assay.validate.schematron.saxon.";
  private static final String STOP = Stop.class.getName().replace('.', '/');

  static {
    registerAsParallelCapable();
  }

  /** The jar that holds Saxon, or null when it is no jar. */
  private final @Nullable JarFile saxon;

  private EngineLoader(ClassLoader parent) {
    super("schematron", parent);
    this.saxon = jar(parent.getResource(path(SAXON + "Version")));
  }

  /** Loaded when the first schema is. */
  private static final class Holder {
    static final EngineLoader LOADER = new EngineLoader(EngineLoader.class.getClassLoader());
  }

  /** A new engine. */
  static Engine engine() {
    try {
      return (Engine)
          Class.forName(ENGINE + "SaxonEngine", true, Holder.LOADER)
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Saxon cannot be loaded", e);
    }
  }

  private static @Nullable JarFile jar(@Nullable URL url) {
    try {
      URLConnection connection = url == null ? null : url.openConnection();
      return connection instanceof JarURLConnection jar ? jar.getJarFile() : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static String path(String className) {
    return className.replace('.', '/') + ".class";
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(SAXON) && !name.startsWith(ENGINE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = open(path(name), name.startsWith(SAXON))) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] original = in.readAllBytes();
      byte[] bytes = name.startsWith(SAXON) ? Weaver.weave(original, STOP, Stop.METHOD) : original;
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private @Nullable InputStream open(String path, boolean ofSaxon) throws IOException {
    JarFile jar = saxon;
    ZipEntry entry = jar == null || !ofSaxon ? null : jar.getEntry(path);
    return jar == null || entry == null
        ? getParent().getResourceAsStream(path)
        : jar.getInputStream(entry);
  }
}
