package dev.aloft.provider.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ListenPortTest {
  @Test
  void theFirstVariableThatIsSetCounts() {
    assertEquals(80, ListenPort.of(Map.of("A", "80", "B", "81"), 9, "A", "B"));
    assertEquals(81, ListenPort.of(Map.of("A", "", "B", "81"), 9, "A", "B"));
    assertEquals(65535, ListenPort.of(Map.of("B", "65535"), 9, "A", "B"));
    assertEquals(9, ListenPort.of(Map.of(), 9, "A", "B"));
    assertEquals(9, ListenPort.of(Map.of("C", "7"), 9));
  }

  @Test
  void whatIsNoPortIsRefusedWithItsName() {
    for (String wrong :
        List.of("0", "65536", "-1", "+1", "1.0", " 80", "80 ", "http", "99999999999999999999")) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class, () -> ListenPort.of(Map.of("A", wrong), 9, "A"));
      assertTrue(
          String.valueOf(refused.getMessage()).startsWith("The environment variable A is \""),
          wrong);
    }
  }

  @Test
  void theMessageHasNoControlCharactersAndIsShort() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ListenPort.of(Map.of("A", "1\r\n" + "x".repeat(5000)), 9, "A"));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.length() < 250, message);
    assertFalse(message.contains("\n") || message.contains("\r"), message);
  }
}
