package dev.aloft.json;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Loads the JSON engine on a thread of its own while the process still builds the user's object and
 * connects to its cloud. A JVM with two cores answers its first event that much earlier; with one,
 * the work is at least done during initialisation, where clouds give more CPU than to the first
 * event. A native executable has nothing to load.
 *
 * <p>Generated bootstraps of functions that read or write JSON start it.
 */
public final class JsonPriming extends Thread {
  private static final String SAMPLE = "{\"prime\":\"json\"}";

  private JsonPriming() {
    super("aloft-json-priming");
    setDaemon(true);
  }

  /** Starts loading, and returns at once. */
  public static void begin() {
    if (System.getProperty("org.graalvm.nativeimage.imagecode") == null) {
      new JsonPriming().start();
    }
  }

  @Override
  public void run() {
    try {
      readAndWrite();
    } catch (RuntimeException | LinkageError failure) {
      // What really fails will fail again where it is needed, and be reported there.
      return;
    }
  }

  private static void readAndWrite() {
    byte[] sample = SAMPLE.getBytes(StandardCharsets.UTF_8);
    JsonReader reader = new JsonReader();
    reader.begin(sample, 0, sample.length);
    reader.beginObject();
    PropertyName name = PropertyName.of(String.valueOf(reader.nextName()));
    String text = reader.readString();
    reader.nextName();
    reader.end();
    JsonWriter writer = new JsonWriter();
    writer.begin(OutputStream.nullOutputStream());
    writer.beginObject();
    writer.writeName(name);
    writer.writeString(text);
    writer.endObject();
    writer.end();
  }
}
