package dev.aloft.processor.cloud;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.util.List;

/**
 * What generated mains prime a function with.
 *
 * @param standIn what handles the samples
 * @param samples those of the cloud
 */
public record TestPriming(Handler standIn, List<String> samples) implements EventHandler {
  public TestPriming(Handler standIn, String... samples) {
    this(standIn, List.of(samples));
  }

  @Override
  public void handle(Input input, Context context, Output output) {
    throw new UnsupportedOperationException("the clouds of the tests run nothing");
  }
}
