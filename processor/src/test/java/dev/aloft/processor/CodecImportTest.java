package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.diagnostic.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of another jar whose codecs are imported. */
final class CodecImportTest {
  private static final JavaFileObject MIXIN =
      JavaFileObjects.forSourceLines(
          "shop.MoneyMixin",
          "package shop;",
          "import com.fasterxml.jackson.annotation.JsonProperty;",
          "abstract class MoneyMixin {",
          "  MoneyMixin(@JsonProperty(\"cents\") long amount) {}",
          "  @JsonProperty(\"cents\") abstract long getAmount();",
          "}");

  private static final JavaFileObject IMPORTS =
      JavaFileObjects.forSourceLines(
          "shop.package-info",
          "@CodecImport(value = bank.Money.class, mixin = MoneyMixin.class)",
          "@CodecImport(bank.Branch.class)",
          "package shop;",
          "import dev.aloft.CodecImport;");

  @TempDir private Path jar;

  @BeforeEach
  void compileTheOtherJar() throws IOException {
    Compilation compilation =
        javac()
            .withOptions("-parameters")
            .compile(
                JavaFileObjects.forSourceLines(
                    "bank.Money",
                    "package bank;",
                    "public final class Money {",
                    "  private final long amount;",
                    "  public Money(long amount) { this.amount = amount; }",
                    "  public long getAmount() { return amount; }",
                    "}"),
                JavaFileObjects.forSourceLines(
                    "bank.Branch", "package bank;", "public record Branch(String town) {}"));
    for (JavaFileObject file : compilation.generatedFiles()) {
      Path target = jar.resolve(file.toUri().getPath().replaceFirst("^/?CLASS_OUTPUT/", ""));
      Files.createDirectories(target.getParent());
      try (InputStream in = file.openInputStream()) {
        Files.copy(in, target);
      }
    }
  }

  @Test
  void codecsAreWrittenWithoutAnyFunction() {
    JavaFileObject user =
        JavaFileObjects.forSourceLines(
            "shop.User",
            "package shop;",
            "final class User {",
            "  Object codec = Money_JsonCodec.INSTANCE;",
            "  Object other = Branch_JsonCodec.INSTANCE;",
            "}");
    Compilation compilation = compile(List.of(), IMPORTS, MIXIN, user);
    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(
        List.of(
            "/SOURCE_OUTPUT/shop/Branch_JsonCodec.java",
            "/SOURCE_OUTPUT/shop/Money_JsonCodec.java"),
        sources(compilation));
    assertThat(compilation)
        .generatedSourceFile("shop.Money_JsonCodec")
        .contentsAsUtf8String()
        .contains("PropertyName.of(\"cents\")");
    // One that was only looked for is listed too, but was never written.
    assertFalse(
        compilation.generatedFiles().stream()
            .anyMatch(
                file -> file.getName().endsWith("functions.json") && file.getLastModified() != 0));
  }

  @Test
  void mixinCountsInTheTypesOfFunctions() {
    Compilation compilation =
        compile(List.of(), IMPORTS, MIXIN, function("shop.web", "Web", "bank.Money"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("shop.Money_JsonCodec")
        .contentsAsUtf8String()
        .contains("case \"cents\"");
  }

  @Test
  void mixinOfAnotherProcessorIsWaitedFor() {
    Compilation compilation =
        compile(
            List.of(
                new SourceWriter(
                    "shop.MoneyMixin",
                    "package shop; abstract class MoneyMixin {\n"
                        + "@com.fasterxml.jackson.annotation.JsonProperty(\"cents\")\n"
                        + "abstract long getAmount(); }")),
            IMPORTS,
            function("shop.web", "Web", "bank.Money"));
    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile("shop.Money_JsonCodec")
        .contentsAsUtf8String()
        .contains("case \"cents\"");
  }

  @Test
  void missingMixinIsReportedOnceAndAtItsImport() {
    Compilation compilation =
        compile(List.of(), IMPORTS, function("shop.web", "Web", "bank.Money"));
    List<String> ours =
        compilation.errors().stream()
            .map(error -> error.getMessage(null))
            .filter(message -> message.contains("[ALOFT-"))
            .toList();
    assertEquals(1, ours.size(), ours::toString);
    assertTrue(ours.get(0).contains("@CodecImport on shop mentions a class"), ours.get(0));
    assertThat(compilation)
        .hadErrorContaining("[" + Message.MISSING_TYPE.id() + "]")
        .inFile(IMPORTS);
  }

  @Test
  void importThatComesTooLateIsRefused() {
    String late =
        "package shop; @dev.aloft.CodecImport(value = bank.Money.class, mixin = MoneyMixin.class)"
            + " class Late {}";
    Compilation compilation =
        compile(
            List.of(new SourceWriter(1, "shop.Late", late)),
            MIXIN,
            function("shop.web", "Web", "bank.Money"));
    assertThat(compilation).hadErrorContaining("[" + Message.IMPORT_LATE.id() + "]");
    compilation =
        compile(
            List.of(
                new SourceWriter(1, "shop.One", "package shop; class One {}"),
                new SourceWriter(2, "shop.Late", late)),
            MIXIN,
            JavaFileObjects.forSourceString(
                "shop.Early",
                "package shop; @dev.aloft.CodecImport(bank.Branch.class) class Early {}"));
    assertThat(compilation).hadErrorContaining("[" + Message.IMPORT_LATE.id() + "]");
  }

  @Test
  void mixinOfABaseClassCountsForItsSubclasses() {
    Compilation compilation =
        compile(
            List.of(),
            JavaFileObjects.forSourceLines(
                "shop.Base",
                "package shop;",
                "import com.fasterxml.jackson.annotation.JsonProperty;",
                "@dev.aloft.CodecImport(value = Base.class, mixin = Base.Mixin.class)",
                "public abstract class Base {",
                "  public String getId() { return \"x\"; }",
                "  public void setId(String id) {}",
                "  interface Mixin { @JsonProperty(\"_id\") String getId(); }",
                "  public static final class Sub extends Base {}",
                "}"),
            function("shop.web", "Web", "shop.Base.Sub"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("shop.Base_Sub_JsonCodec")
        .contentsAsUtf8String()
        .contains("case \"_id\"");
  }

  private static JavaFileObject function(String packageName, String name, String type) {
    return JavaFileObjects.forSourceLines(
        packageName + "." + name,
        "package " + packageName + ";",
        "public class " + name + " {",
        "  @dev.aloft.Function public void f(" + type + " value) {}",
        "}");
  }

  private Compilation compile(List<Processor> others, JavaFileObject... sources) {
    List<Processor> processors = new ArrayList<>(others);
    processors.add(new FunctionProcessor());
    List<File> classPath = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      classPath.add(new File(path));
    }
    classPath.add(jar.toFile());
    return javac().withClasspath(classPath).withProcessors(processors).compile(sources);
  }

  private static List<String> sources(Compilation compilation) {
    try (Stream<JavaFileObject> files = compilation.generatedSourceFiles().stream()) {
      return files.map(JavaFileObject::getName).sorted().toList();
    }
  }
}
