package dev.aloft.tooling.sample;

import dev.aloft.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Derives sample payloads from types. The module's classes are loaded by a class loader of their
 * own and never initialised: none of their code runs. Not thread-safe.
 */
public final class SamplePayloads implements Closeable {
  private final URLClassLoader loader;

  /** Samples of the types of this class path. */
  public SamplePayloads(List<Path> classPath) {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      try {
        urls.add(path.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException("not a file: " + path, e);
      }
    }
    loader = new ModuleLoader(urls.toArray(URL[]::new));
  }

  /**
   * A JSON document of this type; {@code {}} if the type cannot be loaded or read.
   *
   * @param type as in {@code functions.json}
   */
  public String json(String type) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      JsonWriter out = new JsonWriter();
      out.begin(bytes);
      new SampleWriter(out).write(ShapeType.named(type, loader), "");
      out.end();
    } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
      return "{}";
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Whether a payload of this type is passed on as it is, and so is rather text than JSON. */
  public static boolean isRaw(String type) {
    return type.equals("java.lang.String")
        || type.equals("byte[]")
        || type.equals("java.io.InputStream");
  }

  /** Releases the jars. */
  @Override
  public void close() throws IOException {
    loader.close();
  }

  /**
   * Knows no annotations but Jackson's. Looking at the annotations of a member makes the constants
   * in all of them, and so runs initialisers of the user's enums; those whose class is not found
   * are skipped.
   */
  private static final class ModuleLoader extends URLClassLoader {
    ModuleLoader(URL[] urls) {
      super(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Class<?> found = super.findClass(name);
      if (found.isAnnotation() && !name.startsWith("com.fasterxml.jackson.annotation.")) {
        throw new ClassNotFoundException(name);
      }
      return found;
    }
  }
}
