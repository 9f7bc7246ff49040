package dev.aloft.processor.codec;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.aloft.processor.model.Direction;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.joda.time.DateTime;

/** AWS's own events, and how AWS's own runtime reads and writes them: the judge of our codecs. */
final class AwsRuntime {
  private static final String PACKAGE = "com/amazonaws/services/lambda/runtime/events/";

  private AwsRuntime() {}

  private static File jar() throws URISyntaxException {
    return jarOf(SQSEvent.class);
  }

  private static File jarOf(Class<?> type) throws URISyntaxException {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** The names of all events and answers in the library. */
  static List<String> events() throws IOException, URISyntaxException {
    List<String> names = new ArrayList<>();
    try (JarFile jar = new JarFile(jar())) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        boolean isEvent =
            name.startsWith(PACKAGE)
                && name.endsWith(".class")
                && name.indexOf('/', PACKAGE.length()) < 0
                && !name.contains("$");
        if (isEvent && !Modifier.isAbstract(type(name).getModifiers())) {
          names.add(type(name).getName());
        }
      }
    }
    names.sort(null);
    return names;
  }

  /** The codecs of all of them. */
  static Running compiled() throws Exception {
    List<File> classPath = new ArrayList<>(Compiling.classPath());
    classPath.add(jar());
    classPath.add(jarOf(DateTime.class));
    Compilation compilation =
        Compiler.javac()
            .withClasspath(classPath)
            .withOptions("-Xlint:all,-processing,-classfile", "-Werror", "-proc:full")
            .withProcessors(new CodecProcessor(Direction.BOTH, events()))
            .compile(Compiling.file("package shop; class Any {}"));
    if (!compilation.diagnostics().isEmpty()) {
      throw new AssertionError(compilation.diagnostics().toString());
    }
    return Running.of(compilation);
  }

  private static Class<?> type(String entry) {
    try {
      return Class.forName(entry.replace(".class", "").replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static Object read(Class<?> type, String json) {
    return serializer(type).fromJson(json);
  }

  static String write(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    serializer(value.getClass()).toJson(value, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** As AWS's runtime interface client chooses it. */
  @SuppressWarnings("unchecked")
  private static PojoSerializer<Object> serializer(Class<?> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? (PojoSerializer<Object>)
            LambdaEventSerializers.serializerFor(type, AwsRuntime.class.getClassLoader())
        : (PojoSerializer<Object>) JacksonFactory.getInstance().getSerializer(type);
  }
}
