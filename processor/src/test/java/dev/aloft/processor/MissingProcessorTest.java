package dev.aloft.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.processor.Javac.Result;
import dev.aloft.processor.diagnostic.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that has a provider on its class path, and does not run the processor. */
final class MissingProcessorTest {
  private static final String SOURCE =
      "package shop;\nclass A {\n@dev.aloft.Function\nvoid f() {}\n@dev.aloft.Function void g() {}}";

  /** What does not matter up to JDK 22, and asks for the class path to be searched from 23 on. */
  private static final List<String> SEARCHING =
      Runtime.version().feature() < 21 ? List.of() : List.of("-proc:full");

  @TempDir Path folder;

  @Test
  void isAnErrorOfTheCatalogue() {
    Javac javac = new Javac(folder);
    Path source = javac.source("shop.A", SOURCE);
    Result result = javac.fork("out", List.of(source), SEARCHING);
    assertFalse(result.succeeded());
    assertTrue(result.messages().contains("A.java:4: error: [ALOFT-119]"), result.messages());
    for (String line : Message.PROCESSOR_MISSING.format().lines().toList()) {
      assertTrue(result.messages().contains(line.strip()), result.messages());
    }
    assertEquals(1, result.messages().split("ALOFT-119", -1).length - 1, result.messages());
  }

  @Test
  void isSaidOfFunctionsOnly() {
    Javac javac = new Javac(folder);
    Path source = javac.source("shop.A", "package shop; class A {}");
    Result result = javac.fork("out", List.of(source), SEARCHING);
    assertTrue(result.succeeded(), result.messages());
    assertEquals("", result.messages());
  }

  @Test
  void isQuietBesideTheProcessor() {
    Javac javac = new Javac(folder);
    Path source = javac.source("shop.A", SOURCE);
    List<String> options = List.of("-processorpath", System.getProperty("java.class.path"));
    Result result = javac.fork("out", List.of(source), options);
    assertTrue(result.succeeded(), result.messages());
    assertFalse(result.messages().contains("ALOFT"), result.messages());
    assertTrue(Files.exists(folder.resolve("out/shop/Functions_Aws.class")));
  }

  @Test
  void isQuietWhereThereIsNothingToAskFor() {
    Javac javac = new Javac(folder);
    Path source = javac.source("shop.A", SOURCE);
    Result result = javac.fork("out", List.of(source), List.of("-proc:none"));
    assertTrue(result.succeeded(), result.messages());
    assertEquals("", result.messages());
  }
}
