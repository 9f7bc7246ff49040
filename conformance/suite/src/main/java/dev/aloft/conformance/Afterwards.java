package dev.aloft.conformance;

import dev.aloft.Function;
import dev.aloft.function.AfterInvocation;
import dev.aloft.function.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Works after each answer, and says at the next call for which invocations it did. */
public final class Afterwards implements AfterInvocation {
  private final List<String> served = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private boolean lingering;

  record Work(int served, boolean complete) {}

  record Order(String does) {}

  @Function(value = "work-after", concurrency = 1)
  synchronized Work serve(Order order, Context context) {
    boolean complete = done.equals(served);
    served.add(context.requestId());
    lingering = order.does().equals("linger");
    if (order.does().equals("fail")) {
      throw new IllegalStateException("the event asks for it");
    }
    return new Work(served.size(), complete);
  }

  @Override
  public synchronized void afterInvocation(Context context) {
    done.add(context.requestId());
    if (lingering) {
      System.out.println("the work begins");
      // Lambda's loop waits for 250 ms.
      LockSupport.parkNanos(60_000_000);
      System.out.println("the work is done");
      return;
    }
    if (done.size() == 1) {
      throw new IllegalStateException("cannot flush the first time");
    }
  }
}
