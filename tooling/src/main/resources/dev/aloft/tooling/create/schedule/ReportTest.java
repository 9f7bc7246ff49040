package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.event.TimerEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void reportsOnTheDayBefore() {
    TimerEvent tick = new TimerEvent("nightly", Instant.parse("2026-03-01T03:00:00Z"), "");

    assertEquals(LocalDate.of(2026, 2, 28), Report.reportedDay(tick));
  }
}
