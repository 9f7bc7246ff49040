package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A native image has what the module's codecs need of the JDK, by the options that the processor
 * writes, and behaves like a JVM.
 */
final class PlatformTest {

  @Test
  void namesOfDaysAndMonthsAreInTheLanguageOfTheFormat() {
    String days =
        "{\"german\":\"Samstag 28 November 2026\",\"french\":\"samedi 28 novembre 2026\","
            + "\"english\":\"Saturday 28 November 2026\"}";
    assertEquals(days, response("days", days));
  }

  @Test
  void anyCharsetOfTheJdkIsThere() {
    try (Deployed function = Deployed.start("decode")) {
      assertEquals(
          "[\"€ä\"]", function.call("{\"bytes\":\"gOQ=\",\"charset\":\"windows-1252\"}").text());
      assertEquals("[\"ą\"]", function.call("{\"bytes\":\"sQ==\",\"charset\":\"latin2\"}").text());
      assertEquals(
          "[\"あ\"]", function.call("{\"bytes\":\"gqA=\",\"charset\":\"Shift_JIS\"}").text());
      assertNotEquals(
          Answer.Kind.RESPONSE, function.call("{\"bytes\":\"\",\"charset\":\"martian\"}").kind());
    }
  }

  @Test
  void urlsOfTheWebAreThere() {
    assertEquals(
        "[{\"url\":\"https://example.com/a?b\",\"host\":\"example.com\",\"port\":443},"
            + "{\"url\":\"http://example.org\",\"host\":\"example.org\",\"port\":80}]",
        response("links", "[\"https://example.com/a?b\",\"http://example.org\"]"));
  }

  @Test
  void aLanguageOfACodecIsThereForTheFunctionToo() {
    assertEquals(
        "{\"number\":\"1.234.567,89\",\"currency\":\"Euro\"}", response("localize", "123456789"));
  }

  @Test
  void theLoggersOfTheJdkWrite() {
    try (Deployed function = Deployed.start("log")) {
      for (int round = 1; round <= 2; round++) {
        Answer answer = function.call("line " + round);
        assertEquals(Answer.Kind.RESPONSE, answer.kind(), answer + "\n" + function.process().log());
        for (String line :
            List.of(
                "INFO: line " + round + " by java.util.logging",
                "WARNING: line " + round + " with a cause",
                "java.lang.IllegalStateException: the cause",
                "INFO: line " + round + " by System.Logger")) {
          function.process().awaitLog(line, Deployed.LIMIT);
        }
      }
      assertTrue(function.process().isAlive());
    }
  }

  @Test
  void exceptionsOfTheJdkSayTheSameOnAJvmAndInANativeImage() {
    try (Deployed function = Deployed.start("trouble")) {
      for (String[] trouble : troubles()) {
        String answer = function.call("\"" + trouble[0] + "\"").text();
        assertEquals("[\"" + trouble[1].replace("\"", "\\\"") + "\"]", answer, trouble[0]);
      }
    }
  }

  /** The kind and its message. */
  private static String[][] troubles() {
    // A helpful message of a NullPointerException is made from bytecode, which an image does not
    // have; its stack trace names file and line.
    String onNull =
        Deployed.isNative()
            ? ""
            : ": Cannot invoke \"String.length()\" because the return value of"
                + " \"dev.aloft.conformance.Platform$Trouble$Holder.getText()\" is null";
    String cast =
        Deployed.isNative()
            ? "java.lang.String cannot be cast to java.lang.Integer"
            : "class java.lang.String cannot be cast to class java.lang.Integer (java.lang.String"
                + " and java.lang.Integer are in module java.base of loader 'bootstrap')";
    String nested = Deployed.isNative() ? "Platform$Trouble" : "Platform.Trouble";
    String index = "Index 5 out of bounds for length 2";
    return new String[][] {
      {"CALL_ON_NULL", "java.lang.NullPointerException" + onNull},
      {"CAST", "java.lang.ClassCastException: " + cast},
      {"ARRAY_INDEX", "java.lang.ArrayIndexOutOfBoundsException: " + index},
      {"LIST_INDEX", "java.lang.IndexOutOfBoundsException: Index 2 out of bounds for length 2"},
      {"NUMBER", "java.lang.NumberFormatException: For input string: \"x2\""},
      {"DIVISION", "java.lang.ArithmeticException: / by zero"},
      {"OVERFLOW", "java.lang.ArithmeticException: integer overflow"},
      {"NEGATIVE_SIZE", "java.lang.NegativeArraySizeException: -1"},
      {"STORE", "java.lang.ArrayStoreException: java.lang.Integer"},
      {
        "CONSTANT",
        "java.lang.IllegalArgumentException: No enum constant dev.aloft.conformance."
            + nested
            + ".OF_2"
      },
    };
  }

  private static String response(String function, String event) {
    try (Deployed deployed = Deployed.start(function)) {
      Answer answer = deployed.call(event);
      assertEquals(
          Answer.Kind.RESPONSE, answer.kind(), () -> answer + "\n" + deployed.process().log());
      return answer.text();
    }
  }
}
