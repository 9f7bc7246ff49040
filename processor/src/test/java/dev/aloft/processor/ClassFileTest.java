package dev.aloft.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.processor.Javac.Result;
import dev.aloft.processor.diagnostic.Message;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types and functions of other jars, of which there are class files only. */
final class ClassFileTest {
  private static final String POINT =
      """
      package lib;
      import org.jspecify.annotations.*;
      @NullMarked
      public record Point(String name, @Nullable String note) {}
      """;
  private static final String PLAIN =
      """
      package lib;
      public class Plain {
        @dev.aloft.Function("plain") public String f(String in) { return in; }
        @dev.aloft.Function("other") public static String g(String in) { return in; }
      }
      """;

  @TempDir Path folder;

  @Test
  void nullRulesOfAClassFileAreFollowedOrItIsSaid() throws IOException {
    Javac javac = new Javac(folder);
    Path point = javac.source("lib.Point", POINT);
    assertTrue(javac.run("lib", List.of(point), List.of("-proc:none")).succeeded());
    Path user =
        javac.source(
            "shop.A",
            "package shop;\nclass A {\n@dev.aloft.Function void f(\nlib.Point point) {} }");
    Result result = javac.withProcessor("out", List.of(user), "-cp", onClassPath("lib"));
    assertTrue(result.succeeded(), result.messages());
    String codec = Files.readString(folder.resolve("out/shop/Point_JsonCodec.java"));
    String warning = "A.java:4: warning: [" + Message.NULLNESS_UNSEEN.id() + "] Point";
    boolean followed = Runtime.version().feature() >= 22;
    assertEquals(!followed, result.messages().contains(warning), result.messages());
    assertEquals(followed, codec.contains("  name = in.readString();"), codec);
    assertTrue(codec.contains("  note = in.isNull() ? null : in.readString();"), codec);
  }

  @Test
  void constructorOfAClassFileHasItsNames() {
    Javac javac = new Javac(folder);
    Path point =
        javac.source(
            "lib.Point",
            "package lib; public class Point { public final int x; public Point(int x) { this.x ="
                + " x; } }");
    Path user =
        javac.source(
            "shop.A", "package shop; class A { @dev.aloft.Function void f(lib.Point point) {} }");
    for (String names : List.of("-g", "-parameters")) {
      assertTrue(javac.run("lib", List.of(point), List.of("-proc:none", names)).succeeded());
      Result result = javac.withProcessor("out", List.of(user), "-cp", onClassPath("lib"));
      assertTrue(result.succeeded(), result.messages());
    }
    assertTrue(javac.run("lib", List.of(point), List.of("-proc:none", "-g:none")).succeeded());
    Result result = javac.withProcessor("out", List.of(user), "-cp", onClassPath("lib"));
    assertTrue(
        result.messages().contains("without -parameters and without -g (in"), result.messages());
  }

  @Test
  void functionsOfASuperclassInAnotherJarAreNotLostSilently() {
    Javac javac = new Javac(folder);
    Path plain = javac.source("lib.Plain", PLAIN);
    assertTrue(javac.run("lib", List.of(plain), List.of("-proc:none")).succeeded());
    Path inherits = javac.source("shop.My", "package shop;\n\nclass My extends lib.Plain {}");
    Path overrides =
        javac.source(
            "shop.Own",
            """
            package shop;
            class Own extends lib.Plain {
              @Override public String f(String in) { return in; }
              @dev.aloft.Function("own") String h(String in) { return g(in); }
            }
            """);
    Path quiet =
        javac.source(
            "shop.Fake",
            "package shop; @SuppressWarnings(\"aloft\") class Fake extends lib.Plain {}");
    Result result =
        javac.withProcessor("out", List.of(inherits, overrides, quiet), "-cp", onClassPath("lib"));
    assertTrue(result.succeeded(), result.messages());
    String inherited = "warning: [" + Message.FUNCTION_INHERITED.id() + "] ";
    String messages = result.messages();
    assertTrue(messages.contains("My.java:3: " + inherited + "My inherits the"), messages);
    assertTrue(messages.contains("Plain.f, which"), messages);
    assertTrue(messages.contains("Own.java:2: " + inherited + "Own inherits the"), messages);
    assertTrue(messages.contains("Plain.g, which"), messages);
    assertTrue(
        messages.contains("Own.java:3: warning: [" + Message.FUNCTION_OVERRIDDEN.id() + "]"),
        messages);
    assertFalse(messages.contains("Fake"), messages);
  }

  @Test
  void aClassThatOnlyInheritsIsSeenWithoutAnyAnnotation() {
    Javac javac = new Javac(folder);
    Path plain = javac.source("lib.Plain", PLAIN);
    assertTrue(javac.run("lib", List.of(plain), List.of("-proc:none")).succeeded());
    Path inherits = javac.source("shop.My", "package shop; class My extends lib.Plain {}");
    Result result = javac.withProcessor("out", List.of(inherits), "-cp", onClassPath("lib"));
    assertTrue(result.messages().contains(Message.FUNCTION_INHERITED.id()), result.messages());
  }

  private String onClassPath(String output) {
    return folder.resolve(output) + File.pathSeparator + Javac.USER_CLASS_PATH;
  }
}
