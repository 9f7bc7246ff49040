package dev.aloft.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * What breaks a rule, as a value; whoever asked the rule knows the place and reports it.
 *
 * @param arguments those of the message
 */
public record Problem(Message message, List<Object> arguments) {
  /** A problem with these arguments of its message. */
  public static Problem of(Message message, Object... arguments) {
    return new Problem(message, List.of(arguments));
  }

  /** The same with the path of the place as the first argument. */
  public Problem at(String path) {
    List<Object> all = new ArrayList<>();
    all.add(path);
    all.addAll(arguments);
    return new Problem(message, List.copyOf(all));
  }
}
