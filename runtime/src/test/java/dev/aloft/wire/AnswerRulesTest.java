package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection",
        "content-length",
        "Keep-Alive",
        "proxy-connection",
        "TE",
        "Trailer",
        "TRANSFER-ENCODING",
        "Upgrade"
      })
  void headersOfOneConnectionAreFraming(String name) {
    assertTrue(AnswerRules.isFraming(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type", "Date", "Via", "ETag", "Trailers", "Set-Cookie", "Te-"})
  void allOtherHeadersAreTheFunctions(String name) {
    assertFalse(AnswerRules.isFraming(name));
  }

  @Test
  void phrasesAreThoseOfRfc9110() {
    assertEquals("Content Too Large", AnswerRules.reason(413));
    assertEquals("", AnswerRules.reason(299));
  }
}
