package shop;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.PojoRequestHandler;
import dev.aloft.Function;

@Function
public final class Refresh extends Task<Void> {}

abstract class Task<I> implements PojoRequestHandler<I, Void> {
  @Override
  public Void handleRequest(I event, Context context) {
    context.getLogger().info("done by " + context.getFunctionParam().getFunctionName());
    return null;
  }
}
