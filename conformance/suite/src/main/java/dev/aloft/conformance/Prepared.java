package dev.aloft.conformance;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.PreFreezeHandler;
import com.aliyun.fc.runtime.PreStopHandler;
import dev.aloft.Function;
import java.util.concurrent.atomic.AtomicInteger;

/** A class of functions with all hooks of Aliyun's library. */
public final class Prepared implements FunctionInitializer, PreFreezeHandler, PreStopHandler {
  private final AtomicInteger initialised = new AtomicInteger();

  @Override
  public void initialize(Context context) {
    initialised.incrementAndGet();
    context.getLogger().warn("initialised " + context.getFunctionParam().getFunctionName());
  }

  /** Answers how often the class was initialised. */
  @Function("prepared-class")
  int times(String event) {
    return initialised.get();
  }

  @Override
  public void preFreeze(Context context) {
    context.getLogger().warn("freezing");
  }

  @Override
  public void preStop(Context context) {
    context.getLogger().warn("stopping");
  }
}
