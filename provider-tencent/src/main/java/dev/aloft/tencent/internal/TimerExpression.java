package dev.aloft.tencent.internal;

import dev.aloft.provider.descriptor.CronSchedule;

/**
 * Schedules in the dialect of SCF's timers (Tencent Cloud document 583/9708): second, minute, hour,
 * day, month, day of week, year; where both days are restricted, either may hold, as in cron.
 *
 * <p>Timers run in UTC+8, which that document leaves out and others of Tencent state (for example
 * that on timers of WeChat's cloud functions, which are SCF's). A schedule in UTC is moved by eight
 * hours, which takes the hours from 16 on to the next day.
 */
public final class TimerExpression {
  private static final int AHEAD = 8;
  private static final int DAY = 24;

  /** The last day that is followed by another day in every month. */
  private static final int LAST_WITH_NEXT = 27;

  private TimerExpression() {}

  /**
   * The schedule in SCF's dialect.
   *
   * @throws IllegalArgumentException if it has none; the message is a sentence that says why
   */
  public static String of(CronSchedule cron) {
    boolean everyDay = cron.dayOfMonth().any() && cron.dayOfWeek().any() && cron.month().any();
    boolean sameDay = false;
    boolean nextDay = false;
    boolean[] hours = new boolean[DAY];
    for (int hour : cron.hour().values()) {
      hours[(hour + AHEAD) % DAY] = true;
      sameDay |= hour + AHEAD < DAY;
      nextDay |= hour + AHEAD >= DAY;
    }
    if (!everyDay && sameDay && nextDay) {
      throw new IllegalArgumentException(
          "Tencent SCF's timers run in UTC+8, where the hours from 16 on are those of the next day:"
              + " a schedule that restricts days or months can have hours from 0 to 15 or from 16"
              + " to 23, not both.");
    }
    boolean moved = !everyDay && nextDay;
    if (moved) {
      checkMovable(cron);
    }
    return "0 "
        + cron.minute().text()
        + " "
        + (cron.hour().any() ? "*" : list(hours))
        + " "
        + (cron.dayOfMonth().any() ? "*" : cron.dayOfMonth().list(moved ? 1 : 0))
        + " "
        + cron.month().text()
        + " "
        + (cron.dayOfWeek().any() ? "*" : cron.dayOfWeek().dayNames(moved ? 1 : 0))
        + " *";
  }

  private static void checkMovable(CronSchedule cron) {
    boolean withinMonth = !cron.dayOfMonth().any();
    for (int day : cron.dayOfMonth().values()) {
      withinMonth &= day <= LAST_WITH_NEXT;
    }
    boolean daysHold = cron.dayOfMonth().any() || withinMonth;
    boolean monthsHold = cron.month().any() || (withinMonth && cron.dayOfWeek().any());
    if (!daysHold || !monthsHold) {
      throw new IllegalArgumentException(
          "Tencent SCF's timers run in UTC+8, where the hours from 16 on are those of the next day;"
              + " this schedule's days would be in the next month at times. Use hours from 0 to"
              + " 15.");
    }
  }

  private static String list(boolean[] hours) {
    StringBuilder list = new StringBuilder();
    for (int hour = 0; hour < DAY; hour++) {
      if (hours[hour]) {
        list.append(list.length() == 0 ? "" : ",").append(hour);
      }
    }
    return list.toString();
  }
}
