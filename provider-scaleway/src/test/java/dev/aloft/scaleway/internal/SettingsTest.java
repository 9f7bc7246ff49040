package dev.aloft.scaleway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettingsTest {
  private static Settings of(String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return Settings.of(environment);
  }

  @Test
  void whateverTheCoreRuntimeNeedsToStartAFunctionGivesItAway() {
    for (String name :
        List.of(
            "SCW_UPSTREAM_PORT", "SCW_UPSTREAM_HOST", "SCW_RUNTIME_BINARY", "SCW_RUNTIME_BRIDGE")) {
      assertTrue(of("PORT", "8080", name, "x").isBehindCore(), name);
      assertFalse(of("PORT", "8080", name, "").isBehindCore(), name);
    }
    assertTrue(of("SCW_HANDLER_IS_BINARY", "true").isBehindCore());
    assertFalse(of("SCW_HANDLER_IS_BINARY", "TRUE").isBehindCore());
    assertFalse(of().isBehindCore());
    assertFalse(of("SCW_PUBLIC", "true", "SCW_APPLICATION_ID", "a").isBehindCore());
  }

  @Test
  void eachModeHasItsPort() {
    assertEquals(8080, of().containerPort());
    assertEquals(9000, of("PORT", "9000", "SCW_UPSTREAM_PORT", "1").containerPort());
    assertEquals(8081, of("PORT", "9000").upstreamPort());
    assertEquals(9001, of("SCW_UPSTREAM_PORT", "9001").upstreamPort());
    Settings wrong = of("PORT", "http");
    String message =
        assertThrows(IllegalArgumentException.class, wrong::containerPort).getMessage();
    assertTrue(String.valueOf(message).contains("PORT is \"http\""), message);
  }

  @Test
  void theCoreRuntimesHandlerComesBeforeOurs() {
    assertEquals("a", of("SCW_HANDLER_NAME", "a", "ALOFT_FUNCTION", "b").selectedFunction());
    assertEquals("b", of("SCW_HANDLER_NAME", "", "ALOFT_FUNCTION", "b").selectedFunction());
    assertEquals("b", of("SCW_HANDLER_NAME", "handle", "ALOFT_FUNCTION", "b").selectedFunction());
    assertEquals("handle", of("SCW_HANDLER_NAME", "handle").selectedFunction());
    Settings none = of();
    String message =
        assertThrows(IllegalArgumentException.class, none::selectedFunction).getMessage();
    assertTrue(String.valueOf(message).contains("ALOFT_FUNCTION"), message);
  }

  @Test
  void memoryIsZeroUnlessItIsANumber() {
    assertEquals(256, of("SCW_APPLICATION_MEMORY", "256").memoryLimitMb());
    assertEquals(0, of("SCW_APPLICATION_MEMORY", "2G").memoryLimitMb());
    assertEquals(0, of("SCW_APPLICATION_MEMORY", "9999999999").memoryLimitMb());
    assertEquals(0, of().memoryLimitMb());
  }
}
