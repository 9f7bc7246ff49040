package dev.aloft.tooling.deploy.descriptor;

import dev.aloft.provider.descriptor.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue of SQS that is created.
 *
 * @param name its name
 * @param visibilitySeconds how long a received message is hidden: six times the time limit of the
 *     slowest function that takes from it, as Lambda's developer guide recommends, at most SQS's 12
 *     hours
 */
public record QueuePlan(String name, int visibilitySeconds) {
  /** After so many failed deliveries a message goes to the dead-letter queue. */
  public static final int MAX_RECEIVE_COUNT = 5;

  /** How long the dead-letter queue keeps messages: 14 days, the longest that SQS offers. */
  public static final int RETENTION_SECONDS = 1_209_600;

  private static final int MOST_VISIBILITY_SECONDS = 43_200;

  /** The queues that functions take from, in the order of the functions. */
  public static List<QueuePlan> of(List<Described> functions) {
    List<QueuePlan> queues = new ArrayList<>();
    Described.bySource(functions, Trigger.QUEUE)
        .forEach(
            (name, takers) -> {
              int longest =
                  takers.stream()
                      .mapToInt(each -> each.settings().timeoutSeconds())
                      .max()
                      .orElse(0);
              queues.add(new QueuePlan(name, Math.min(6 * longest, MOST_VISIBILITY_SECONDS)));
            });
    return queues;
  }

  /** Whether SQS keeps its order. Names of such queues end so. */
  public boolean fifo() {
    return name.endsWith(".fifo");
  }

  /** The name of the queue for messages that failed too often, of the same kind. */
  public String deadLetters() {
    return fifo()
        ? name.substring(0, name.length() - ".fifo".length()) + "-dead-letters.fifo"
        : name + "-dead-letters";
  }
}
