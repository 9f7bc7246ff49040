package dev.aloft.provider.descriptor;

import java.time.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cron expression of five fields: minute, hour, day of month, month, day of week. Immutable.
 *
 * @param minute 0 to 59
 * @param hour 0 to 23
 * @param dayOfMonth 1 to 31
 * @param month 1 to 12
 * @param dayOfWeek 0 to 6, Sunday is 0
 */
public record CronSchedule(
    Field minute, Field hour, Field dayOfMonth, Field month, Field dayOfWeek) {
  /** Leading zeros included; well within an int. */
  private static final int LONGEST_NUMBER = 4;

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  /**
   * One field.
   *
   * @param text as written, with names replaced by numbers: {@code 0-59/5}, {@code 1,3}; {@code *}
   *     for every value; days of the week go from 0 to 6, even where 7 was written
   * @param values the numbers it matches, ascending
   * @param any whether it matches every value, so that it restricts nothing
   */
  public record Field(String text, List<Integer> values, boolean any) {
    /** Copies the list. */
    public Field {
      values = List.copyOf(values);
    }

    /** The values as a comma-separated list, each with this added. */
    public String list(int added) {
      return joined(values.stream().map(value -> String.valueOf(value + added)));
    }

    /**
     * English day names as a comma-separated list, if this is the day of week.
     *
     * @param later how many days after those of the schedule; 0 for the same
     */
    public String dayNames(int later) {
      return joined(
          values.stream().map(day -> (day + later) % DAYS.size()).sorted().map(DAYS::get));
    }

    private static String joined(Stream<String> values) {
      return values.collect(Collectors.joining(","));
    }

    private String unix(String whole) {
      return text.replace("*/", whole + "/");
    }
  }

  /**
   * The five fields in the form that every cron reads: numbers, no names, and steps with the range
   * that they divide, {@code 0-59/5}.
   */
  public String unix() {
    return String.join(
        " ",
        minute.unix("0-59"),
        hour.unix("0-23"),
        dayOfMonth.unix("1-31"),
        month.unix("1-12"),
        dayOfWeek.unix("0-6"));
  }

  /**
   * Refuses a schedule that restricts both the day of the month and the day of the week, for clouds
   * that allow only one of them.
   *
   * @param cloud the cloud's name, with which the message begins
   * @throws IllegalArgumentException if both are restricted
   */
  public void requireOneKindOfDay(String cloud) {
    if (!dayOfMonth.any() && !dayOfWeek.any()) {
      throw new IllegalArgumentException(
          cloud + " can restrict the day of the month or the day of the week, not both.");
    }
  }

  /**
   * Reads five fields.
   *
   * @throws IllegalArgumentException if the text is not a cron expression; the message is a
   *     sentence that names the field and what it may contain
   */
  public static CronSchedule parse(String text) {
    String[] fields = text.strip().split("\\s+", -1);
    if (fields.length != 5 || text.isBlank()) {
      throw new IllegalArgumentException(
          "Expected five fields: minute, hour, day of month, month, day of week; there "
              + (fields.length == 1 && !text.isBlank() ? "is" : "are")
              + " "
              + (text.isBlank() ? 0 : fields.length)
              + ".");
    }
    CronSchedule cron =
        new CronSchedule(
            field("minute", fields[0], 0, 59, List.of()),
            field("hour", fields[1], 0, 23, List.of()),
            field("day of month", fields[2], 1, 31, List.of()),
            field("month", fields[3], 1, 12, MONTHS),
            field("day of week", fields[4], 0, 7, DAYS));
    if (cron.dayOfWeek().any() && !cron.isEver()) {
      throw new IllegalArgumentException(
          "The day of month is \""
              + fields[2]
              + "\", which the months of the schedule do not have.");
    }
    return cron;
  }

  private boolean isEver() {
    int first = dayOfMonth.values().get(0);
    return month.values().stream().anyMatch(each -> first <= Month.of(each).maxLength());
  }

  private static Field field(String what, String text, int low, int high, List<String> names) {
    BitSet values = new BitSet();
    List<String> parts = new ArrayList<>();
    boolean writtenAsSeven = false;
    for (String part : text.split(",", -1)) {
      int slash = part.indexOf('/');
      String base = slash < 0 ? part : part.substring(0, slash);
      int step = slash < 0 ? 1 : number(what, text, part.substring(slash + 1), 1, high, List.of());
      int from = low;
      int to = high == 7 ? 6 : high;
      String normal = base;
      if (!base.equals("*")) {
        int dash = base.indexOf('-');
        from = number(what, text, dash < 0 ? base : base.substring(0, dash), low, high, names);
        to = dash < 0 ? from : number(what, text, base.substring(dash + 1), low, high, names);
        if (to < from) {
          throw wrong(what, text, "the range " + base + " goes backwards");
        }
        if (dash < 0 && slash >= 0) {
          throw wrong(what, text, "a step needs a range or *, for example " + from + "-" + high);
        }
        normal = dash < 0 ? String.valueOf(from) : from + "-" + to;
      }
      for (int value = from; value <= to; value += step) {
        values.set(high == 7 ? value % 7 : value);
      }
      writtenAsSeven |= to == 7;
      parts.add(slash < 0 ? normal : normal + "/" + step);
    }
    List<Integer> all = values.stream().boxed().toList();
    boolean any = all.size() == (high == 7 ? 7 : high - low + 1);
    Field field = new Field(any ? "*" : String.join(",", parts), all, any);
    return writtenAsSeven && !any ? new Field(field.list(0), all, false) : field;
  }

  private static int number(
      String what, String field, String text, int low, int high, List<String> names) {
    int named = names.indexOf(text.toUpperCase(Locale.ROOT));
    if (named >= 0) {
      return named + low;
    }
    int number = text.isEmpty() || text.length() > LONGEST_NUMBER ? -1 : 0;
    for (int i = 0; i < text.length() && number >= 0; i++) {
      int digit = text.charAt(i) - '0';
      number = digit >= 0 && digit <= 9 ? number * 10 + digit : -1;
    }
    if (number >= low && number <= high) {
      return number;
    }
    throw wrong(
        what,
        field,
        "\""
            + text
            + "\" is not a number from "
            + low
            + " to "
            + high
            + (names.isEmpty() ? "" : " and none of " + String.join(", ", names)));
  }

  private static IllegalArgumentException wrong(String what, String field, String why) {
    return new IllegalArgumentException(
        "The " + what + " is \"" + field + "\", where " + why + ".");
  }
}
