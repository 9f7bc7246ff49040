package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.model.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message about types and codecs, by id, file and line. The resources hold one source per
 * case, named {@code ALOFT-030-object-component.java}; the line that the message belongs to ends
 * with {@code // HERE}, the type to read is the first one.
 */
class CodecMessageTest {
  private static final Path CASES = Path.of("src/test/resources/messages/codec");

  private static final String KOTLIN = "package kotlin;\npublic @interface Metadata {}\n";

  private static final String VALUE_CLASS = "package kotlin.jvm;\npublic @interface JvmInline {}\n";

  /** They are about functions, and tested with their diagnostics. */
  private static final Set<Message> ELSEWHERE =
      Set.of(
          Message.NAME_TAKEN,
          Message.FUNCTION_INHERITED,
          Message.FUNCTION_OVERRIDDEN,
          Message.PACKAGE_OPEN,
          Message.PACKAGE_ILLEGAL,
          Message.PARTIAL_COMPILATION,
          Message.NULLNESS_UNSEEN,
          Message.PROCESSOR_MISSING,
          Message.LOMBOK_PENDING,
          Message.VIEW_UNFIT,
          Message.IMPORT_LATE,
          Message.JSON_BOUND_NOT_POSITIVE);

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void messageStandsOnItsLine(Path path) throws IOException {
    String source = Files.readString(path);
    String name = Compiling.typeName(source);
    Compilation compilation = Compiling.compile(Direction.BOTH, name, source, KOTLIN, VALUE_CLASS);
    Diagnostic<? extends JavaFileObject> error =
        compilation.errors().stream()
            .filter(each -> each.getMessage(Locale.ROOT).contains("[ALOFT-"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
    String message = error.getMessage(Locale.ROOT);
    assertEquals(id(path), message.substring(message.indexOf('[') + 1, message.indexOf(']')));
    assertTrue(message.contains("Why: ") && message.contains("Fix: "), message);
    assertTrue(!message.contains("%"), message);
    assertTrue(
        error.getSource() != null && error.getSource().getName().endsWith("A.java"), message);
    assertEquals(markedLine(source), error.getLineNumber(), message);
  }

  @Test
  void everyMessageHasACase() throws IOException {
    Set<String> tested =
        cases().map(CodecMessageTest::id).collect(Collectors.toCollection(TreeSet::new));
    List<String> untested = new ArrayList<>();
    for (Message message : Message.values()) {
      String id = message.id();
      boolean isOfCodecs =
          isBetween(id, "ALOFT-030", "ALOFT-059")
              || isBetween(id, "ALOFT-080", "ALOFT-119")
              || isBetween(id, "ALOFT-140", "ALOFT-141");
      if (isOfCodecs && !tested.contains(id) && !ELSEWHERE.contains(message)) {
        untested.add(id + " " + message);
      }
    }
    assertEquals(List.of(), untested);
  }

  private static boolean isBetween(String id, String first, String last) {
    return id.compareTo(first) >= 0 && id.compareTo(last) <= 0;
  }

  private static String id(Path path) {
    return path.getFileName().toString().substring(0, "ALOFT-000".length());
  }

  private static long markedLine(String source) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("// HERE")) {
        return i + 1L;
      }
    }
    throw new IllegalArgumentException("no // HERE in " + source);
  }
}
