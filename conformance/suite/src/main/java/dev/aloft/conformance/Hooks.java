package dev.aloft.conformance;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.PojoRequestHandler;
import com.aliyun.fc.runtime.PreFreezeHandler;
import com.aliyun.fc.runtime.PreStopHandler;
import dev.aloft.Function;
import java.util.concurrent.atomic.AtomicInteger;

/** A handler with all hooks of Aliyun's library: answers how often it was initialised. */
@Function("function-compute-hooks")
public final class Hooks
    implements PojoRequestHandler<String, Integer>,
        FunctionInitializer,
        PreFreezeHandler,
        PreStopHandler {
  private final AtomicInteger initialised = new AtomicInteger();

  @Override
  public void initialize(Context context) {
    initialised.incrementAndGet();
    context.getLogger().warn("initialised " + context.getFunctionParam().getFunctionName());
  }

  @Override
  public Integer handleRequest(String event, Context context) {
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
