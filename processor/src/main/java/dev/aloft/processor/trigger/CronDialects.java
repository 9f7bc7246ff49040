package dev.aloft.processor.trigger;

import dev.aloft.provider.descriptor.CronSchedule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Translates schedules of other systems to five fields of cron: nicknames, AWS's {@code cron(...)}
 * and {@code rate(...)}, Go's {@code @every}, and Quartz's and Spring's fields with seconds. Only
 * where the result fires at exactly the same minutes; a schedule without an equivalent, or with two
 * possible meanings, has no translation.
 */
final class CronDialects {
  private static final Map<String, String> NICKNAMES =
      Map.of(
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *",
          "@monthly", "0 0 1 * *",
          "@weekly", "0 0 * * 0",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@hourly", "0 * * * *");

  private static final Pattern RATE =
      Pattern.compile("rate\\(\\s*(\\d{1,4})\\s+(minute|hour|day)s?\\s*\\)");
  private static final Pattern EVERY =
      Pattern.compile("@every\\s+(?:(\\d{1,4})h)?(?:(\\d{1,4})m)?(?:0s)?");
  private static final Pattern WRAPPED = Pattern.compile("cron\\((.*)\\)");
  private static final Pattern IN_UTC = Pattern.compile("(?:cron_)?tz=(?:etc/)?utc\\s+(.*)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  /** How days of the week are numbered. */
  private enum Numbering {
    FROM_ZERO,
    FROM_ONE,
    UNKNOWN
  }

  private CronDialects() {}

  /** The same schedule in five fields; empty if it has no translation. */
  static Optional<String> inFiveFields(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String known = NICKNAMES.get(lower);
    if (known != null) {
      return Optional.of(known);
    }
    Matcher rate = RATE.matcher(lower);
    if (rate.matches()) {
      int unit = rate.group(2).equals("minute") ? 1 : rate.group(2).equals("hour") ? 60 : 24 * 60;
      return every(Integer.parseInt(rate.group(1)) * unit);
    }
    Matcher every = EVERY.matcher(lower);
    if (every.matches()) {
      return every(60 * number(every.group(1)) + number(every.group(2)));
    }
    Matcher utc = IN_UTC.matcher(lower);
    String fields = utc.matches() ? utc.group(1).strip() : lower;
    Matcher wrapped = WRAPPED.matcher(fields);
    boolean aws = wrapped.matches();
    return fields(List.of((aws ? wrapped.group(1).strip() : fields).split("\\s+", -1)), aws)
        .filter(CronDialects::isSchedule);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Only what divides the hour or the day goes on at the same pace in the next one. */
  private static Optional<String> every(int minutes) {
    if (minutes == 7 * 24 * 60) {
      return Optional.of("0 0 * * 0");
    }
    if (minutes == 24 * 60) {
      return Optional.of("0 0 * * *");
    }
    if (minutes > 0 && minutes < 60 && 60 % minutes == 0) {
      return Optional.of(minutes == 1 ? "* * * * *" : "*/" + minutes + " * * * *");
    }
    int hours = minutes / 60;
    return minutes % 60 == 0 && hours > 0 && 24 % hours == 0
        ? Optional.of(hours == 1 ? "0 * * * *" : "0 */" + hours + " * * *")
        : Optional.empty();
  }

  private static Optional<String> fields(List<String> fields, boolean inCron) {
    int count = fields.size();
    boolean asked = fields.contains("?");
    if (count == 5) {
      return fields(fields, asked ? Numbering.UNKNOWN : Numbering.FROM_ZERO, asked);
    }
    // AWS has a year, and exactly one "?": for the day of the month or that of the week.
    boolean aws = count == 6 && (fields.get(2).equals("?") || fields.get(4).equals("?"));
    if (aws && fields.get(5).equals("*")) {
      return fields(fields.subList(0, 5), Numbering.FROM_ONE, true);
    }
    boolean seconds = !inCron && (count == 6 || (count == 7 && fields.get(6).equals("*")));
    // Quartz numbers days from 1 for Sunday, Spring from 0; both have the seconds first.
    return !aws && seconds && fields.get(0).matches("0{1,2}")
        ? fields(fields.subList(1, 6), Numbering.UNKNOWN, true)
        : Optional.empty();
  }

  /**
   * Translates minute, hour, day of month, month and day of week.
   *
   * @param both whether a day must match both the day of the month and that of the week, if both
   *     are given; in five fields of cron one is enough
   */
  private static Optional<String> fields(List<String> fields, Numbering days, boolean both) {
    Optional<String> minute = field(fields.get(0), 0, 59, List.of(), 0);
    Optional<String> hour = field(fields.get(1), 0, 23, List.of(), 0);
    Optional<String> dayOfMonth = field(day(fields.get(2)), 1, 31, List.of(), 0);
    Optional<String> month = field(fields.get(3), 1, 12, MONTHS, 0);
    String day = day(fields.get(4));
    if (days == Numbering.UNKNOWN && day.replaceAll("/\\d+", "").matches(".*\\d.*")) {
      return Optional.empty();
    }
    Optional<String> dayOfWeek =
        days == Numbering.FROM_ONE ? field(day, 1, 7, DAYS, -1) : field(day, 0, 6, DAYS, 0);
    if (minute.isEmpty()
        || hour.isEmpty()
        || dayOfMonth.isEmpty()
        || month.isEmpty()
        || dayOfWeek.isEmpty()
        || (both && !dayOfMonth.get().equals("*") && !dayOfWeek.get().equals("*"))) {
      return Optional.empty();
    }
    return Optional.of(
        String.join(" ", minute.get(), hour.get(), dayOfMonth.get(), month.get(), dayOfWeek.get()));
  }

  private static String day(String field) {
    return field.equals("?") ? "*" : field;
  }

  /**
   * Translates a field.
   *
   * @param added what is added to its numbers
   */
  private static Optional<String> field(
      String text, int low, int high, List<String> names, int added) {
    BitSet values = new BitSet();
    for (String part : text.split(",", -1)) {
      Matcher matcher = Pattern.compile("(?:\\*|(\\w+)(?:-(\\w+))?)(?:/(\\d{1,2}))?").matcher(part);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      boolean stepped = matcher.group(3) != null;
      int step = stepped ? Integer.parseInt(matcher.group(3)) : 1;
      int from = matcher.group(1) == null ? low : value(matcher.group(1), low, high, names);
      int to = matcher.group(1) == null || stepped ? high : from;
      to = matcher.group(2) == null ? to : value(matcher.group(2), low, high, names);
      if (from < low || to < from || to > high || step < 1 || step > high) {
        return Optional.empty();
      }
      for (int value = from; value <= to; value += step) {
        values.set(value + added);
      }
    }
    return Optional.of(text(values, low + added, high + added));
  }

  /** The number; -1 if it is not a number. */
  private static int value(String text, int low, int high, List<String> names) {
    int named = names.indexOf(text);
    if (named >= 0) {
      return named + low;
    }
    int number = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
    return number > high ? -1 : number;
  }

  /** The shortest usual way to write the numbers. */
  private static String text(BitSet values, int low, int high) {
    List<Integer> all = new ArrayList<>(values.stream().boxed().toList());
    int first = all.get(0);
    int last = all.get(all.size() - 1);
    int step = all.size() > 1 ? all.get(1) - first : 0;
    for (int i = 2; i < all.size(); i++) {
      step = all.get(i) - all.get(i - 1) == step ? step : -1;
    }
    if (step == 1) {
      return first == low && last == high ? "*" : first + "-" + last;
    }
    if (step > 1 && all.size() > 2 && last + step > high) {
      return (first == low ? "*" : first + "-" + high) + "/" + step;
    }
    return all.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static boolean isSchedule(String cron) {
    try {
      CronSchedule.parse(cron);
      return true;
    } catch (IllegalArgumentException never) {
      return false;
    }
  }
}
