package dev.aloft.benchmarks.json;

import dev.aloft.benchmarks.json.peer.Peer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Documents per second, from bytes to an object and back, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Throughput {
  @Param("aloft")
  String peer;

  @Param("1KB")
  String size;

  private Peer codec;
  private Document document;
  private byte[] json;
  private Object value;

  @Setup
  public void setUp() throws IOException {
    codec = Peer.of(peer);
    document = Document.of(size);
    value = document.value();
    json = Agreement.json(document);
  }

  @Benchmark
  public Object read() throws IOException {
    return Call.read(codec, document, json);
  }

  @Benchmark
  public byte[] write() throws IOException {
    return Call.write(codec, document, value);
  }
}
