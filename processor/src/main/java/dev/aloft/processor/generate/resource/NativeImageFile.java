package dev.aloft.processor.generate.resource;

import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.FunctionModel;
import java.util.Collection;
import java.util.List;

/**
 * Writes the {@code native-image.properties} of a module. No other metadata is needed: generated
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
  public String generate(Collection<FunctionModel> functions, Collection<CodecModel> codecs) {
    List<String> needs = new NativeNeeds(functions, codecs).options();
    StringBuilder text =
        new StringBuilder(
            """
            # Without exit handlers a native executable dies of SIGTERM before it can close anything.
            """);
    if (!needs.isEmpty()) {
      text.append("# The rest is needed by codecs or OpenTelemetry, and left out by default.\n");
    }
    text.append("Args = --install-exit-handlers");
    needs.forEach(option -> text.append(" \\\n       ").append(option));
    return text.append('\n').toString();
  }
}
