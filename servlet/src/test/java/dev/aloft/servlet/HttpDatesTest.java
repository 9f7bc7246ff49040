package dev.aloft.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of headers, compared with the JDK's formats of another kind. */
final class HttpDatesTest {
  private static final long LAST = 3_155_759_999L;

  @Test
  void allThreeFormsOfRandomDates() {
    Random random = new Random(5);
    SimpleDateFormat preferred = format("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    SimpleDateFormat old = format("EEEE, dd-MMM-yy HH:mm:ss 'GMT'");
    SimpleDateFormat asctime = format("EEE MMM dd HH:mm:ss yyyy");
    for (int round = 0; round < 2_000; round++) {
      long date = random.nextLong(LAST) * 1000;
      String text = preferred.format(date);
      assertEquals(text, HttpDates.format(date));
      assertEquals(date, HttpDates.parse(text));
      assertEquals(date, HttpDates.parse(old.format(date)));
      String padded = asctime.format(date).replaceFirst("^(\\w+ \\w+) 0", "$1  ");
      assertEquals(date, HttpDates.parse(padded));
    }
  }

  private static SimpleDateFormat format(String pattern) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.US);
    format.setTimeZone(TimeZone.getTimeZone("GMT"));
    return format;
  }

  @Test
  void fractionsOfASecondAreLeftOut() {
    assertEquals("Thu, 01 Jan 1970 00:00:01 GMT", HttpDates.format(1_999));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "1994-11-06",
        "Sun, 06 Foo 1994 08:49:37 GMT",
        "Sun, 36 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:99:37 GMT",
        "Sun Nov  6 08:49:37 94"
      })
  void otherTextIsNone(String text) {
    assertThrows(IllegalArgumentException.class, () -> HttpDates.parse(text));
  }
}
