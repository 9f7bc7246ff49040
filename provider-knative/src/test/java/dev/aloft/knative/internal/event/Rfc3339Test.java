package dev.aloft.knative.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Rfc3339Test {
  @Test
  void itAgreesWithTheJdk() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      long second = random.nextLong(-62_100_000_000L, 253_300_000_000L);
      Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1080, 1081));
      OffsetDateTime time = OffsetDateTime.ofInstant(instant, offset);
      String text = time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSXXX"));
      assertEquals(instant, Rfc3339.instant(text), text);
    }
  }

  @Test
  void offsetsFractionsAndLettersMayVary() {
    Instant time = Instant.parse("2026-11-28T20:00:01Z");
    for (String text :
        List.of(
            "2026-11-28T20:00:01Z",
            "2026-11-28t20:00:01z",
            "2026-11-28T20:00:01.0000000000009Z",
            "2026-11-28T20:00:01-00:00",
            "2026-11-28T21:30:01+01:30",
            "2026-11-28T20:00:00.99999999999+00:00",
            "2026-11-28T19:59:60.999Z")) {
      Instant read = Rfc3339.instant(text);
      assertEquals(true, read != null && !read.isAfter(time.plusSeconds(1)), text);
    }
    assertEquals(
        Instant.parse("2026-11-28T20:00:01.500Z"), Rfc3339.instant("2026-11-28T20:00:01.5Z"));
  }

  @Test
  void anythingElseIsRefused() {
    for (String text :
        List.of(
            "",
            "2026-11-28",
            "2026-11-28T20:00Z",
            "2026-11-28T20:00:01",
            "2026-11-28 20:00:01Z",
            "2026-11-28T20:00:01.Z",
            "2026-11-28T20:00:01,5Z",
            "2026-11-28T24:00:00Z",
            "2026-11-28T20:60:00Z",
            "2026-11-28T20:00:61Z",
            "2026-13-28T20:00:01Z",
            "2026-02-29T20:00:01Z",
            "2026-11-28T20:00:01+1:00",
            "2026-11-28T20:00:01+24:00",
            "2026-11-28T20:00:01+0100",
            "2026-11-28T20:00:01ZZ",
            "+002026-11-28T20:00:01Z",
            "2026-11-28T20:00:01\u0966Z")) {
      assertNull(Rfc3339.instant(text), text);
    }
  }
}
