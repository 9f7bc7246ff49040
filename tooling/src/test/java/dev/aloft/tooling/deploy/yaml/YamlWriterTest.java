package dev.aloft.tooling.deploy.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Texts stay texts, whoever reads them. */
final class YamlWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "on",
        "OFF",
        "yes",
        "No",
        "y",
        "n",
        "true",
        "null",
        "~",
        "",
        "3.10",
        "0x1F",
        "012",
        "1e3",
        "12:30:00",
        "2010-09-09",
        "*/5 * * * *",
        "0 3 * * *",
        "/{proxy+}",
        "{}",
        "[a]",
        "a: b",
        "a:",
        "# c",
        "a #c",
        "-",
        "- a",
        "?",
        "!x",
        "&a",
        "%d",
        "@a",
        "`a`",
        " a",
        "a ",
        "=",
        "<<",
        ".inf",
        ".nan",
        "cron(0 3 * * ? *)",
        "it's",
        "\"q\""
      })
  void trapsAreQuoted(String text) {
    String yaml = YamlWriter.write(List.of(), List.of(Map.of("k", text)));
    assertEquals("k: '" + text.replace("'", "''") + "'\n", yaml);
    assertRead(text, yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "create-order",
        "AWS::Lambda::Url",
        "provided.al2023",
        "./shop.zip",
        "30s",
        "cn-hangzhou",
        "lambda:InvokeFunction",
        "//storage.googleapis.com/x"
      })
  void usualTextsHaveNoQuotes(String text) {
    String yaml = YamlWriter.write(List.of(), List.of(Map.of("k", text)));
    assertRead(text, yaml);
    if (!Character.isDigit(text.charAt(0))) {
      assertEquals("k: " + text + "\n", yaml);
    }
  }

  @Test
  void keysAreQuotedToo() {
    assertEquals(
        "'on':\n  '404': x\n",
        YamlWriter.write(List.of(), List.of(Map.of("on", Map.of("404", "x")))));
  }

  @Test
  void anyTextIsReadAsItWasWritten() {
    Random random = new Random(20_261_129);
    String letters = "ab01:#-?*&!|>%@`'\"{}[], \n\t.~=\\/<é€\u0007\ud83d\ude00";
    int[] points = letters.codePoints().toArray();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(9);
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      String written = text.toString();
      assertRead(written, YamlWriter.write(List.of("c"), List.of(Map.of("k", written))));
    }
  }

  @Test
  void commentsAndDocumentsAreSeparated() {
    assertEquals(
        "# one\n# two\na: 1\n---\nb: true\n",
        YamlWriter.write(List.of("one", "two"), List.of(Map.of("a", 1), Map.of("b", true))));
  }

  private static void assertRead(String text, String yaml) {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    assertEquals(Map.of("k", text), read, yaml);
  }
}
