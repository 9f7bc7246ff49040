package shop;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.PojoRequestHandler;
import com.aliyun.fc.runtime.PreFreezeHandler;
import com.aliyun.fc.runtime.PreStopHandler;
import dev.aloft.Function;
import dev.aloft.function.SnapshotHooks;
import java.io.IOException;

@Function
public final class Cache
    implements PojoRequestHandler<String, String>,
        FunctionInitializer,
        PreFreezeHandler,
        PreStopHandler,
        SnapshotHooks,
        AutoCloseable {
  @Override
  public void initialize(Context context) throws IOException {}

  @Override
  public String handleRequest(String key, Context context) {
    return key;
  }

  @Override
  public void preFreeze(Context context) {}

  @Override
  public void preStop(Context context) {}

  @Override
  public void close() {}
}
