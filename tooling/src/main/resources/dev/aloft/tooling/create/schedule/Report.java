package @package@;

import dev.aloft.Function;
import dev.aloft.Schedule;
import dev.aloft.event.TimerEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullMarked;

/** Reports on the day before, every night at three (UTC). */
@NullMarked
public final class Report {
  @Function("@name@")
  @Schedule("0 3 * * *")
  void run(TimerEvent tick) {
    System.out.println("report of " + reportedDay(tick));
  }

  static LocalDate reportedDay(TimerEvent tick) {
    return LocalDate.ofInstant(tick.time(), ZoneOffset.UTC).minusDays(1);
  }
}
