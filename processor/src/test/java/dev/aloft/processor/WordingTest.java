package dev.aloft.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dagger.internal.codegen.ComponentProcessor;
import dev.aloft.processor.cloud.TestCloud;
import dev.aloft.processor.diagnostic.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Messages say what works in the very case: each by id, file, line and the words that matter, and
 * there is one message, not two.
 */
final class WordingTest {
  private static final Set<Message> ASSERTED = EnumSet.noneOf(Message.class);

  /** Asserted by {@link KotlinStubsTest}. */
  private static final Set<Message> ELSEWHERE = EnumSet.of(Message.KOTLIN_DEFAULTS);

  @Test
  void amountsBelowZero() {
    expect(
        Message.SIZING_NEGATIVE,
        "memoryMb = -1",
        "class A { @Function(\n memoryMb = -1)\n void f() {} }",
        "The memoryMb of A.f is -1.",
        "Fix: Use 1 or more, or leave it out.");
  }

  @Test
  void severalPayloadsOfARequest() {
    expect(
        Message.SEVERAL_PAYLOADS,
        "int page",
        "class A { @Function @Http void f(String id,\n int page) {} }",
        "Fix: Take one HttpRequest<T>: its path() and query(\"id\") hold what is in the URL, its"
            + " body() is the T; put what is in the body into one record.");
    expect(
        Message.SEVERAL_PAYLOADS,
        "int page",
        "class A { record B(int c) {} @Function @Http void f(B body,\n int page) {} }",
        "query(\"page\")");
  }

  @Test
  void annotationsThatCountForNothing() {
    expect(
        Message.MEMBER_UNUSED,
        "id; }",
        "class A { record P(String a) { @com.fasterxml.jackson.annotation.JsonProperty"
            + " private static String\n id; } @Function void f(P p) {} }",
        "P: the annotations of id have no effect: @JsonProperty.",
        "Fix: Remove the annotations, or \"static\" if it is meant to be a property.");
    expect(
        Message.MEMBER_UNUSED,
        "id; }",
        "class A { static class P { public String a;"
            + " @com.fasterxml.jackson.annotation.JsonAlias(\"b\") private String\n id; }"
            + " @Function void f(P p) {} }",
        "P: the annotations of id have no effect: @JsonAlias.",
        "Fix: Make it a property, for example with @JsonProperty, or remove the annotations.");
  }

  @Test
  void whatTheMessageProposesForARequestWorks() {
    Compilation compilation =
        compile(
            source(
                "class A { record B(int c) {} @Function @Http void f(dev.aloft.http.HttpRequest<B>"
                    + " request) { request.path(); request.query(\"page\"); request.body(); }"
                    + " @Function @Http void g(dev.aloft.http.HttpRequest<Void> request) {} }"));
    assertEquals(Compilation.Status.SUCCESS, compilation.status(), compilation.errors()::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "CompletionStage<%s>"})
  void streamedAnswerToAnEvent(String type) {
    String returned = type.replace("%s", "dev.aloft.function.StreamingResponse");
    JavaFileObject source = source("class A { @Function\n " + returned + " f() { return null; } }");
    Compilation compilation =
        javac().withProcessors(new FunctionProcessor(TestCloud.ALL)).compile(source);
    assertEquals(1, ours(compilation).size(), compilation.errors()::toString);
    assertReported(
        compilation,
        Message.STREAM_NOT_ON_PROVIDER,
        source,
        " f()",
        "A.f returns a StreamingResponse, which Plain Cloud cannot send as it is written for a"
            + " plain event.",
        "AWS Lambda also streams",
        "Fix: Annotate A.f with @Http, or return the whole answer, for example as byte[].");
  }

  @Test
  void streamedAnswerAsParameter() {
    JavaFileObject source =
        source("class A { @Function void f(\n dev.aloft.function.StreamingResponse s) {} }");
    Compilation compilation = compile(source);
    assertReported(
        compilation, Message.TYPE_UNSUPPORTED, source, " s)", "It is what a function returns");
  }

  @Test
  void severalPayloadsOfOtherTriggers() {
    expect(
        Message.SEVERAL_PAYLOADS,
        "int b",
        "class A { @Function void f(String a,\n int b) {} }",
        "Fix: Put the payloads into one record and take that.");
    expect(
        Message.SEVERAL_PAYLOADS,
        "int b",
        "class A { @Function @Queue(\"q\") void f(String a,\n int b) {} }",
        "Fix: Take QueueBatch<T> or QueueMessage<T>.");
  }

  @ParameterizedTest
  @CsvSource({
    "com.amazonaws.services.lambda.runtime.Context, AwsContext",
    "com.aliyun.fc.runtime.Context, AliyunContext",
    "com.qcloud.scf.runtime.Context, TencentContext",
    "com.google.cloud.functions.Context, ''",
    "com.microsoft.azure.functions.ExecutionContext, ''"
  })
  void contextOfACloudsOwnLibrary(String name, String ours) {
    int dot = name.lastIndexOf('.');
    String library =
        "package "
            + name.substring(0, dot)
            + "; public interface "
            + name.substring(dot + 1)
            + " {}";
    for (String parameters : List.of("String s,\n %s here", "\n%s here, String s")) {
      expect(
          Message.FOREIGN_CONTEXT,
          "here",
          "class A { @Function void f(" + parameters.replace("%s", name) + ") {} }",
          List.of(library),
          "takes a " + name + ", which is not Aloft's Context",
          "Fix: Take a dev.aloft.function.Context"
              + (ours.isEmpty()
                  ? "."
                  : "; context.as(" + ours + ".class) has what is particular to that cloud."));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@Http ", "@Queue(\"q\") "})
  void suspendFunction(String trigger) {
    String payload = trigger.contains("Queue") ? "dev.aloft.event.QueueBatch<String>" : "String";
    expect(
        Message.SUSPEND_FUNCTION,
        "Object f(",
        "class A { @Function "
            + trigger
            + "\n public final Object f("
            + payload
            + " s, kotlin.coroutines.Continuation<? super String> $completion) { return null; } }",
        "The function method A.f is a suspend function.",
        "Fix: Remove \"suspend\" from A.f and run the suspending code in runBlocking { ... }");
  }

  @Test
  void daggersProcessorDidNotRun() {
    JavaFileObject source =
        source("class A { @javax.inject.Inject A() {} // here\n @Function void f() {} }");
    Compilation compilation = javac().withProcessors(new FunctionProcessor()).compile(source);
    assertReported(
        compilation,
        Message.DAGGER_COMPILER_MISSING,
        source,
        "// here",
        "The function class A has an @Inject constructor, but Dagger's processor did not run.",
        "Fix: Add com.google.dagger:dagger-compiler");
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
  }

  @Test
  void whatDaggerReportsItselfIsNotItsAbsence() {
    Compilation compilation =
        compile(
            source("class A { @javax.inject.Inject A(Runnable r) {}\n @Function void f() {} }"));
    assertEquals(Compilation.Status.FAILURE, compilation.status());
    assertEquals(List.of(), ours(compilation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "11"})
  void javaThatIsTooOld(String release) {
    JavaFileObject source =
        source("class A { @Function\n void f(Thread t) {}\n @Function void g() {} }");
    Compilation compilation =
        javac()
            .withOptions("--release", release)
            .withProcessors(new FunctionProcessor())
            .compile(source);
    assertReported(
        compilation,
        Message.JAVA_TOO_OLD,
        source,
        "void f(",
        "The function method A.f is compiled for Java " + release + ".",
        "Fix: Compile for 17 or newer: --release 17, which is"
            + " <maven.compiler.release>17</maven.compiler.release>");
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
  }

  @Test
  void throwsThrowable() {
    expect(
        Message.THROWS_TOO_MUCH,
        "void f()",
        "class A { @Function\n void f() throws java.io.IOException, Throwable {} }",
        "The function method A.f declares \"throws Throwable\".",
        "Fix: Declare \"throws Exception\" instead.");
    expect(
        Message.THROWS_TOO_MUCH,
        "A() ",
        "class A {\n A() throws Own {} @Function void f() {} static class Own extends Throwable {"
            + " private static final long serialVersionUID = 1; } }",
        "The constructor of the function class A declares \"throws Own\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void f(~Stream<String> here) {} | takes java.util.stream.Stream | Take List<String>.",
        "void f(~IntStream here) {} | takes java.util.stream.IntStream | Take List<T>.",
        "void f(~Future<Long> here) {} | takes java.util.concurrent.Future | Take Long itself.",
        "void f(~CompletableFuture<Long> here) {} | takes java.util | Take Long itself.",
        "void f(~Void here) {} | takes java.lang.Void | Remove the parameter",
        "@Http void f(~Void here) {} | takes java.lang.Void | Remove the parameter",
        "@Http void f(~java.net.http.HttpRequest here) {} | takes java.net.http.HttpRequest |"
            + " Take a dev.aloft.http.HttpRequest<T>",
        "void f(~java.net.http.HttpRequest here) {} | takes java.net.http.HttpRequest |"
            + " in a function with @Http",
        "void f(~java.net.http.HttpResponse<String> here) {} | takes java.net.http |"
            + " Return a dev.aloft.http.HttpResponse<T>"
      })
  void parameterThatAloftHasAnotherTypeFor(String method, String problem, String fix) {
    expect(
        Message.SIGNATURE_TYPE,
        "here",
        "class A { @Function " + method + " }",
        "The function method A.f " + problem,
        fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Stream<String> | Return List<String>, or CompletionStage<List<String>>",
        "CompletionStage<Stream<String>> | Return List<String>, or",
        "Flow.Publisher<String> | Return List<String>, or CompletionStage<List<String>>",
        "Future<Long> | Return CompletionStage<Long>.",
        "FutureTask<Long> | Return CompletionStage<Long>.",
        "java.net.http.HttpRequest | Return a dev.aloft.http.HttpResponse<T>",
        "java.net.http.HttpResponse<String> | Return a dev.aloft.http.HttpResponse<T>"
      })
  void resultThatAloftHasAnotherTypeFor(String type, String fix) {
    for (String http : List.of("", "@Http")) {
      expect(
          Message.SIGNATURE_TYPE,
          "f()",
          "class A { @Function " + http + "\n " + type + " f() { return null; } }",
          "The function method A.f returns java.",
          fix);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Stream<String> | Use a List",
        "Future<String> | Use the value itself",
        "CompletionStage<String> | Use the value itself",
        "java.util.function.Supplier<String> | Use the value itself",
        "Void | Leave it out"
      })
  void componentOfSuchAType(String type, String fix) {
    expect(
        Message.TYPE_UNSUPPORTED,
        "here",
        "class A { @Function void f(In in) {} }\nrecord In(\n" + type + " here) {}",
        "Fix: " + fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Queue | @Function @Queue(\"q\") void f(dev.aloft.event.QueueBatch<String> b) {}",
        "Function | @Function @Http void f() {}",
      })
  void annotationThatIsAmbiguous(String name, String method) {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "shop.A",
            "package shop;\n"
                + "import dev.aloft.*;\n"
                + "import java.util.*;\n"
                + "import java.util.function.*;\n"
                + (name.equals("Queue") ? "import dev.aloft.Function;\n" : "")
                + "class A { "
                + method
                + " }");
    Compilation compilation = compile(source);
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
    assertTrue(
        compilation.errors().get(0).getMessage(Locale.ROOT).contains("ambiguous"),
        compilation.errors()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { @Function @Http void f(@Qualifier dev.aloft.http.HttpRequest<String> r) {} }",
        "class A { @Inject A(int port) {} @Function void f() {} }",
        "class A { @Functoin @Http void f() {} }",
        "class A { @Function void f(B b) {} }\n"
            + "class B { private int x; B(@JsonProprety int y) {} }",
        "class A { @Function void f(B b) {} }\nclass B { @JsonProprety private int x; }"
      })
  void annotationThatDoesNotExist(String text) {
    Compilation compilation = compile(source(text));
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
    assertEquals(List.of(), ours(compilation));
  }

  @Test
  void typeThatIsAmbiguous() {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "shop.A",
            "package shop;\nimport dev.aloft.*;\nimport dev.aloft.Function;\nimport java.util.*;\n"
                + "class A { @Function\n void f(Queue<String> q) {} }");
    assertReported(
        compile(source),
        Message.MISSING_TYPE,
        source,
        "void f(",
        "which the compiler cannot find",
        "two imported packages both contain a type of that name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OWNER_NOT_A_CLASS | enum A { B; @Function~ void f() {} }",
        "OWNER_PRIVATE | class A { private static class B { @Function~ void f() {} } }",
        "OWNER_INNER | class A { class B { private B() {} @Function~ void f() {} } }",
        "OWNER_ABSTRACT | abstract class A { private A() {} @Function~ void f() {} }",
        "TYPE_UNSUPPORTED | class A { @Function Thread f(Thread~ f) { return f; } }",
        "TYPE_UNSUPPORTED | class A { @Function Thread[] f(Thread[]~ f) { return f; } }",
        "TYPE_ABSTRACT | interface I {} class A { @Function I f(I~ f) { return f; } }",
        "TYPE_INACCESSIBLE | class A { @Function I f(I~ f) { return f; } private record I() {} }",
        "NO_CONSTRUCTOR | ~class A { A(int f) {} @Function void g() {} @Function void h() {} }"
      })
  void oneProblemIsReportedOnce(Message message, String text) {
    JavaFileObject source = source(text);
    Compilation compilation = compile(source);
    List<Diagnostic<? extends JavaFileObject>> errors = ours(compilation);
    assertEquals(1, errors.size(), errors::toString);
    assertReported(compilation, message, source, text.contains("~class") ? "A(int f)" : " f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private record Hidden(int x) {}",
        "private static class Hidden { public int x; }",
        "private enum Hidden { X }",
        "private static class B { record Hidden(int x) {} }"
      })
  void typeThatIsPrivate(String type) {
    String hidden = type.contains("class B") ? "B.Hidden" : "Hidden";
    StringBuilder text = new StringBuilder("class A { " + type + " record In(");
    List<String> uses =
        List.of(
            "T", "T[]", "java.util.List<T>", "java.util.Map<String, T>", "java.util.Optional<T>");
    for (int i = 0; i < uses.size(); i++) {
      text.append(i == 0 ? "\n" : ",\n").append(uses.get(i).replace("T", hidden)).append(" c" + i);
    }
    text.append(") {} @Function void f(In in) {}");
    for (int i = 0; i < uses.size(); i++) {
      text.append("@Function void f" + i + "(\n" + uses.get(i).replace("T", hidden) + " here) {}");
    }
    JavaFileObject source = source(text + " }");
    Compilation compilation = compile(source);
    List<Diagnostic<? extends JavaFileObject>> errors = ours(compilation);
    assertEquals(2 * uses.size(), errors.size(), errors::toString);
    for (Diagnostic<? extends JavaFileObject> error : errors) {
      assertSays(
          error,
          Message.TYPE_INACCESSIBLE,
          source,
          hidden,
          "generated code cannot reach the type Hidden.",
          type.contains("class B") ? "which is nested in a private type." : "which is private.",
          "Fix: Make Hidden visible there.");
    }
  }

  @Test
  void keyThatIsPrivate() {
    expect(
        Message.TYPE_INACCESSIBLE,
        "here",
        "class A { private enum Hidden { X } @Function void f(\njava.util.Map<Hidden, String>"
            + " here) {} }",
        "generated code cannot reach the type Hidden.");
  }

  @Test
  void privateFieldOfAPrivateClass() {
    expect(
        Message.TYPE_INACCESSIBLE,
        "here",
        "class A { private static class Hidden { public int x; } static class In {\nprivate Hidden"
            + " here; public Hidden getHere() { return here; } public void setHere(Hidden h) {} }"
            + " @Function void f(In in) {} }",
        "In.here: generated code cannot reach the type Hidden.");
  }

  @Test
  void theSameTypeOfTwoFunctionsIsTwoProblems() {
    Compilation compilation =
        compile(
            source("class A { @Function void f(Thread t) {}\n @Function void g(Thread t) {} }"));
    assertEquals(2, ours(compilation).size(), compilation.errors()::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "com.google.gson.annotations.SerializedName | \"n\" | Gson | @JsonProperty(\"n\")",
        "com.google.gson.annotations.SerializedName | value = \"n\", alternate = {\"m\"} | Gson |"
            + " @JsonProperty(\"n\") and @JsonAlias(\"m\")",
        "com.google.gson.annotations.Expose | | Gson | @JsonIgnore on what must not be in "
            + "JSON",
        "jakarta.json.bind.annotation.JsonbProperty | \"n\" | JSON-B | @JsonProperty(\"n\")",
        "jakarta.json.bind.annotation.JsonbTransient | | JSON-B | @JsonIgnore",
        "javax.json.bind.annotation.JsonbDateFormat | \"yyyy\" | JSON-B |"
            + " @JsonFormat(pattern = \"yyyy\")",
        "com.squareup.moshi.Json | name = \"n\" | Moshi | @JsonProperty(\"n\")",
        "com.squareup.moshi.Json | ignore = true | Moshi | @JsonIgnore",
        "com.alibaba.fastjson.annotation.JSONField | name = \"n\" | fastjson |"
            + " @JsonProperty(\"n\")",
        "com.alibaba.fastjson2.annotation.JSONField | serialize = false | fastjson2 | @JsonIgnore",
        "kotlinx.serialization.SerialName | \"n\" | kotlinx.serialization | @JsonProperty(\"n\")",
        "org.codehaus.jackson.annotate.JsonIgnore | | Jackson 1 |"
            + " com.fasterxml.jackson.annotation.JsonIgnore"
      })
  void annotationOfAnotherJsonLibrary(String name, String members, String library, String instead) {
    int dot = name.lastIndexOf('.');
    JavaFileObject annotation =
        JavaFileObjects.forSourceString(
            name,
            "package "
                + name.substring(0, dot)
                + "; public @interface "
                + name.substring(dot + 1)
                + " { String value() default \"\"; String name() default \"\"; String[] alternate()"
                + " default {}; boolean ignore() default false; boolean serialize() default true;"
                + " }");
    String written = "@" + name + "(" + (members == null ? "" : members) + ")";
    for (String text :
        List.of(
            "class A { @Function void f(B b) {} }\nclass B {\n" + written + "\npublic int x; }",
            "class A { @Function void f(B b) {} }\nrecord B(\n" + written + "\nint x) {}",
            "class A { @Function void f(B b) {} }\nenum B {\n" + written + "\nx }")) {
      JavaFileObject source = source(text);
      Compilation compilation =
          javac().withProcessors(new FunctionProcessor()).compile(source, annotation);
      List<Diagnostic<? extends JavaFileObject>> warnings = ours(compilation);
      assertEquals(Compilation.Status.SUCCESS, compilation.status());
      assertEquals(1, warnings.size(), warnings::toString);
      assertEquals(Diagnostic.Kind.WARNING, warnings.get(0).getKind());
      assertSays(
          warnings.get(0),
          Message.FOREIGN_JSON_ANNOTATION,
          source,
          "@" + name,
          "on B.x has no effect",
          "annotation of " + library,
          "Fix: Use " + instead);
    }
  }

  @Test
  void annotationOfAnotherJsonLibraryBesideJacksons() {
    JavaFileObject annotation =
        JavaFileObjects.forSourceString(
            "com.google.gson.annotations.SerializedName",
            "package com.google.gson.annotations; public @interface SerializedName { String"
                + " value(); }");
    Compilation compilation =
        javac()
            .withProcessors(new FunctionProcessor())
            .compile(
                annotation,
                source(
                    "class A { @Function void f(B b) {} }\nrecord B("
                        + "@com.fasterxml.jackson.annotation.JsonProperty(\"n\")"
                        + " @com.google.gson.annotations.SerializedName(\"n\") int x) {}"));
    assertEquals(Compilation.Status.SUCCESS, compilation.status());
    assertEquals(List.of(), ours(compilation));
  }

  @AfterAll
  static void everyMessageOfTheirsIsAsserted() {
    Set<Message> missing = EnumSet.noneOf(Message.class);
    Arrays.stream(Message.values())
        .filter(message -> message.id().compareTo("ALOFT-120") >= 0)
        .filter(message -> message.id().compareTo("ALOFT-129") <= 0)
        .forEach(missing::add);
    missing.removeAll(ASSERTED);
    missing.removeAll(ELSEWHERE);
    assertEquals(Set.of(), missing);
  }

  private static JavaFileObject source(String text) {
    return JavaFileObjects.forSourceString(
        "shop.A",
        "package shop;\nimport dev.aloft.*;\nimport java.util.concurrent.*;\n"
            + "import java.util.stream.*;\n"
            + text.replace('~', '\n'));
  }

  private static Compilation compile(JavaFileObject... sources) {
    return javac()
        .withProcessors(new FunctionProcessor(), new ComponentProcessor())
        .compile(sources);
  }

  private static void expect(Message message, String line, String text, String... words) {
    expect(message, line, text, List.of(), words);
  }

  /** Expects one message, and nothing else of ours. */
  private static void expect(
      Message message, String line, String text, List<String> libraries, String... words) {
    JavaFileObject source = source(text);
    List<JavaFileObject> sources = new ArrayList<>(List.of(source));
    libraries.forEach(each -> sources.add(library(each)));
    Compilation compilation = compile(sources.toArray(JavaFileObject[]::new));
    assertEquals(1, ours(compilation).size(), compilation.errors()::toString);
    assertReported(compilation, message, source, line, words);
  }

  private static JavaFileObject library(String text) {
    String[] tokens = text.split("[ ;]+", -1);
    return JavaFileObjects.forSourceString(tokens[1] + "." + tokens[4], text);
  }

  private static void assertReported(
      Compilation compilation,
      Message message,
      JavaFileObject source,
      String line,
      String... words) {
    Diagnostic<? extends JavaFileObject> error =
        ours(compilation).stream()
            .filter(each -> each.getMessage(Locale.ROOT).startsWith("[" + message.id() + "]"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
    assertEquals(Diagnostic.Kind.ERROR, error.getKind());
    assertSays(error, message, source, line, words);
  }

  private static void assertSays(
      Diagnostic<? extends JavaFileObject> diagnostic,
      Message message,
      JavaFileObject source,
      String line,
      String... words) {
    String text = diagnostic.getMessage(Locale.ROOT);
    assertTrue(text.startsWith("[" + message.id() + "]"), text);
    assertEquals(source.toUri(), diagnostic.getSource().toUri(), text);
    assertTrue(lineOf(source, diagnostic.getLineNumber()).contains(line), text);
    for (String each : words) {
      assertTrue(text.contains(each), () -> text + "\nlacks: " + each);
    }
    ASSERTED.add(message);
  }

  private static String lineOf(JavaFileObject source, long line) {
    try {
      return source.getCharContent(true).toString().lines().toList().get((int) line - 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Diagnostic<? extends JavaFileObject>> ours(Compilation compilation) {
    List<Diagnostic<? extends JavaFileObject>> ours = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
      if (each.getMessage(Locale.ROOT).startsWith("[ALOFT-")) {
        ours.add(each);
      }
    }
    return ours;
  }
}
