package dev.aloft.emulator;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * One cloud's side of one function instance: what every double can do. Each trigger sends the event
 * in the shape its cloud gives it, and reads the function's answer as the cloud does.
 *
 * <p>A method that waits for an answer waits up to 30 seconds and then throws {@link
 * IllegalStateException}. Safe for use by several threads.
 */
public interface CloudEmulator extends AutoCloseable {

  /**
   * Starts the double of a cloud with its defaults.
   *
   * @param cloud {@code aws}, {@code aws-web} (Web Functions), {@code tencent}, {@code aliyun},
   *     {@code scaleway} (containers), {@code scaleway-core} (the core runtime) or {@code knative}
   * @throws IllegalArgumentException when there is no double of that name
   */
  static CloudEmulator start(String cloud) {
    return Cloud.start(cloud);
  }

  /**
   * Starts the double of a cloud as if a function was deployed there, with its name as the selector
   * of a combined bootstrap. Meant to run for long: exchanges are not recorded.
   *
   * @param cloud as for {@link #start(String)}
   * @throws IllegalArgumentException when there is no double of that name
   */
  static CloudEmulator start(String cloud, DeployedFunction function) {
    return Cloud.start(cloud, function);
  }

  /** {@code aws}, {@code tencent}, {@code aliyun}, {@code scaleway} or {@code knative}. */
  String cloud();

  /**
   * Starts a function as a child process with the cloud's own variables, overridden by the given
   * ones; returns when it is started, see {@link #awaitReady}. Invocations that are open when it
   * ends are lost.
   */
  FunctionProcess launch(List<String> command, Map<String, String> environment);

  /** The environment variable that names the function to a bootstrap of many. */
  String selector();

  /** Sends a plain event, as the cloud's own invoke call does; does not wait. */
  Invocation invoke(Event event);

  /** Sends a plain event and waits for its answer. */
  default Answer call(Event event) {
    return invoke(event).await(Duration.ofSeconds(30));
  }

  /** As {@link #call(Event)} with {@link Event#of(String)}. */
  default Answer call(String event) {
    return call(Event.of(event));
  }

  /**
   * Sends an HTTP client's request as this cloud passes it to a function behind HTTP.
   *
   * @return the answer as the client gets it; for an invocation that fails or is lost, with the
   *     status of the cloud's front
   * @throws ConnectionLostException where the cloud closes the connection without an answer
   */
  HttpAnswer http(HttpCall call);

  /** Fires a timer, with the payload its owner configured; an empty text means no payload. */
  Answer timer(String name, String payload);

  /** Delivers messages of a queue, in one or more calls as the cloud does. */
  BatchAnswer queue(String queue, List<Message> messages);

  /** Delivers a message published to a topic. */
  Answer topic(String topic, Message message);

  /**
   * Reports an object as created or removed.
   *
   * @throws UnsupportedOperationException where the cloud has no such trigger
   */
  Answer object(ObjectChange change);

  /** Whether it sends several events to one instance at once. */
  boolean isParallel();

  /**
   * Waits until the function waits for events: it has asked for the next one, or its port listens.
   *
   * @throws IllegalStateException when it does not in that time
   */
  void awaitReady(Duration limit);

  /**
   * Runs {@code invocations} events through the function and waits for the end: one after the other
   * or, where {@link #isParallel()}, several at once.
   *
   * @param events the body of the event with this index, counted from 0
   * @param check whether the response to the event with this index is right
   * @throws IllegalStateException when a run is under way, or {@code events} or {@code check}
   *     throws
   * @return the counts; a run in which nothing happens for 30 seconds ends early, with losses
   */
  LoadResult load(int invocations, IntFunction<byte[]> events, BiPredicate<Integer, Answer> check);

  /**
   * The function's violations of HTTP/1.1 or the cloud's protocol, as the double describes them;
   * the first 1,000. A correct function leaves this empty, whatever faults it met.
   */
  List<String> violations();

  /** Ends the launched processes, all connections and, as lost, all open invocations. */
  @Override
  void close();
}
