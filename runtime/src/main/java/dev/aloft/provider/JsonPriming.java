package dev.aloft.provider;

import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import java.nio.charset.StandardCharsets;

/**
 * Loads the JSON engine while a process initialises, where clouds give it more CPU than to its
 * first event, which on a small function has a fraction of a core.
 *
 * <p>A server primes in parallel, by {@link #runBeside()}: meanwhile it binds, accepts and reads
 * its first request. A loop that asks for events does it before, by {@link #run(Input, Output)}.
 */
public final class JsonPriming extends Thread {
  private static final byte[] SAMPLE = "{\"prime\":\"json\"}".getBytes(StandardCharsets.UTF_8);

  private JsonPriming() {
    super("aloft-json-priming");
    setDaemon(true);
  }

  /** Primes on another thread; threads that need JSON meanwhile share the work. */
  public static void runBeside() {
    // A native executable has nothing to load.
    if (System.getProperty("org.graalvm.nativeimage.imagecode") == null) {
      new JsonPriming().start();
    }
  }

  @Override
  public void run() {
    run(new Input(), new Output());
  }

  /** Reads and writes a sample. Leaves the input without an event and the output reset. */
  public static void run(Input input, Output output) {
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
