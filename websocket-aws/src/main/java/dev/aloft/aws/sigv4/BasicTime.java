package dev.aloft.aws.sigv4;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times in ISO 8601's basic form: {@code 20150830T123600Z}. */
final class BasicTime {
  private BasicTime() {}

  /** Without the JDK's formatter, which is some ninety classes to load. */
  static String of(Instant time) {
    LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(16);
    append(utc.getYear() / 100, text);
    append(utc.getYear() % 100, text);
    append(utc.getMonthValue(), text);
    append(utc.getDayOfMonth(), text);
    text.append('T');
    append(utc.getHour(), text);
    append(utc.getMinute(), text);
    append(utc.getSecond(), text);
    return text.append('Z').toString();
  }

  private static void append(int number, StringBuilder text) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
