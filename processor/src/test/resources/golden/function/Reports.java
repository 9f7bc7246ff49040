package shop;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.deadline.DeadlineGuard;
import java.util.List;

@DeadlineGuard(reserveMillis = 800)
public final class Reports {
  record Row(String item, int count) {}

  @Function(timeoutSeconds = 30)
  @Http
  List<Row> sales() throws InterruptedException {
    Thread.sleep(60_000);
    return List.of(new Row("milk", 1));
  }
}
