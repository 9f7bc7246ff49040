package dev.aloft.processor.generate;

/**
 * Writes the {@code native-image.properties} of a module. There is no metadata beside it: generated
 * code needs no reflection, resource, proxy or JNI entry.
 */
public final class NativeImageFile {
  /** The file's path in the class output. */
  public static String path(String packageName) {
    return "META-INF/native-image/"
        + (packageName.isEmpty() ? "functions" : packageName + "/functions")
        + "/native-image.properties";
  }

  /** The text of the file. */
  public String generate() {
    return """
        # Without exit handlers a native executable dies of SIGTERM before it can close anything.
        Args = --install-exit-handlers
        """;
  }
}
