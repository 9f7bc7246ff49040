package dev.aloft.tooling.deploy.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names for resources are allowed, stable and different. */
final class NamesTest {
  @Test
  void logicalIdsAreReadableAndDifferent() {
    assertEquals("CreateOrder", Names.logicalId("create-order"));
    Map<String, String> ids = new HashMap<>();
    for (String name :
        List.of(
            "create-order",
            "create_order",
            "createOrder",
            "CreateOrder",
            "create--order",
            "a-1",
            "a1",
            "1a",
            "orders.fifo",
            "orders-fifo",
            "ordersFifo",
            "_",
            "-")) {
      String id = Names.logicalId(name);
      assertTrue(id.matches("[A-Za-z0-9]+"), id);
      String other = ids.put(id, name);
      assertEquals(null, other, id);
    }
  }

  @Test
  void lowerCaseNamesAreShortEnough() {
    assertEquals("my-shop", Names.lowerCase("My-Shop", 63));
    String cut = Names.lowerCase("a".repeat(100), 63);
    assertTrue(cut.length() <= 63 && cut.matches("[a-z][a-z0-9-]*[a-z0-9]"), cut);
    assertTrue(Names.lowerCase("1_2", 63).matches("x-x[0-9a-f]{8}"));
  }
}
