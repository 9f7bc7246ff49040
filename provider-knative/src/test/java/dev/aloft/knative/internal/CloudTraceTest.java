package dev.aloft.knative.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CloudTraceTest {
  private static final String ID = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void theSpanIsUnsignedAndDecimal() {
    assertEquals("00-" + ID + "-0000000000000001-00", CloudTrace.parent(ID + "/1"));
    assertEquals("00-" + ID + "-0000000000000001-01", CloudTrace.parent(ID + "/1;o=1"));
    assertEquals("00-" + ID + "-0000000000000001-00", CloudTrace.parent(ID + "/1;o=0"));
    assertEquals(
        "00-" + ID + "-ffffffffffffffff-00", CloudTrace.parent(ID + "/18446744073709551615"));
  }

  @Test
  void withoutASpanThereIsNoParent() {
    for (String header :
        List.of(
            ID,
            ID + "/",
            ID + ";o=1",
            ID + "/;o=",
            ID + "/0",
            ID + "/-1",
            ID + "/+1",
            ID + "/18446744073709551616",
            ID + "/x",
            "0".repeat(32) + "/1",
            "abc/1",
            "/",
            "")) {
      assertNull(CloudTrace.parent(header), header);
    }
  }
}
