package dev.aloft.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpResponseTest {
  @Test
  void headersAddUpAndResponsesStayAsTheyWere() {
    HttpResponse<String> plain = HttpResponse.of(201, "made");
    HttpResponse<String> more = plain.withHeader("X-A", "1").withCookie("a=1").withCookie("b=2");
    assertEquals(0, plain.headers().size());
    assertEquals(List.of("a=1", "b=2"), more.headers().all("set-cookie"));
    assertEquals("made", more.body());
    assertEquals(201, more.status());
    assertNull(HttpResponse.status(404).body());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100, 199, 600, 1000})
  void statusThatIsNotFinalIsRefused(int status) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> HttpResponse.status(status));
    assertTrue(String.valueOf(refusal.getMessage()).contains(String.valueOf(status)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "a\r\nb", "\u00e9", "a\u0000"})
  void nameThatIsNoTokenIsRefused(String name) {
    HttpResponse<String> response = HttpResponse.ok("");
    assertThrows(IllegalArgumentException.class, () -> response.withHeader(name, "v"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00e9", "a\u0080", "\u4e2d", "\ud83d\ude80"})
  void valueBeyondAsciiIsRefusedWithAWayOut(String value) {
    HttpResponse<String> response = HttpResponse.ok("");
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> response.withHeader("X-Name", value))
                .getMessage());
    assertTrue(message.contains("header X-Name") && message.contains("U+"), message);
    assertTrue(message.contains("RFC 8187"), message);
    assertThrows(IllegalArgumentException.class, () -> response.withCookie("a=" + value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: b", "a\nb", "a\u0000", "\u007f"})
  void valueThatCouldEndTheHeaderIsRefused(String value) {
    HttpResponse<String> response = HttpResponse.ok("");
    assertThrows(IllegalArgumentException.class, () -> response.withHeader("X", value));
  }
}
