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
 * <p>The engine's parser needs {@link BigDecimal}, whose static initialiser alone takes 10 ms on
 * JDK 25 (it computes large powers of five), so that runs on a thread of its own while the loop
 * connects. The rest is not worth a second thread: it spends its time under the class loader's
 * lock.
 */
public final class JsonPriming extends Thread {
  private static final byte[] SAMPLE = "{\"prime\":\"json\"}".getBytes(StandardCharsets.UTF_8);

  private JsonPriming() {
    super("aloft-json-priming");
    setDaemon(true);
  }

  /** Starts what can be done beside the connecting, and returns at once. */
  public static void begin() {
    // A native executable has nothing to load.
    if (System.getProperty("org.graalvm.nativeimage.imagecode") == null) {
      new JsonPriming().start();
    }
  }

  @Override
  public void run() {
    BigDecimal.ZERO.signum();
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
