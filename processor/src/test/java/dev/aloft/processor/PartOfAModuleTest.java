package dev.aloft.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.processor.Javac.Result;
import dev.aloft.processor.diagnostic.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compilation that has a part of a module, after one that had the whole. */
final class PartOfAModuleTest {
  private static final String ORDERS =
      """
      package shop;
      class Orders {
        @dev.aloft.Function Order order(Order order) { return order; }
      }
      """;
  private static final String REPORTS =
      """
      package shop;
      class Reports {
        @dev.aloft.Function("report") Order report() { return null; }
      }
      """;

  @TempDir Path folder;
  private Javac javac;
  private List<Path> all;
  private Path orders;
  private Path order;
  private Path base;
  private Path other;

  @BeforeEach
  void compileTheWhole() {
    javac = new Javac(folder);
    orders = javac.source("shop.Orders", ORDERS);
    base = javac.source("shop.Base", "package shop; class Base { public int number; }");
    order =
        javac.source(
            "shop.Order", "package shop; class Order extends Base { public String name; }");
    other = javac.source("shop.Other", "package shop; class Other {}");
    all = List.of(orders, base, order, other, javac.source("shop.Reports", REPORTS));
    assertSucceeded(javac.withProcessor("out", all));
  }

  @Test
  void aFunctionAloneIsRefused() throws IOException {
    assertRefused(orders, "Orders.java:3");
    assertTrue(functions().contains("\"report\""), functions());
  }

  @Test
  void aTypeOfAPayloadAloneIsRefused() throws IOException {
    assertRefused(order, "Order.java:1");
    assertRefused(base, "Base.java:1");
  }

  @Test
  void aFunctionMoreIsRefused() throws IOException {
    assertRefused(
        javac.source("shop.New", "package shop;\nclass New { @dev.aloft.Function\nvoid f() {} }"),
        "New.java:3");
  }

  @Test
  void whatNoFunctionNeedsIsCompiledAlone() throws IOException {
    String before = functions();
    assertSucceeded(javac.withProcessor("out", List.of(other)));
    assertEquals(before, functions());
  }

  @Test
  void theWholeIsCompiledAgain() {
    assertSucceeded(javac.withProcessor("out", all));
  }

  @Test
  void aFunctionThatWasDeletedIsGone() throws IOException {
    Files.delete(folder.resolve("out/shop/Reports.class"));
    assertSucceeded(javac.withProcessor("out", List.of(orders, base, order, other)));
    assertFalse(functions().contains("report"), functions());
  }

  @Test
  void aFileThatIsNotOursDoesNotMatter() throws IOException {
    for (String text :
        List.of("", "[", "{\"sources\":[\"\", 1, \"..\\u0000\"]}", "{\"sources\":")) {
      Files.writeString(folder.resolve("out/META-INF/aloft/functions.json"), text);
      assertSucceeded(javac.withProcessor("out", all));
    }
  }

  @Test
  void anExtensionAloneIsRefused() throws IOException {
    Path library =
        javac.source(
            "dev.aloft.aws.extension.Extension",
            "package dev.aloft.aws.extension; public @interface Extension { String value() default"
                + " \"\"; }");
    Path listener =
        javac.source(
            "dev.aloft.aws.extension.ShutdownListener",
            "package dev.aloft.aws.extension; public interface ShutdownListener {}");
    Path bootstrap =
        javac.source(
            "dev.aloft.aws.extension.ExtensionBootstrap",
            "package dev.aloft.aws.extension; public abstract class ExtensionBootstrap { protected"
                + " abstract String name(); protected abstract boolean listensToInvocations();"
                + " protected abstract Object create(Registration registration); public final"
                + " void run() {} }");
    Path registration =
        javac.source(
            "dev.aloft.aws.extension.Registration",
            "package dev.aloft.aws.extension; public record Registration() {}");
    Path one = extension("One");
    Path two = extension("Two");
    assertSucceeded(
        javac.withProcessor("out", List.of(library, listener, bootstrap, registration, one, two)));
    Result result = javac.withProcessor("out", List.of(one));
    assertFalse(result.succeeded(), result.messages());
    assertTrue(
        result.messages().contains("One.java:2: error: [" + Message.PARTIAL_COMPILATION.id() + "]"),
        result.messages());
    assertTrue(result.messages().contains("ship.Two"), result.messages());
    Files.delete(folder.resolve("out/ship/Two.class"));
    assertSucceeded(javac.withProcessor("out", List.of(one)));
    String left = Files.readString(folder.resolve("out/META-INF/aloft/extensions.json"));
    assertFalse(left.contains("two"), left);
  }

  private Path extension(String name) {
    return javac.source(
        "ship." + name,
        "package ship;\n@dev.aloft.aws.extension.Extension class "
            + name
            + " implements dev.aloft.aws.extension.ShutdownListener {}");
  }

  private void assertRefused(Path source, String place) {
    Result result = javac.withProcessor("out", List.of(source));
    assertFalse(result.succeeded(), result.messages());
    assertTrue(
        result.messages().contains(place + ": error: [" + Message.PARTIAL_COMPILATION.id() + "]"),
        result.messages());
    assertTrue(result.messages().contains("shop.Reports"), result.messages());
  }

  private static void assertSucceeded(Result result) {
    assertTrue(result.succeeded(), result.messages());
    assertFalse(result.messages().contains("ALOFT"), result.messages());
  }

  private String functions() throws IOException {
    return Files.readString(folder.resolve("out/META-INF/aloft/functions.json"));
  }
}
