package dev.aloft.benchmarks.json.peer;

import com.alibaba.fastjson2.JSON;
import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Reading;

/** fastjson2, which generates code at run time. */
final class Fastjson2Peer implements Peer {
  @Override
  public Reading readReading(byte[] json) {
    return JSON.parseObject(json, Reading.class);
  }

  @Override
  public Order readOrder(byte[] json) {
    return JSON.parseObject(json, Order.class);
  }

  @Override
  public Orders readOrders(byte[] json) {
    return JSON.parseObject(json, Orders.class);
  }

  @Override
  public byte[] write(Reading value) {
    return JSON.toJSONBytes(value);
  }

  @Override
  public byte[] write(Order value) {
    return JSON.toJSONBytes(value);
  }

  @Override
  public byte[] write(Orders value) {
    return JSON.toJSONBytes(value);
  }
}
