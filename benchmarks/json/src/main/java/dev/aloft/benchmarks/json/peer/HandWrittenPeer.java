package dev.aloft.benchmarks.json.peer;

import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Reading;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** jackson-core's streams, by hand: {@link HandWrittenReads} and {@link HandWrittenWrites}. */
final class HandWrittenPeer implements Peer {
  private final JsonFactory factory = new JsonFactory();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

  @Override
  public Reading readReading(byte[] json) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return HandWrittenReads.reading(parser);
    }
  }

  @Override
  public Order readOrder(byte[] json) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return HandWrittenReads.order(parser);
    }
  }

  @Override
  public Orders readOrders(byte[] json) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return HandWrittenReads.orders(parser);
    }
  }

  @Override
  public byte[] write(Reading value) {
    out.reset();
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      HandWrittenWrites.reading(generator, value);
    }
    return out.toByteArray();
  }

  @Override
  public byte[] write(Order value) {
    out.reset();
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      HandWrittenWrites.order(generator, value);
    }
    return out.toByteArray();
  }

  @Override
  public byte[] write(Orders value) {
    out.reset();
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      HandWrittenWrites.orders(generator, value);
    }
    return out.toByteArray();
  }
}
