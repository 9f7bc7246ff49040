package dev.aloft.provider;

import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Loads the JSON engine while a process initialises, where clouds give it more CPU than to its
 * first event: about a hundred classes, which on a small function would otherwise be loaded at a
 * fraction of a core while the first caller waits.
 *
 * <p>A server primes in parallel, by {@link #runBeside()}: meanwhile it binds, accepts and reads
 * its first request. A loop that asks for events makes its platform wait until all is loaded: it
 * connects between {@link #begin()} and {@link #finish}. Only {@link BigDecimal}'s static
 * initialiser runs while it connects: the engine's parser needs it, and it takes 10 ms on JDK 25
 * (it computes large powers of five); the rest would spend its time under the class loader's lock.
 */
public final class JsonPriming extends Thread {
  private static final byte[] SAMPLE = "{\"prime\":\"json\"}".getBytes(StandardCharsets.UTF_8);

  private final boolean whole;

  private JsonPriming(boolean whole) {
    super("aloft-json-priming");
    setDaemon(true);
    this.whole = whole;
  }

  /** Starts what can run while connecting, and returns at once. */
  public static void begin() {
    start(false);
  }

  /** Starts all of it, and returns at once; threads that need JSON meanwhile share the work. */
  public static void runBeside() {
    start(true);
  }

  private static void start(boolean whole) {
    // A native executable has nothing to load.
    if (System.getProperty("org.graalvm.nativeimage.imagecode") == null) {
      new JsonPriming(whole).start();
    }
  }

  @Override
  public void run() {
    if (whole) {
      finish(new Input(), new Output());
    } else {
      BigDecimal.ZERO.signum();
    }
  }

  /** Reads and writes a sample. Leaves the input without an event and the output reset. */
  public static void finish(Input input, Output output) {
    input.reset(SAMPLE, 0, SAMPLE.length);
    JsonReader reader = input.begin();
    reader.beginObject();
    PropertyName name = PropertyName.of(String.valueOf(reader.nextName()));
    String text = reader.readString();
    reader.nextName();
    input.end();
    JsonWriter writer = output.begin();
    writer.beginObject();
    writer.writeName(name);
    writer.writeString(text);
    writer.endObject();
    output.end();
    input.reset(SAMPLE, 0, 0);
    output.reset();
  }
}
