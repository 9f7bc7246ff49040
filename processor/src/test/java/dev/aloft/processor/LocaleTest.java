package dev.aloft.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.cloud.TestCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages and generated code are the same on every machine, whatever language it speaks. */
final class LocaleTest {
  private static final String FAULTY =
      """
      package shop;
      import dev.aloft.*;
      class A {
        @Function private void f() {}
        @Function(concurrency = -12) void g() {}
        @Function @Schedule("0/5 * * * ? *") void h() {}
        @Function void i(String a, int b, int c) {}
        @Function @JsonBounds(maxDepth = -1234567) void j(Thread t) {}
      }
      """;

  private static final String SOUND =
      """
      package shop;
      import com.fasterxml.jackson.annotation.*;
      import dev.aloft.*;
      import dev.aloft.event.*;
      class I {
        enum TITLE { I, DIIN }
        record IRecord(int INDEX, @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "dd MMM")
            java.time.LocalDate day, java.util.Map<TITLE, Double> titles, char c) {}
        record Insensitive(@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
            TITLE title) {}
        @Function @Http IRecord INIT(IRecord in) { return in; }
        @Function @JsonBounds(maxDepth = 1234567) Insensitive info(Insensitive in) { return in; }
        @Function @Schedule("0 3 * * FRI") void i() {}
        @Function @Queue("İI") BatchResult queue(QueueBatch<IRecord> in) { return null; }
      }
      """;

  /** Calls that depend on the language of the machine. */
  private static final List<Pattern> DEPENDING =
      List.of(
          Pattern.compile("String\\.format\\((?!\\s*Locale\\.)"),
          Pattern.compile("\\.formatted\\("),
          Pattern.compile("\\.to(Upper|Lower)Case\\(\\s*\\)"),
          Pattern.compile("printf\\((?!\\s*Locale\\.)"),
          Pattern.compile("new Formatter\\("),
          Pattern.compile("NumberFormat\\.get"),
          Pattern.compile("new DecimalFormat\\("),
          Pattern.compile("new Scanner\\("),
          Pattern.compile("MessageFormat\\.format\\("),
          Pattern.compile("new MessageFormat\\((?![^;]*Locale\\.)"),
          Pattern.compile("ofPattern\\([^,;]*\\);"));

  @ParameterizedTest
  @ValueSource(
      strings = {"ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "hi-IN-u-nu-deva", "tr-TR", "az-AZ"})
  void messagesAndCodeAreTheSame(String tag) {
    List<String> messages = in(Locale.ROOT, LocaleTest::messages);
    assertFalse(messages.isEmpty());
    messages.forEach(each -> assertEquals("[ALOFT-", each.substring(0, "[ALOFT-".length()), each));
    assertEquals(messages, in(Locale.forLanguageTag(tag), LocaleTest::messages));
    Map<String, String> code = in(Locale.ROOT, LocaleTest::code);
    assertFalse(code.isEmpty());
    assertEquals(code, in(Locale.forLanguageTag(tag), LocaleTest::code));
  }

  @Test
  void nothingThatRunsOrCompilesDependsOnTheLanguage() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path module : modules()) {
      try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String text = Files.readString(file);
          for (Pattern pattern : DEPENDING) {
            pattern.matcher(text).results().forEach(hit -> found.add(file + ": " + hit.group()));
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(".."))) {
      List<Path> modules =
          folders.filter(folder -> Files.exists(folder.resolve("src/main/java"))).toList();
      assertTrue(modules.size() > 8, modules.toString());
      return modules;
    }
  }

  private static List<String> messages() {
    List<String> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : compile(FAULTY).diagnostics()) {
      String text = each.getMessage(Locale.ROOT);
      if (text.contains("  Why: ")) {
        messages.add(text);
      }
    }
    return messages;
  }

  private static Map<String, String> code() {
    Map<String, String> code = new TreeMap<>();
    Compilation compilation = compile(SOUND);
    assertEquals(Compilation.Status.SUCCESS, compilation.status(), compilation.errors()::toString);
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        try {
          code.put(file.getName(), file.getCharContent(true).toString());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return code;
  }

  private static Compilation compile(String source) {
    return javac()
        .withProcessors(new FunctionProcessor(TestCloud.ALL))
        .compile(
            JavaFileObjects.forSourceString("shop." + (source.equals(SOUND) ? "I" : "A"), source));
  }

  private static <T> T in(Locale locale, Supplier<T> work) {
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      return work.get();
    } finally {
      Locale.setDefault(before);
    }
  }
}
