package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dagger.internal.codegen.ComponentProcessor;
import dev.aloft.processor.diagnostic.Message;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** How the processor behaves as a guest of the compiler. */
final class ProcessorTest {
  private static final JavaFileObject ORDERS =
      JavaFileObjects.forSourceLines(
          "shop.Orders",
          "package shop;",
          "import dev.aloft.Function;",
          "public class Orders {",
          "  record Order(String id, java.util.List<Line> lines) {}",
          "  record Line(String item, int count) {}",
          "  @Function(\"create-order\") Order create(Order order) { return order; }",
          "  @Function(\"count\") static int count(java.util.List<Order> orders) { return 1; }",
          "}");

  private static final JavaFileObject REPORTS =
      JavaFileObjects.forSourceLines(
          "shop.reports.Reports",
          "package shop.reports;",
          "public class Reports {",
          "  @dev.aloft.Function(\"report\") void report() {}",
          "}");

  @Test
  void outputDoesNotDependOnTheOrderOfSources() {
    List<JavaFileObject> sources = new ArrayList<>(List.of(ORDERS, REPORTS));
    Map<String, String> first = generated(sources);
    Collections.reverse(sources);
    assertEquals(first, generated(sources));
    assertTrue(
        first.containsKey("/SOURCE_OUTPUT/shop/Functions_Aws.java"), first.keySet()::toString);
  }

  @Test
  void functionsFileTellsToolsWhatWasFound() throws Exception {
    Compilation compilation = compile(new FunctionProcessor(), ORDERS, REPORTS);
    assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/aloft/functions.json")
        .contentsAsUtf8String()
        .isEqualTo(
            """
            {
              "version" : 1,
              "functions" : [
                {
                  "name" : "count",
                  "class" : "shop.Orders",
                  "method" : "count",
                  "trigger" : "event",
                  "input" : "java.util.List<shop.Orders.Order>",
                  "output" : "int",
                  "mains" : {
                    "aws" : "shop.Orders_count_Aws"
                  }
                },
                {
                  "name" : "create-order",
                  "class" : "shop.Orders",
                  "method" : "create",
                  "trigger" : "event",
                  "input" : "shop.Orders.Order",
                  "output" : "shop.Orders.Order",
                  "mains" : {
                    "aws" : "shop.Orders_create_Aws"
                  }
                },
                {
                  "name" : "report",
                  "class" : "shop.reports.Reports",
                  "method" : "report",
                  "trigger" : "event",
                  "input" : null,
                  "output" : null,
                  "mains" : {
                    "aws" : "shop.reports.Reports_report_Aws"
                  }
                }
              ],
              "combined" : {
                "aws" : "shop.Functions_Aws"
              },
              "sources" : [
                "shop.Orders",
                "shop.reports.Reports"
              ]
            }
            """);
  }

  @Test
  void nativeImageGetsNoMetadata() {
    Compilation compilation = compile(new FunctionProcessor(), ORDERS);
    List<String> files =
        compilation.generatedFiles().stream()
            .map(file -> file.getName())
            .filter(name -> name.contains("native-image"))
            .toList();
    assertEquals(
        List.of("/CLASS_OUTPUT/META-INF/native-image/shop/functions/native-image.properties"),
        files);
  }

  @Test
  void waitsForTypesThatAnotherProcessorWrites() {
    JavaFileObject source =
        JavaFileObjects.forSourceLines(
            "shop.A",
            "package shop;",
            "class A { @dev.aloft.Function Later f(Later later) { return later; } }");
    Compilation compilation =
        javac()
            .withProcessors(
                new FunctionProcessor(),
                new SourceWriter("shop.Later", "package shop; record Later(String name) {}"))
            .compile(source);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("shop.Later_JsonCodec");
    assertThat(compilation).generatedSourceFile("shop.Functions_Aws");
  }

  @Test
  void superclassThatAnotherProcessorWritesMayBeClosed() {
    Compilation compilation =
        javac()
            .withProcessors(
                new FunctionProcessor(),
                new SourceWriter(
                    "shop.Later",
                    "package shop; abstract class Later implements AutoCloseable {"
                        + " @Override public void close() {} }"))
            .compile(
                JavaFileObjects.forSourceLines(
                    "shop.A",
                    "package shop;",
                    "class A extends Later {",
                    "  @dev.aloft.Function String f(String in) { return in; }",
                    "}"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("shop.A_f")
        .contentsAsUtf8String()
        .contains("AutoCloseable closeable()");
  }

  @Test
  void overloadsWaitForTypesToo() {
    Compilation compilation =
        javac()
            .withProcessors(
                new FunctionProcessor(),
                new SourceWriter("shop.Later", "package shop; record Later(String name) {}"))
            .compile(
                JavaFileObjects.forSourceLines(
                    "shop.A",
                    "package shop;",
                    "class A {",
                    "  @dev.aloft.Function(\"one\") Later f(Later in) { return in; }",
                    "  @dev.aloft.Function(\"list\") void f(java.util.List<Later> in) {}",
                    "  @dev.aloft.Function(\"text\") void f(String in) {}",
                    "}"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("shop.A_f_one_Aws");
    assertThat(compilation).generatedSourceFile("shop.A_f_list_Aws");
    assertThat(compilation).generatedSourceFile("shop.A_f_text_Aws");
    assertThat(compilation)
        .generatedSourceFile("shop.Functions_Aws")
        .contentsAsUtf8String()
        .contains("throw unknownFunction(function, \"list\", \"one\", \"text\")");
  }

  @Test
  void daggerBuildsAFunctionClassWithItsModules() {
    Compilation compilation =
        javac()
            .withProcessors(new FunctionProcessor(), new ComponentProcessor())
            .compile(
                JavaFileObjects.forSourceLines(
                    "shop.A",
                    "package shop;",
                    "import dev.aloft.Function;",
                    "@Function.Modules(M.class)",
                    "class A {",
                    "  @jakarta.inject.Inject A(String name, B b) {}",
                    "  @Function void f() {}",
                    "  @Function void g() {}",
                    "}",
                    "@jakarta.inject.Singleton class B { @javax.inject.Inject B() {} }",
                    "@dagger.Module class M { @dagger.Provides String name() { return \"n\"; } }"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("shop.A_f_Aws")
        .contentsAsUtf8String()
        .contains("return new A_f(DaggerA_Component.create().a());");
  }

  @Test
  void modulesOfThePackageHoldForAllItsFunctionClasses() {
    Compilation compilation =
        javac()
            .withProcessors(new FunctionProcessor(), new ComponentProcessor())
            .compile(
                JavaFileObjects.forSourceLines(
                    "shop.package-info", "@dev.aloft.Function.Modules(M.class)", "package shop;"),
                JavaFileObjects.forSourceLines(
                    "shop.M",
                    "package shop;",
                    "@dagger.Module class M { @dagger.Provides String name() { return \"n\"; } }"),
                JavaFileObjects.forSourceLines(
                    "shop.A",
                    "package shop;",
                    "class A {",
                    "  @javax.inject.Inject A(String name) {}",
                    "  @dev.aloft.Function void f() {}",
                    "}"));
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void namesThatCollideWithGeneratedOnesAreFine() {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-options", "-Werror")
            .withProcessors(new FunctionProcessor())
            .compile(
                JavaFileObjects.forSourceLines(
                    "shop.Input",
                    "package shop;",
                    "import dev.aloft.Function;",
                    "import dev.aloft.function.Context;",
                    "class Input {",
                    "  record Output(String in, int out) {}",
                    "  @Function Output handle(Context output, Output context) { return context; }",
                    "  @Function Output await(Output result) { return result; }",
                    "  @Function String text(String input) { return input; }",
                    "  @Function java.util.Map<String, Output> in(java.util.List<Output> out) {",
                    "    return java.util.Map.of();",
                    "  }",
                    "}"));
    assertThat(compilation).succeeded();
  }

  @Test
  void viewsOfAPayloadAndOfAResultHaveCodecsOfTheirOwn() {
    Map<String, String> files =
        generated(
            List.of(
                JavaFileObjects.forSourceLines(
                    "shop.Views",
                    "package shop;",
                    "import com.fasterxml.jackson.annotation.JsonView;",
                    "import dev.aloft.Function;",
                    "class Views {",
                    "  interface Full {}",
                    "  record Order(@JsonView(Object.class) String id, @JsonView(Full.class) String"
                        + " note) {}",
                    "  @Function @JsonView(Full.class) Order save(@JsonView(Object.class) Order"
                        + " order) {",
                    "    return order;",
                    "  }",
                    "  @Function java.util.List<Order> all() { return java.util.List.of(); }",
                    "}")));
    String save =
        files.getOrDefault("/SOURCE_OUTPUT/shop/Views_save.java", files.keySet().toString());
    assertTrue(save.contains("input.read(Views_Order_ObjectView_JsonCodec.INSTANCE)"), save);
    assertTrue(save.contains("output.write(Views_Order_Views_FullView_JsonCodec.INSTANCE,"), save);
    String all =
        files.getOrDefault("/SOURCE_OUTPUT/shop/Views_all.java", files.keySet().toString());
    assertTrue(all.contains("Views_Order_JsonCodec.INSTANCE"), all);
  }

  @Test
  void constructorsMayThrowCheckedExceptions() {
    assertThat(
            compile(
                new FunctionProcessor(),
                JavaFileObjects.forSourceLines(
                    "shop.A",
                    "package shop;",
                    "class A {",
                    "  A() throws java.io.IOException {}",
                    "  @dev.aloft.Function void f() throws java.io.IOException {}",
                    "}")))
        .succeededWithoutWarnings();
  }

  @Test
  void withoutAProviderItSaysWhichToAdd() throws Exception {
    try (URLClassLoader loader = withoutProviders()) {
      Processor processor =
          (Processor)
              loader
                  .loadClass(FunctionProcessor.class.getName())
                  .getDeclaredConstructor()
                  .newInstance();
      Compilation compilation = compile(processor, ORDERS);
      assertThat(compilation)
          .hadErrorContaining("[" + Message.NO_PROVIDER.id() + "]")
          .inFile(ORDERS)
          .onLineContaining("create-order");
    }
  }

  @Test
  void failureOfTheProcessorIsAMessageAndNotACrash() {
    Compilation compilation = compile(new SabotagedProcessor(), ORDERS);
    assertThat(compilation).hadErrorContaining("[" + Message.INTERNAL_ERROR.id() + "]");
    assertThat(compilation).hadErrorContaining("sabotage");
  }

  @Test
  void gradleIsNotToldThatAPartOfTheSourcesWillDo() {
    // Gradle would pass the rest as class files, which lack what codecs are made from.
    assertFalse(Files.exists(Path.of("src/main/resources/META-INF/gradle")));
    assertEquals(Set.of("aloft.package"), new FunctionProcessor().getSupportedOptions());
  }

  @Test
  void mainClassStaysWhereTheOptionSays() {
    Compilation compilation =
        javac()
            .withOptions("-Aaloft.package=deployed.here")
            .withProcessors(new FunctionProcessor())
            .compile(
                ORDERS,
                REPORTS,
                JavaFileObjects.forSourceString(
                    "other.Far",
                    "package other; public class Far { @dev.aloft.Function void far() {} }"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("deployed.here.Functions_Aws");
  }

  private static Compilation compile(Processor processor, JavaFileObject... sources) {
    return javac().withOptions("-Aaloft.package=shop").withProcessors(processor).compile(sources);
  }

  private static Map<String, String> generated(List<JavaFileObject> sources) {
    Compilation compilation =
        javac()
            .withOptions("-Aaloft.package=shop")
            .withProcessors(new FunctionProcessor())
            .compile(sources);
    assertThat(compilation).succeededWithoutWarnings();
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        try {
          files.put(file.getName(), file.getCharContent(false).toString());
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return files;
  }

  private static URLClassLoader withoutProviders() {
    URL[] urls =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("provider-"))
            .map(ProcessorTest::url)
            .flatMap(Optional::stream)
            .toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static Optional<URL> url(String entry) {
    try {
      return Optional.of(new File(entry).toURI().toURL());
    } catch (MalformedURLException notAFile) {
      return Optional.empty();
    }
  }
}
