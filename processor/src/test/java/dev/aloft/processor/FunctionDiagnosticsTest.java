package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dagger.internal.codegen.ComponentProcessor;
import dev.aloft.processor.diagnostic.Message;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every message about functions: its id, its file, its line. */
final class FunctionDiagnosticsTest {
  private static final Set<Message> ASSERTED = EnumSet.noneOf(Message.class);

  /** What no source can provoke here; each has its own test elsewhere. */
  private static final Set<Message> ELSEWHERE =
      EnumSet.of(
          Message.NO_PROVIDER,
          Message.INTERNAL_ERROR,
          Message.FUNCTION_INHERITED,
          Message.PARTIAL_COMPILATION,
          Message.NULLNESS_UNSEEN,
          Message.PROCESSOR_MISSING);

  @Test
  void severalViewsOfAPayload() {
    expect(
        Message.VIEW_UNFIT,
        "int b",
        "class A { @Function void f(@com.fasterxml.jackson.annotation.JsonView({Runnable.class,"
            + " Override.class})\n"
            + " int b) {} }");
  }

  @Test
  void viewOfAText() {
    expect(
        Message.VIEW_UNFIT,
        "String b",
        "class A { @Function void f(@com.fasterxml.jackson.annotation.JsonView(Runnable.class)\n"
            + " String b) {} }");
  }

  @Test
  void viewOfNothing() {
    expect(
        Message.VIEW_UNFIT,
        "void f()",
        "class A { @Function @com.fasterxml.jackson.annotation.JsonView(Runnable.class)\n"
            + " void f() {} }");
  }

  @Test
  void viewOfAContext() {
    expect(
        Message.VIEW_UNFIT,
        "Context b",
        "class A { @Function void f(@com.fasterxml.jackson.annotation.JsonView(Runnable.class)\n"
            + " dev.aloft.function.Context b) {} }");
  }

  @Test
  void privateMethod() {
    expect(
        Message.PRIVATE_METHOD,
        "void f() {} // here",
        "class A { @Function private void f() {} // here\n}");
  }

  @Test
  void abstractMethod() {
    expect(
        Message.ABSTRACT_METHOD,
        "abstract void f(); // here",
        "abstract class A { @Function abstract void f(); // here\n}");
  }

  @Test
  void abstractMethodOfAnInterface() {
    expect(
        Message.ABSTRACT_METHOD,
        "void f(); // here",
        "interface A { @Function void f(); // here\n}");
  }

  @Test
  void genericMethod() {
    expect(Message.GENERIC_METHOD, "f(T t)", "class A { @Function static <T> void f(T t) {} }");
  }

  @Test
  void varargsMethod() {
    expect(
        Message.VARARGS_METHOD, "f(String... s)", "class A { @Function void f(String... s) {} }");
  }

  @Test
  void severalPayloads() {
    expect(Message.SEVERAL_PAYLOADS, "int b", "class A { @Function void f(String a,\n int b) {} }");
  }

  @Test
  void severalContexts() {
    expect(
        Message.SEVERAL_CONTEXTS,
        "Context b",
        "class A { @Function void f(dev.aloft.function.Context a,\n"
            + " dev.aloft.function.Context b) {} }");
  }

  @Test
  void contextOfOneCloud() {
    expect(
        Message.CLOUD_CONTEXT_PARAMETER,
        "AwsContext a",
        "class A { @Function void f(dev.aloft.aws.AwsContext a) {} }");
  }

  @Test
  void defaultMethodOfAnInterface() {
    expect(
        Message.OWNER_NOT_A_CLASS,
        "default void f()",
        "interface A { @Function\n default void f() {} }");
  }

  @Test
  void methodOfAnEnum() {
    expect(Message.OWNER_NOT_A_CLASS, "void f()", "enum A { B; @Function\n void f() {} }");
  }

  @Test
  void abstractOwner() {
    expect(Message.OWNER_ABSTRACT, "void f()", "abstract class A { @Function\n void f() {} }");
  }

  @Test
  void innerOwner() {
    expect(Message.OWNER_INNER, "void f()", "class A { class B { @Function\n void f() {} } }");
  }

  @Test
  void privateOwner() {
    expect(
        Message.OWNER_PRIVATE,
        "void f()",
        "class A { private static class B { @Function\n static void f() {} } }");
  }

  @Test
  void genericOwner() {
    expect(Message.OWNER_GENERIC, "void f()", "class A<T> { @Function\n void f() {} }");
  }

  @Test
  void noUsableConstructor() {
    expect(
        Message.NO_CONSTRUCTOR, "class A", "class A {\n A(int port) {} @Function\n void f() {} }");
    expect(
        Message.NO_CONSTRUCTOR, "class A", "class A {\n private A() {} @Function\n void f() {} }");
  }

  @Test
  void severalInjectConstructors() {
    expect(
        Message.SEVERAL_INJECT_CONSTRUCTORS,
        "A(int b)",
        "class A {\n @javax.inject.Inject A() {}\n @javax.inject.Inject A(int b) {} \n"
            + " @Function void f() {} }");
  }

  @Test
  void modulesWithoutInject() {
    expect(
        Message.MODULES_WITHOUT_INJECT,
        "@Function.Modules",
        "@Function.Modules(Object.class)\nclass A { @Function void f() {} }");
  }

  @Test
  void moduleThatCannotBeBuilt() {
    expect(
        Message.MODULE_NOT_BUILDABLE,
        "@Function.Modules",
        "@Function.Modules(Object.class)\n"
            + "class A { @javax.inject.Inject A() {} @Function void f() {} }");
    expect(
        Message.MODULE_NOT_BUILDABLE,
        "@Function.Modules",
        "@Function.Modules(A.M.class)\nclass A { @javax.inject.Inject A() {} @Function void f() {}"
            + " @dagger.Module static class M { M(int port) {} } }");
  }

  @Test
  void daggerMissing() {
    JavaFileObject inject =
        JavaFileObjects.forSourceString(
            "jakarta.inject.Inject", "package jakarta.inject; public @interface Inject {}");
    JavaFileObject source =
        source("class A { @jakarta.inject.Inject A() {} // here\n @Function void f() {} }");
    Compilation compilation =
        javac()
            .withClasspath(WithoutDagger.classPath())
            .withProcessors(new FunctionProcessor())
            .compile(inject, source);
    assertReported(compilation, Message.DAGGER_MISSING, source, "// here");
  }

  @Test
  void illegalName() {
    expect(
        Message.NAME_ILLEGAL,
        "@Function(\"no blanks\")",
        "class A { @Function(\"no blanks\")\n void f() {} }");
  }

  @Test
  void duplicateName() {
    expect(
        Message.NAME_DUPLICATE,
        "@Function(\"same\") void g()",
        "class A { @Function(\"same\") void f() {}\n @Function(\"same\") void g() {} }");
  }

  @Test
  void duplicateNameOfOverloads() {
    expect(
        Message.NAME_DUPLICATE,
        "void f(String s)",
        "class A { @Function void f() {}\n @Function void f(String s) {} }");
  }

  @Test
  void generatedClassesOfOneName() {
    expect(
        Message.NAME_CLASH,
        "void f(String s)",
        "class A { @Function(\"a-b\") void f() {}\n @Function(\"a_b\") void f(String s) {} }");
    expect(
        Message.NAME_CLASH,
        "void b_c()",
        "class A { static class b { @Function void c() {} } @Function\n void b_c() {} }");
    expect(
        Message.NAME_CLASH,
        "void F()",
        "class A { @Function(\"a\") void f() {} @Function(\"b\")\n void F() {} }");
    expect(
        Message.NAME_CLASH,
        "void f_aws()",
        "class A { @Function void f() {} @Function\n void f_aws() {} }");
    expect(
        Message.NAME_CLASH,
        "class A {",
        "class A { @javax.inject.Inject A() {}\n @Function void Component() {} }");
    expect(
        Message.NAME_CLASH,
        "void Aws()",
        "class A {}\nclass Functions { @Function\n void Aws() {} }");
    expect(
        Message.NAME_CLASH,
        "class A {",
        "class A { public int n; @Function\n A jsoncodec(A a) { return a; } }");
  }

  @Test
  void generatedClassThatTheUserHas() {
    expect(Message.NAME_TAKEN, "void f()", "class A { @Function\n void f() {} }\nclass A_F {}");
    expect(Message.NAME_TAKEN, "void f()", "class A { @Function\n void f() {} }\nclass A_f_Aws {}");
    expect(
        Message.NAME_TAKEN,
        "class Functions_aws",
        "class A { @Function void f() {} }\nclass Functions_aws {}");
  }

  @Test
  void functionsInSeveralPackages() {
    JavaFileObject other =
        JavaFileObjects.forSourceString(
            "shop.sub.B", "package shop.sub; class B { @dev.aloft.Function\n void g() {} }");
    Compilation compilation =
        javac()
            .withProcessors(new FunctionProcessor())
            .compile(source("class A { @Function void f() {} }"), other);
    assertReported(compilation, Message.PACKAGE_OPEN, other, "void g()");
    assertThat(compilation).hadErrorContaining("-Aaloft.package=shop,");
  }

  @Test
  void packageThatIsNone() {
    for (String option : new String[] {"-Aaloft.package=no-name", "-Aaloft.package"}) {
      JavaFileObject source = source("class A { @Function\n void f() {} }");
      Compilation compilation =
          javac().withOptions(option).withProcessors(new FunctionProcessor()).compile(source);
      assertReported(compilation, Message.PACKAGE_ILLEGAL, source, "void f()");
    }
  }

  @Test
  void overrideOfAFunctionThatIsNoFunction() {
    JavaFileObject source =
        source(
            "class A { @Function void f() {} }\n"
                + "class B extends A { @Override\n void f() {} // here\n}\n"
                + "class C extends A { @Override @SuppressWarnings(\"aloft\") void f() {} }\n"
                + "class D extends A { @Override @Function(\"d\") void f() {} }\n"
                + "class E extends A {}\n");
    Compilation compilation = javac().withProcessors(new FunctionProcessor()).compile(source);
    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningCount(1);
    assertThat(compilation)
        .hadWarningContaining("[" + Message.FUNCTION_OVERRIDDEN.id() + "]")
        .inFile(source)
        .onLineContaining("// here");
    assertThat(compilation)
        .hadWarningContaining("B.f is not a function, and a function made from A calls the method");
    ASSERTED.add(Message.FUNCTION_OVERRIDDEN);
  }

  @Test
  void negativeConcurrency() {
    expect(
        Message.CONCURRENCY_NEGATIVE,
        "concurrency = -1",
        "class A { @Function(\n concurrency = -1)\n void f() {} }");
  }

  @Test
  void negativeMemory() {
    expect(
        Message.SIZING_NEGATIVE,
        "memoryMb = -1",
        "class A { @Function(\n memoryMb = -1)\n void f() {} }");
  }

  @Test
  void negativeDefaultOfTheTimeLimit() {
    expect(
        Message.SIZING_NEGATIVE,
        "timeoutSeconds = -30",
        "@Function.Defaults(\n timeoutSeconds = -30)\nclass A { @Function void f() {} }");
  }

  @Test
  void boundOfJsonThatIsNotPositive() {
    expect(
        Message.JSON_BOUND_NOT_POSITIVE,
        "maxDepth = 0",
        "class A { @Function @JsonBounds(\n maxDepth = 0)\n void f() {} }");
  }

  @Test
  void errorTypeOnAClassThatIsNoException() {
    expect(
        Message.ERROR_TYPE_NOT_THROWABLE,
        "@ErrorType",
        "@ErrorType(\"x\")\nclass A { @Function void f() {} }");
  }

  @Test
  void blankErrorType() {
    expect(
        Message.ERROR_TYPE_BLANK,
        "@ErrorType",
        "@ErrorType(\" \")\n"
            + "class A extends Exception { private static final long serialVersionUID = 1; }");
  }

  @Test
  void privateErrorType() {
    expect(
        Message.ERROR_TYPE_PRIVATE,
        "@ErrorType",
        "class A {\n@ErrorType(\"x\")\nprivate static class B extends Exception {} }");
  }

  @Test
  void missingType() {
    expect(
        Message.MISSING_TYPE, "void f(Nowhere n)", "class A { @Function\n void f(Nowhere n) {} }");
  }

  @Test
  void membersThatLombokNeverAdds() {
    JavaFileObject data =
        JavaFileObjects.forSourceString("lombok.Data", "package lombok; public @interface Data {}");
    JavaFileObject source =
        source(
            "class A { @Function\n void f(Order o) {}\n"
                + " @lombok.Data static class Order { private int count; } }");
    Compilation compilation = javac().withProcessors(new FunctionProcessor()).compile(data, source);
    assertReported(compilation, Message.LOMBOK_PENDING, source, "void f(Order o)");
  }

  @Test
  void functionThatIsGeneratedTooLate() {
    JavaFileObject source = source("class A { @Function void f() {} }");
    Compilation compilation =
        javac()
            .withProcessors(
                new FunctionProcessor(),
                new SourceWriter(
                    3,
                    "shop.Late",
                    "package shop; class Late { @dev.aloft.Function void late() {} }"))
            .compile(source);
    assertThat(compilation).hadErrorContaining("[" + Message.LATE_FUNCTION.id() + "]");
    ASSERTED.add(Message.LATE_FUNCTION);
  }

  @Test
  void fileThatCannotBeWritten() {
    JavaFileObject source = source("class A { @Function void f() {} }");
    Compilation compilation =
        javac()
            .withProcessors(
                new SourceWriter("shop.A_f", "package shop; class A_f {}"), new FunctionProcessor())
            .compile(source);
    assertThat(compilation).hadErrorContaining("[" + Message.CANNOT_WRITE.id() + "]");
    ASSERTED.add(Message.CANNOT_WRITE);
  }

  @Test
  void manyErrorsAreReportedInOneGo() {
    Compilation compilation =
        javac()
            .withProcessors(new FunctionProcessor())
            .compile(
                source(
                    "class A { @Function private void f() {}\n"
                        + " @Function <T> void g(T t) {}\n"
                        + " @Function(\"no blanks\") void h(String... s) {} }"));
    assertEquals(
        4,
        compilation.errors().stream()
            .filter(error -> error.getMessage(null).contains("[ALOFT-0"))
            .count());
  }

  @AfterAll
  static void everyMessageAboutFunctionsIsAsserted() {
    Set<Message> missing = EnumSet.noneOf(Message.class);
    Arrays.stream(Message.values())
        .filter(
            message ->
                message.id().compareTo("ALOFT-030") < 0
                    || (message.id().compareTo("ALOFT-111") >= 0
                        && message.id().compareTo("ALOFT-119") <= 0))
        .forEach(missing::add);
    missing.removeAll(ASSERTED);
    missing.removeAll(ELSEWHERE);
    assertEquals(Set.of(), missing);
  }

  private static JavaFileObject source(String text) {
    return JavaFileObjects.forSourceString("shop.A", "package shop;\nimport dev.aloft.*;\n" + text);
  }

  private static void expect(Message message, String line, String text) {
    JavaFileObject source = source(text);
    Compilation compilation =
        javac().withProcessors(new FunctionProcessor(), new ComponentProcessor()).compile(source);
    assertReported(compilation, message, source, line);
  }

  private static void assertReported(
      Compilation compilation, Message message, JavaFileObject source, String line) {
    assertThat(compilation)
        .hadErrorContaining("[" + message.id() + "]")
        .inFile(source)
        .onLineContaining(line);
    ASSERTED.add(message);
  }
}
