package dev.aloft.aws;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has sample events read and answered before a snapshot of the process, so that the classes for
 * that are in it. Made by generated mains; loaded with SnapStart only.
 */
public final class Priming implements EventHandler {
  private final EventHandler standIn;
  private final String[] events;

  /**
   * @param standIn decodes and encodes as the function's handler does, but calls no function
   * @param events JSON, as Lambda sends it
   */
  public Priming(EventHandler standIn, String... events) {
    this.standIn = standIn;
    this.events = events;
  }

  /** Takes no event. Reports why a sample was refused, and answers with nothing. */
  @Override
  public void handle(Input input, Context context, Output output) {
    Throwable refused = null;
    // An answer to a sample that is refused is never written, so none of its numbers is.
    output.begin().writeInt(0);
    output.end();
    for (String event : events) {
      byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
      input.reset(bytes, 0, bytes.length);
      output.reset();
      Throwable failure = handleSample(input, context, output);
      refused = failure == null ? refused : failure;
    }
    output.reset();
    if (refused != null) {
      output.report("A sample event was refused", refused);
    }
  }

  private @Nullable Throwable handleSample(Input input, Context context, Output output) {
    try {
      standIn.handle(input, context, output);
      List<Output.Report> reports = output.reports();
      return reports == null ? null : reports.get(0).failure();
    } catch (Throwable e) {
      // The values are made up: the user's constructors may refuse them.
      return e;
    }
  }
}
