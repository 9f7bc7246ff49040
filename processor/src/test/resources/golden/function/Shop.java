package shop;

import dev.aloft.ErrorType;
import dev.aloft.Function;
import dev.aloft.OnError;
import dev.aloft.function.AfterInvocation;
import dev.aloft.function.Context;
import dev.aloft.function.SnapshotHooks;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

@Function.Modules(Shop.Stock.class)
class Shop implements AutoCloseable, SnapshotHooks, AfterInvocation {
  record Order(String item, int count) {}

  @ErrorType("ShopError")
  static class ShopException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  @ErrorType("OutOfStock")
  static class OutOfStockException extends ShopException {
    private static final long serialVersionUID = 1L;
  }

  @dagger.Module
  static class Stock {
    @dagger.Provides
    static Map<String, Integer> stock() {
      return Map.of();
    }
  }

  @Inject
  Shop(Map<String, Integer> stock) {}

  @Function("order-all")
  Map<String, Order> orderAll(Context context, List<Order> orders) throws ShopException {
    throw new OutOfStockException();
  }

  @Function(value = "order-later", onError = OnError.EXIT)
  CompletionStage<Integer> orderLater(Order order) {
    throw new IllegalStateException();
  }

  @Function
  static InputStream photo(String name) {
    return InputStream.nullInputStream();
  }

  @Function
  void reset() {}

  @Override
  public void close() {}

  @Override
  public void afterInvocation(Context context) {}
}
