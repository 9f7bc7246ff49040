package dev.aloft.provider.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CronScheduleTest {
  @Test
  void starIsEveryValueAndRestrictsNothing() {
    CronSchedule cron = CronSchedule.parse("* * * * *");
    assertEquals(range(0, 59), cron.minute().values());
    assertEquals(range(0, 23), cron.hour().values());
    assertEquals(range(1, 31), cron.dayOfMonth().values());
    assertEquals(range(1, 12), cron.month().values());
    assertEquals(range(0, 6), cron.dayOfWeek().values());
    for (CronSchedule.Field field : fields(cron)) {
      assertTrue(field.any());
      assertEquals("*", field.text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7              | 7               | 7",
        "1,3,5          | 1,3,5           | 1,3,5",
        "5,1,5          | 5,1,5           | 1,5",
        "1-4            | 1-4             | 1,2,3,4",
        "3-3            | 3-3             | 3",
        "*/15           | */15            | 0,15,30,45",
        "*/59           | */59            | 0,59",
        "5-20/7         | 5-20/7          | 5,12,19",
        "1-2,30,40-59/9 | 1-2,30,40-59/9  | 1,2,30,40,49,58",
        "07             | 7               | 7"
      })
  void minutesAreNumbersRangesListsAndSteps(String written, String text, String values) {
    CronSchedule.Field minute = CronSchedule.parse(written + " * * * *").minute();
    assertEquals(text, minute.text());
    assertEquals(values, minute.list(0));
    assertFalse(minute.any());
  }

  @Test
  void theUnixFormIsReadByEveryCron() {
    assertEquals("0 3 * * *", CronSchedule.parse("0 3 * * *").unix());
    assertEquals(
        "0-59/5 0-23/2 1-31/3 1-12/4 0-6/2", CronSchedule.parse("*/5 */2 */3 */4 */2").unix());
    assertEquals("10-50/20,55 9 * 1 1-5", CronSchedule.parse("10-50/20,55 9 * JAN MON-FRI").unix());
    assertEquals("0 0 * * 0,5,6", CronSchedule.parse("0 0 * * FRI-7").unix());
  }

  @Test
  void daysMayComeLaterInTheWeek() {
    assertEquals("SUN,TUE", CronSchedule.parse("0 3 * * MON,SAT").dayOfWeek().dayNames(1));
  }

  @Test
  void monthsAndDaysMayBeNamedInAnyLetterCase() {
    CronSchedule cron = CronSchedule.parse("0 3 * jan,Mar-MAY mon-fri");
    assertEquals("1,3-5", cron.month().text());
    assertEquals(List.of(1, 3, 4, 5), cron.month().values());
    assertEquals("1-5", cron.dayOfWeek().text());
    assertEquals("MON,TUE,WED,THU,FRI", cron.dayOfWeek().dayNames(0));
  }

  @Test
  void sundayIsZeroAndSeven() {
    assertEquals(List.of(0), CronSchedule.parse("0 3 * * 0").dayOfWeek().values());
    assertEquals(List.of(0), CronSchedule.parse("0 3 * * 7").dayOfWeek().values());
    assertEquals(List.of(0), CronSchedule.parse("0 3 * * sun").dayOfWeek().values());
    assertEquals(List.of(0, 5, 6), CronSchedule.parse("0 3 * * 5-7").dayOfWeek().values());
    assertEquals("SUN,FRI,SAT", CronSchedule.parse("0 3 * * FRI-7").dayOfWeek().dayNames(0));
    assertEquals(List.of(0, 2, 4, 6), CronSchedule.parse("0 3 * * */2").dayOfWeek().values());
  }

  @Test
  void sundayIsWrittenAsZero() {
    assertEquals("0", CronSchedule.parse("0 3 * * 7").dayOfWeek().text());
    assertEquals("0,5", CronSchedule.parse("0 3 * * 5,7").dayOfWeek().text());
    assertEquals("0,5,6", CronSchedule.parse("0 3 * * 5-7").dayOfWeek().text());
  }

  @Test
  void listMayBeShifted() {
    assertEquals("2,3", CronSchedule.parse("0 3 * * 1,2").dayOfWeek().list(1));
  }

  @Test
  void blanksAroundAndBetweenFieldsDoNotCount() {
    assertEquals(CronSchedule.parse("0 3 * * *"), CronSchedule.parse("  0\t3  * *   * "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | Expected five fields: minute, hour, day of month, month, day of week; there are 0.",
        "'  '          | Expected five fields: minute, hour, day of month, month, day of week; there are 0.",
        "0             | Expected five fields: minute, hour, day of month, month, day of week; there is 1.",
        "0 3 * * * *   | Expected five fields: minute, hour, day of month, month, day of week; there are 6.",
        "60 * * * *    | The minute is \"60\", where \"60\" is not a number from 0 to 59.",
        "-1 * * * *    | The minute is \"-1\", where \"\" is not a number from 0 to 59.",
        "+1 * * * *    | The minute is \"+1\", where \"+1\" is not a number from 0 to 59.",
        "1, * * * *    | The minute is \"1,\", where \"\" is not a number from 0 to 59.",
        "5/10 * * * *  | The minute is \"5/10\", where a step needs a range or *, for example 5-59.",
        "*/0 * * * *   | The minute is \"*/0\", where \"0\" is not a number from 1 to 59.",
        "*/ * * * *    | The minute is \"*/\", where \"\" is not a number from 1 to 59.",
        "9-3 * * * *   | The minute is \"9-3\", where the range 9-3 goes backwards.",
        "*-3 * * * *   | The minute is \"*-3\", where \"*\" is not a number from 0 to 59.",
        "0 24 * * *    | The hour is \"24\", where \"24\" is not a number from 0 to 23.",
        "0 0 0 * *     | The day of month is \"0\", where \"0\" is not a number from 1 to 31.",
        "0 0 L * *     | The day of month is \"L\", where \"L\" is not a number from 1 to 31.",
        "0 0 * 13 *    | The month is \"13\", where \"13\" is not a number from 1 to 12 and none of JAN, FEB,",
        "0 0 * * 8     | The day of week is \"8\", where \"8\" is not a number from 0 to 7 and none of SUN, MON,",
        "0 0 * * MON#1 | The day of week is \"MON#1\", where \"MON#1\" is not a number from 0 to 7 and none of",
        "0 0 ? * *     | The day of month is \"?\", where \"?\" is not a number from 1 to 31.",
        "0 0 31 2 *    | The day of month is \"31\", which the months of the schedule do not have.",
        "0 0 31 4,6 *  | The day of month is \"31\", which the months of the schedule do not have.",
        "0 0 30-31 2 * | The day of month is \"30-31\", which the months of the schedule do not have."
      })
  void otherTextIsRefusedWithTheFieldAndTheReason(String text, String message) {
    String actual =
        assertThrows(IllegalArgumentException.class, () -> CronSchedule.parse(text)).getMessage();
    assertTrue(String.valueOf(actual).startsWith(message), actual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 31 1 *", "0 0 29 2 *", "0 0 31 2 MON", "0 0 30,31 4 *"})
  void scheduleThatEverComesIsFine(String text) {
    CronSchedule.parse(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"٣ * * * *", "1_0 * * * *", "99999999999 * * * *", "1-2-3 * * * *"})
  void oddNumbersAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> CronSchedule.parse(text));
  }

  @Test
  void randomSchedulesMeanWhatTheySay() {
    long seed = 20_261_121;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      Set<Integer> expected = new TreeSet<>();
      StringBuilder text = new StringBuilder();
      int parts = 1 + random.nextInt(3);
      for (int part = 0; part < parts; part++) {
        int from = random.nextInt(60);
        int to = from + random.nextInt(60 - from);
        int step = 1 + random.nextInt(59);
        text.append(part == 0 ? "" : ",");
        switch (random.nextInt(4)) {
          case 0 -> {
            text.append(from);
            expected.add(from);
          }
          case 1 -> {
            text.append(from).append('-').append(to);
            expected.addAll(range(from, to));
          }
          case 2 -> {
            text.append(from).append('-').append(to).append('/').append(step);
            add(expected, from, to, step);
          }
          default -> {
            text.append("*/").append(step);
            add(expected, 0, 59, step);
          }
        }
      }
      CronSchedule.Field minute = CronSchedule.parse(text + " * * * *").minute();
      assertEquals(List.copyOf(expected), minute.values(), text::toString);
      assertEquals(
          minute.values(),
          CronSchedule.parse(minute.text() + " * * * *").minute().values(),
          text::toString);
    }
  }

  @Test
  void anyTextIsReadOrRefusedAndNothingElse() {
    long seed = 20_261_122;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String alphabet = "0123456789*/,-  \tMONJAN?L#W+٣";
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("*/5 1-9 3,7 JAN-MAR 1-5");
      int changes = 1 + random.nextInt(3);
      for (int change = 0; change < changes; change++) {
        char to = alphabet.charAt(random.nextInt(alphabet.length()));
        text.setCharAt(random.nextInt(text.length()), to);
      }
      try {
        CronSchedule cron = CronSchedule.parse(text.toString());
        read++;
        for (CronSchedule.Field field : fields(cron)) {
          assertFalse(field.values().isEmpty(), text::toString);
        }
        assertEquals(cron, CronSchedule.parse(text(cron)), text::toString);
      } catch (IllegalArgumentException refused) {
        assertTrue(String.valueOf(refused.getMessage()).endsWith("."), text::toString);
      }
    }
    assertTrue(read > 100, "only " + read + " were read");
  }

  private static String text(CronSchedule cron) {
    return String.join(" ", fields(cron).stream().map(CronSchedule.Field::text).toList());
  }

  private static List<CronSchedule.Field> fields(CronSchedule cron) {
    return List.of(cron.minute(), cron.hour(), cron.dayOfMonth(), cron.month(), cron.dayOfWeek());
  }

  private static void add(Set<Integer> values, int from, int to, int step) {
    for (int value = from; value <= to; value += step) {
      values.add(value);
    }
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }
}
