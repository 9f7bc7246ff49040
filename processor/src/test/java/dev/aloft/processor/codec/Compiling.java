package dev.aloft.processor.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.Codec;
import dev.aloft.json.JsonCodec;
import dev.aloft.processor.model.Direction;
import java.io.File;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Compiles sources with the strictest options and the codec processor. */
final class Compiling {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:[\\w@.]+(?:\\([^)]*\\))? )*(?:record|class|enum|@?interface) (\\w+)");

  private Compiling() {}

  static Compilation compile(CodecProcessor processor, String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      files.add(file(source));
    }
    return Compiler.javac()
        .withClasspath(classPath())
        .withOptions("-Xlint:all,-processing,-classfile", "-Werror", "-proc:full", "-parameters")
        .withProcessors(processor)
        .compile(files);
  }

  static Compilation compile(Direction direction, String typeName, String... sources) {
    return compile(new CodecProcessor(direction, List.of(typeName)), sources);
  }

  static JavaFileObject file(String source) {
    return JavaFileObjects.forSourceString(typeName(source), source);
  }

  /** The qualified name of the first type in the source. */
  static String typeName(String source) {
    Matcher inPackage = PACKAGE.matcher(source);
    String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
    Matcher type = TYPE.matcher(source);
    return prefix + (type.find() ? type.group(1) : "package-info");
  }

  static List<File> classPath() {
    List<File> files = new ArrayList<>();
    for (Class<?> type :
        List.of(
            Codec.class,
            JsonCodec.class,
            JsonProperty.class,
            JsonParser.class,
            JsonNode.class,
            NullMarked.class)) {
      try {
        files.add(new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return files;
  }
}
