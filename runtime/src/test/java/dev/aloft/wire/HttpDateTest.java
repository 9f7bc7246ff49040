package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HttpDateTest {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Test
  void isWrittenAsRfc9110HasIt() {
    assertEquals("Date: Sun, 06 Nov 1994 08:49:37 GMT", new HttpDate(784_111_777).line());
    assertEquals("Date: Thu, 01 Jan 1970 00:00:00 GMT", new HttpDate(0).line());
    assertEquals(784_111_777, new HttpDate(784_111_777).second());
  }

  @Test
  void isTheSameAsTheJdksOnEveryDayAndAtAnyTime() {
    for (long day = 0; day < 150_000; day++) {
      check(day * 86_400);
      check(day * 86_400 + 86_399);
    }
    Random random = new Random(20_261_128);
    for (int i = 0; i < 50_000; i++) {
      check(random.nextLong(253_402_300_800L));
    }
  }

  private static void check(long second) {
    String expected = FORMAT.format(Instant.ofEpochSecond(second));
    assertEquals("Date: " + expected, new HttpDate(second).line());
  }
}
