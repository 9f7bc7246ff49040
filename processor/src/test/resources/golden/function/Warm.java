package shop;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.PreFreezeHandler;
import com.aliyun.fc.runtime.PreStopHandler;
import java.util.function.UnaryOperator;

@dev.aloft.Function
public final class Warm
    implements UnaryOperator<String>, FunctionInitializer, PreFreezeHandler, PreStopHandler {
  @Override
  public void initialize(Context context) {}

  @Override
  public String apply(String text) {
    return text;
  }

  @Override
  public void preFreeze(Context context) {}

  @Override
  public void preStop(Context context) {}
}
