package dev.aloft.processor.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.provider.descriptor.CronSchedule;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed for a schedule of another system fires at exactly the same minutes. */
final class CronDialectsTest {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0/5 * * * ? * | */5 * * * *",
        "cron(0/5 * * * ? *) | */5 * * * *",
        "cron(0 10 ? * MON-FRI *) | 0 10 * * 1-5",
        "cron(0 10 ? * 2-6 *) | 0 10 * * 1-5",
        "cron(15 12 1 * ? *) | 15 12 1 * *",
        "cron(0 3 * * *) | 0 3 * * *",
        "0 0 12 * * ? | 0 12 * * *",
        "0 0/10 * ? * MON,WED | */10 * * * 1,3",
        "0 15 10 ? * MON-FRI * | 15 10 * * 1-5",
        "0 */5 * * * * | */5 * * * *",
        "0 0 2 1 * * * | 0 2 1 * *",
        "5/10 * * * * | 5-59/10 * * * *",
        "0 3 ? * MON | 0 3 * * 1",
        "0 3 * JAN/3 * | 0 3 * */3 *",
        "@daily | 0 0 * * *",
        "@midnight | 0 0 * * *",
        "@hourly | 0 * * * *",
        "@weekly | 0 0 * * 0",
        "@monthly | 0 0 1 * *",
        "@yearly | 0 0 1 1 *",
        "@Annually | 0 0 1 1 *",
        "rate(5 minutes) | */5 * * * *",
        "rate(1 minute) | * * * * *",
        "rate(1 hour) | 0 * * * *",
        "rate(120 minutes) | 0 */2 * * *",
        "rate(1 day) | 0 0 * * *",
        "rate(7 days) | 0 0 * * 0",
        "@every 30m | */30 * * * *",
        "@every 1h0m0s | 0 * * * *",
        "CRON_TZ=UTC 0/15 * * * * | */15 * * * *"
      })
  void knownDialects(String text, String expected) {
    assertEquals(Optional.of(expected), CronDialects.inFiveFields(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@reboot",
        "rate(7 minutes)",
        "rate(5 hours)",
        "rate(0 minutes)",
        "rate(2 days)",
        "@every 45m",
        "@every ",
        "0 0 12 L * ?",
        "0 0 12 ? * 6#3",
        "0 0 12 15W * ?",
        "0 0 12 ? * 2",
        "30 0 12 * * ?",
        "0/10 * * * * *",
        "cron(0 12 * * ? 2027)",
        "0 0 12 * * ? 2027",
        "0 0 12 1 * MON",
        "cron(0 12 1 * MON *)",
        "0 12 1 * ?",
        "H * * * *",
        "CRON_TZ=Asia/Shanghai 0/15 * * * *",
        "0 25 * * *",
        "0 0 30 2 ? *",
        "every day",
        "0 22-2 * * ? *"
      })
  void whatHasNoEqualOrCouldMeanTwoThings(String text) {
    Optional<String> found = CronDialects.inFiveFields(text);
    // A number of "0 12 1 * ?" and the like means the same in all dialects.
    assertEquals(text.equals("0 12 1 * ?") ? Optional.of("0 12 1 * *") : Optional.empty(), found);
  }

  /** A field in a dialect, and what it means. */
  private record Field(String text, BitSet values) {}

  @Test
  void proposalsFireAtTheSameMinutes() {
    Random random = new Random(28);
    for (int i = 0; i < 3_000; i++) {
      Field minute = field(random, 0, 59, List.of(), 0);
      Field hour = field(random, 0, 23, List.of(), 0);
      Field month = field(random, 1, 12, MONTHS, 0);
      boolean byDay = random.nextBoolean();
      boolean aws = random.nextBoolean();
      Field day = field(random, 1, 31, List.of(), 0);
      Field week = aws ? field(random, 1, 7, DAYS, -1) : names(random);
      String days =
          byDay ? day.text + " " + month.text + " ?" : "? " + month.text + " " + week.text;
      String fields = minute.text + " " + hour.text + " " + days;
      String text =
          aws
              ? (random.nextBoolean() ? fields + " *" : "cron(" + fields + " *)")
              : "0 " + fields + (random.nextBoolean() ? "" : " *");
      Optional<String> proposed = CronDialects.inFiveFields(text);
      boolean ever =
          !byDay || day.values.nextSetBit(0) < 30 || month.values.stream().anyMatch(m -> m != 2);
      if (proposed.isEmpty() && (!ever || day.values.nextSetBit(0) == 31)) {
        continue;
      }
      CronSchedule cron = CronSchedule.parse(proposed.orElseThrow(() -> new AssertionError(text)));
      for (int j = 0; j < 50; j++) {
        LocalDateTime at =
            LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(2_000_000));
        boolean fires =
            minute.values.get(at.getMinute())
                && hour.values.get(at.getHour())
                && month.values.get(at.getMonthValue())
                && (byDay
                    ? day.values.get(at.getDayOfMonth())
                    : week.values.get(at.getDayOfWeek().getValue() % 7));
        assertEquals(fires, fires(cron, at), text + " -> " + proposed.get() + " at " + at);
      }
    }
  }

  /** The same minutes, also of five fields whose only fault is a step without a range. */
  @Test
  void stepsWithoutARangeGoOnToTheEnd() {
    Random random = new Random(29);
    for (int i = 0; i < 500; i++) {
      int from = random.nextInt(60);
      int step = 1 + random.nextInt(30);
      int hour = random.nextInt(24);
      String text = from + "/" + step + " " + hour + " 1 * MON";
      CronSchedule cron =
          CronSchedule.parse(
              CronDialects.inFiveFields(text).orElseThrow(() -> new AssertionError(text)));
      for (int minute = 0; minute < 60; minute++) {
        boolean in = minute >= from && (minute - from) % step == 0;
        assertEquals(in, cron.minute().values().contains(minute), text);
      }
      assertEquals(List.of(hour), cron.hour().values());
      assertEquals(List.of(1), cron.dayOfMonth().values());
      assertEquals(List.of(1), cron.dayOfWeek().values());
    }
  }

  private static boolean fires(CronSchedule cron, LocalDateTime at) {
    boolean day = cron.dayOfMonth().values().contains(at.getDayOfMonth());
    boolean week = cron.dayOfWeek().values().contains(at.getDayOfWeek().getValue() % 7);
    return cron.minute().values().contains(at.getMinute())
        && cron.hour().values().contains(at.getHour())
        && cron.month().values().contains(at.getMonthValue())
        && ((cron.dayOfMonth().any() || cron.dayOfWeek().any()) ? (day && week) : (day || week));
  }

  private static Field names(Random random) {
    BitSet values = new BitSet();
    values.set(random.nextInt(7));
    values.set(random.nextInt(7));
    List<String> names = values.stream().mapToObj(DAYS::get).toList();
    return new Field(String.join(",", names), values);
  }

  private static Field field(Random random, int low, int high, List<String> names, int added) {
    BitSet values = new BitSet();
    int from = low + random.nextInt(high - low + 1);
    int to = from + random.nextInt(high - from + 1);
    int step = 1 + random.nextInt(high);
    String first = names.isEmpty() || random.nextBoolean() ? "" + from : names.get(from - low);
    String text;
    switch (random.nextInt(6)) {
      case 0 -> {
        text = "*";
        set(values, low, high, 1, added);
      }
      case 1 -> {
        text = first;
        set(values, from, from, 1, added);
      }
      case 2 -> {
        text = first + "-" + to;
        set(values, from, to, 1, added);
      }
      case 3 -> {
        text = first + "/" + step;
        set(values, from, high, step, added);
      }
      case 4 -> {
        text = "*/" + step;
        set(values, low, high, step, added);
      }
      default -> {
        text = first + "," + to + "-" + high + "/" + step;
        set(values, from, from, 1, added);
        set(values, to, high, step, added);
      }
    }
    return new Field(text, values);
  }

  private static void set(BitSet values, int from, int to, int step, int added) {
    for (int value = from; value <= to; value += step) {
      values.set(value + added);
    }
  }
}
