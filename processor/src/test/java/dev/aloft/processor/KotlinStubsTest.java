package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.diagnostic.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kotlin as kapt shows it: the stubs in the resources are those that kapt made of {@code K.kt}.
 * What becomes of them under Kotlin's own compiler, examples/kotlin shows.
 */
final class KotlinStubsTest {
  private static final Path STUBS = Path.of("src/test/resources/kotlin");

  @ParameterizedTest
  @ValueSource(strings = {"Plain", "Secondary", "Late", "AllVar", "Gen<String>"})
  void typesThatJavaSeesInFull(String type) {
    Compilation compilation =
        compile("class A { @Function T f(T in) { return in; } }".replace("T", type), type);
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void enums() {
    // The stub's constants call no constructor, so that kapt does not compile it either.
    Compilation compilation =
        javac()
            .withProcessors(new FunctionProcessor())
            .withOptions("-proc:only")
            .compile(files("class A { @Function E f(E in) { return in; } }", "E"));
    String codec = generated(compilation, "E_JsonCodec");
    assertTrue(codec.contains("case \"A\""), codec);
  }

  @Test
  void propertiesHaveTheirKotlinNames() {
    Compilation compilation =
        compile("class A { @Function Plain f(Plain in) { return in; } }", "Plain");
    String codec = generated(compilation, "Plain_JsonCodec");
    for (String name : List.of("isActive", "aName", "URL", "isOpen", "secret")) {
      assertTrue(codec.contains("PropertyName.of(\"" + name + "\")"), codec);
    }
    assertTrue(codec.contains("PropertyNames.of(IS_ACTIVE, A_NAME, URL, IS_OPEN,"), codec);
    assertTrue(codec.contains("value.getSecret$visits()"), codec);
    assertTrue(codec.contains("new Plain(isActive, aName, URL_, isOpen, secret)"), codec);
  }

  @Test
  void whatKotlinDoesNotAllowToBeNullMustBeThere() {
    Compilation compilation = compile("class A { @Function void f(Plain in) {} }", "Plain");
    String codec = generated(compilation, "Plain_JsonCodec");
    // All but the fourth, isOpen.
    assertTrue(codec.contains("REQUIRED = 0x17;"), codec);
  }

  @Test
  void thePrimaryConstructorIsTheOneToCall() {
    Compilation compilation =
        compile("class A { @Function Secondary f(Secondary in) { return in; } }", "Secondary");
    String codec = generated(compilation, "Secondary_JsonCodec");
    assertTrue(codec.contains("new Secondary(a)"), codec);
    assertTrue(codec.contains("setExtra("), codec);
    assertTrue(codec.contains("value.getComputed()"), codec);
  }

  @Test
  void defaultsStayWhereAllPropertiesCanBeSet() {
    Compilation compilation =
        compile("class A { @Function AllVar f(AllVar in) { return in; } }", "AllVar");
    String codec = generated(compilation, "AllVar_JsonCodec");
    assertTrue(codec.contains("new AllVar()"), codec);
    assertTrue(codec.contains("setB("), codec);
  }

  @ParameterizedTest
  @CsvSource({"Some, b", "All, 'a, b'", "Ov, b"})
  void defaultsThatACodecWouldMiss(String type, String parameters) {
    Compilation compilation = compile("class A { @Function void f(" + type + " in) {} }", type);
    assertSays(
        compilation,
        Message.KOTLIN_DEFAULTS,
        type + ".java",
        "public final class " + type + " {",
        "the constructor of the Kotlin class " + type + " has defaults, for " + parameters + ".",
        "Remove the defaults (nullable properties may be absent in JSON)");
    assertThat(compile("class A { @Function " + type + " f() { return null; } }", type))
        .succeeded();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Id | It is a value class | Use the value itself, or a data class",
        "WithId | A property of it is of a value class | Declare the property with the type",
        "U | A property of it is of a value class (or unsigned) | Declare the property with"
      })
  void classesThatJavaSeesOnlyInPart(String type, String why, String fix) {
    for (String function : List.of("void f(T in) {}", "T f() { return null; }")) {
      Compilation compilation =
          compile("class A { @Function " + function.replace("T", type) + " }", type);
      assertSays(compilation, Message.KOTLIN_CLASS, "A.java", "class A", why, fix);
    }
  }

  @Test
  void privateConstructor() {
    assertSays(
        compile("class A { @Function void f(Priv in) {} }", "Priv"),
        Message.NO_CREATOR,
        "Priv.java",
        "class Priv");
  }

  @Test
  void argumentsWithWildcards() {
    // Of List<*> nothing is known; what else stands there can be read.
    assertSays(
        compile("class A { @Function void f(Wild in) {} }", "Wild", "Animal"),
        Message.TYPE_ABSTRACT,
        "Wild.java",
        "animals");
    assertThat(compile("class A { @Function void f(Wild in) {} }", "Wild", "Animal"))
        .hadErrorContaining("[" + Message.TYPE_WILDCARD.id() + "]");
  }

  @Test
  void objectsAndCompanionsAreTakenFromTheirFields() {
    Compilation compilation =
        compile("class A {}", "Single", "DataSingle", "Comp", "Named", "KKt", "Plain", "Some");
    assertThat(compilation).succeededWithoutWarnings();
    assertMain(compilation, "Single_single", "new Single_single(Single.INSTANCE)");
    assertMain(compilation, "Single_singleStatic", "new Single_singleStatic()");
    assertMain(compilation, "DataSingle_dataSingle", "(DataSingle.INSTANCE)");
    assertMain(compilation, "Comp_Companion_comp", "(Comp.Companion)");
    assertMain(compilation, "Comp_compStatic", "new Comp_compStatic()");
    assertMain(compilation, "Named_Factory_named", "(Named.Factory)");
    assertMain(compilation, "KKt_top", "new KKt_top()");
    assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/aloft/functions.json");
    assertTrue(compilation.generatedSourceFile("k.Comp_Companion_compStatic_Aws").isEmpty());
  }

  @Test
  void internalFunctionsKeepTheirNames() {
    Compilation compilation = compile("class A {}", "Def");
    assertThat(compilation).succeededWithoutWarnings();
    assertTrue(generated(compilation, "Functions_Aws").contains("case \"inter\":"));
  }

  @Test
  void suspendFunction() {
    assertSays(
        compile("class A {}", "Susp"),
        Message.SUSPEND_FUNCTION,
        "Susp.java",
        "susp(",
        "The function method Susp.susp is a suspend function.");
  }

  @Test
  void classWithoutConstructorThatCanBeCalled() {
    assertSays(compile("class A {}", "Dep"), Message.NO_CONSTRUCTOR, "Dep.java", "class Dep");
  }

  @Test
  void metadataThatIsNoneIsNoReasonToFail() {
    for (String d1 :
        List.of("\"\"", "\"x\"", "\"\\0\"", "\"\\0\\uffff\"", "\"\\0\\0\\102\\177\"")) {
      Compilation compilation =
          compile(
              "class A { @Function void f(B in) {} }\n@kotlin.Metadata(d1 = {"
                  + d1
                  + "})\nclass B { public final int x; B(int x) { this.x = x; } }");
      assertThat(compilation).succeededWithoutWarnings();
    }
  }

  private static void assertMain(Compilation compilation, String function, String built) {
    String main = generated(compilation, function + "_Aws");
    assertTrue(main.contains(built), main);
  }

  private static String generated(Compilation compilation, String type) {
    assertEquals(Compilation.Status.SUCCESS, compilation.status(), compilation.errors()::toString);
    return text(
        compilation
            .generatedSourceFile("k." + type)
            .orElseThrow(() -> new AssertionError(compilation.generatedSourceFiles().toString())));
  }

  private static Compilation compile(String text, String... stubs) {
    return javac().withProcessors(new FunctionProcessor()).compile(files(text, stubs));
  }

  private static List<JavaFileObject> files(String text, String... stubs) {
    List<JavaFileObject> files = new ArrayList<>();
    files.add(
        JavaFileObjects.forSourceString("k.A", "package k;\nimport dev.aloft.Function;\n" + text));
    for (String stub : stubs) {
      String name = stub.replaceAll("<.*", "");
      try {
        files.add(
            JavaFileObjects.forSourceString(
                "k." + name, Files.readString(STUBS.resolve(name + ".java"))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static void assertSays(
      Compilation compilation, Message message, String file, String line, String... words) {
    Diagnostic<? extends JavaFileObject> error =
        compilation.errors().stream()
            .filter(each -> each.getMessage(Locale.ROOT).startsWith("[ALOFT-"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
    String text = error.getMessage(Locale.ROOT);
    assertTrue(text.startsWith("[" + message.id() + "]"), text);
    assertTrue(error.getSource().getName().endsWith("/" + file), text);
    String found = text(error.getSource()).lines().toList().get((int) error.getLineNumber() - 1);
    assertTrue(found.contains(line), found + "\n" + text);
    for (String each : words) {
      assertTrue(text.contains(each), () -> text + "\nlacks: " + each);
    }
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
