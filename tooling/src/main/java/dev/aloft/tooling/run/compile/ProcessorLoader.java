package dev.aloft.tooling.run.compile;

import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/**
 * Loads annotation processors from their path alone, and the compiler's API from the JDK: what else
 * this program has on its own class path is none of their business, as with {@code javac} itself.
 */
final class ProcessorLoader extends URLClassLoader {
  private ProcessorLoader(URL[] path, ClassLoader parent) {
    super("annotation processors", path, parent);
  }

  /**
   * A loader of these jars.
   *
   * @param compiler the class loader of the compiler
   */
  static ProcessorLoader of(URL[] path, @Nullable ClassLoader compiler) {
    return new ProcessorLoader(path, new Compiler(compiler));
  }

  /** The platform, and the packages of the module jdk.compiler, which is not part of it. */
  private static final class Compiler extends ClassLoader {
    private final @Nullable ClassLoader compiler;

    Compiler(@Nullable ClassLoader compiler) {
      super("compiler", ClassLoader.getPlatformClassLoader());
      this.compiler = compiler;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (compiler != null
          && (name.startsWith("com.sun.source.") || name.startsWith("com.sun.tools.javac."))) {
        return compiler.loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
