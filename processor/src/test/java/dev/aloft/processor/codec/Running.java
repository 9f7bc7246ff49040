package dev.aloft.processor.codec;

import com.google.testing.compile.Compilation;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.processor.CompiledClasses;
import dev.aloft.processor.model.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/** Compiled sources with their codecs, loaded. */
final class Running {
  private final ClassLoader loader;

  private Running(ClassLoader loader) {
    this.loader = loader;
  }

  /** Compiles without a warning, or fails. */
  static Running compile(List<String> types, String... sources) throws IOException {
    Compilation compilation = Compiling.compile(new CodecProcessor(Direction.BOTH, types), sources);
    if (!compilation.diagnostics().isEmpty()
        || compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(compilation.diagnostics().toString());
    }
    return of(compilation);
  }

  /** What was compiled without an error. */
  static Running of(Compilation compilation) throws IOException {
    return new Running(new CompiledClasses(compilation));
  }

  /** The judge: databind's defaults, except that enums go by their constants' names. */
  JsonMapper databind() {
    return JsonMapper.builder()
        // Java 17 writes some numbers with more digits than they need.
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .typeFactory(TypeFactory.createDefaultInstance().withClassLoader(loader))
        .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
        .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
        .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
        .build();
  }

  Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, true, loader);
  }

  @SuppressWarnings("unchecked") // the test names the type it asks for
  JsonCodec<Object> codec(String typeName) throws ReflectiveOperationException {
    String name = typeName + "_JsonCodec";
    Field instance = type(name).getDeclaredField("INSTANCE");
    instance.setAccessible(true);
    return (JsonCodec<Object>) instance.get(null);
  }

  /**
   * Whether both failed because the user's code did, with the same exception: databind wraps it,
   * and codecs let it pass. Of code that makes a key of a map databind may only say that it failed.
   */
  static boolean isSameBug(Throwable ofCodec, Throwable ofDatabind) {
    for (Throwable cause = ofDatabind; cause != null; cause = cause.getCause()) {
      if (cause.getClass() == ofCodec.getClass()) {
        return true;
      }
    }
    String problem = String.valueOf(ofDatabind.getMessage());
    return problem.contains("(" + ofCodec.getClass().getName() + ")")
        || problem.contains("problem: " + ofCodec.getMessage())
        || problem.startsWith("Cannot deserialize Map key of type");
  }

  static Object read(JsonCodec<Object> codec, String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    JsonReader reader = new JsonReader();
    reader.begin(utf8, 0, utf8.length);
    Object value = codec.read(reader);
    reader.end();
    return value;
  }

  static String write(JsonCodec<Object> codec, Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonWriter writer = new JsonWriter();
    writer.begin(out);
    codec.write(writer, value);
    writer.end();
    return out.toString(StandardCharsets.UTF_8);
  }
}
