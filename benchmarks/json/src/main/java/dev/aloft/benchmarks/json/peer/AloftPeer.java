package dev.aloft.benchmarks.json.peer;

import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Order_JsonCodec;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Orders_JsonCodec;
import dev.aloft.benchmarks.json.model.Reading;
import dev.aloft.benchmarks.json.model.Reading_JsonCodec;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import java.util.Arrays;

/** Generated codecs; one reader and one writer, as each thread of a function has. */
final class AloftPeer implements Peer {
  private final JsonReader reader = new JsonReader();
  private final JsonWriter writer = new JsonWriter();
  private byte[] buffer = new byte[1024];

  private <T> T read(JsonCodec<T> codec, byte[] json) {
    reader.begin(json, 0, json.length);
    T value = codec.read(reader);
    reader.end();
    return value;
  }

  private <T> byte[] write(JsonCodec<T> codec, T value) {
    writer.begin(buffer, 0);
    codec.write(writer, value);
    writer.end();
    buffer = writer.buffer();
    return Arrays.copyOf(buffer, writer.length());
  }

  @Override
  public Reading readReading(byte[] json) {
    return read(Reading_JsonCodec.INSTANCE, json);
  }

  @Override
  public Order readOrder(byte[] json) {
    return read(Order_JsonCodec.INSTANCE, json);
  }

  @Override
  public Orders readOrders(byte[] json) {
    return read(Orders_JsonCodec.INSTANCE, json);
  }

  @Override
  public byte[] write(Reading value) {
    return write(Reading_JsonCodec.INSTANCE, value);
  }

  @Override
  public byte[] write(Order value) {
    return write(Order_JsonCodec.INSTANCE, value);
  }

  @Override
  public byte[] write(Orders value) {
    return write(Orders_JsonCodec.INSTANCE, value);
  }
}
