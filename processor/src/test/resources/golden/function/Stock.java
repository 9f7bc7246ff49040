package shop;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.PreFreezeHandler;
import com.aliyun.fc.runtime.PreStopHandler;
import dev.aloft.Function;
import java.io.IOException;

public final class Stock implements FunctionInitializer, PreFreezeHandler, PreStopHandler {
  private volatile int known;

  @Override
  public void initialize(Context context) throws IOException {
    known = 100;
  }

  @Function("stock-level")
  public int level(String article) {
    return known;
  }

  @Function("stock-unit")
  public static String unit(String article) {
    return "kg";
  }

  @Override
  public void preFreeze(Context context) {}

  @Override
  public void preStop(Context context) {}
}
