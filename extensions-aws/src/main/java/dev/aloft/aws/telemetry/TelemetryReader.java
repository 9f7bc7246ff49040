package dev.aloft.aws.telemetry;

import dev.aloft.CodecImport;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.trigger.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one delivery, an array of objects. What is not as documented in one of them is kept as an
 * {@link OtherRecord}, so that nothing is lost.
 */
@CodecImport(InitStart.class)
@CodecImport(InitRuntimeDone.class)
@CodecImport(InitReport.class)
@CodecImport(InvocationStart.class)
@CodecImport(RuntimeDone.class)
@CodecImport(InvocationReport.class)
@CodecImport(InvocationEnd.class)
@CodecImport(RestoreStart.class)
@CodecImport(RestoreRuntimeDone.class)
@CodecImport(RestoreReport.class)
@CodecImport(ExtensionState.class)
@CodecImport(SubscriptionState.class)
@CodecImport(LogsDropped.class)
final class TelemetryReader {
  private final byte[] json;
  private final JsonReader envelopes = new JsonReader();
  private final JsonReader events = new JsonReader();
  private final JsonReader records = new JsonReader();

  TelemetryReader(byte[] json) {
    this.json = json;
  }

  List<TelemetryEvent> read() {
    List<TelemetryEvent> read = new ArrayList<>();
    envelopes.begin(json, 0, json.length);
    envelopes.beginArray();
    while (envelopes.nextElement()) {
      if (!envelopes.isObject()) {
        throw envelopes.unexpected("an object");
      }
      read.add(event(envelopes.readRaw()));
    }
    envelopes.end();
    return Collections.unmodifiableList(read);
  }

  /** One that is not as documented must not take the others of the delivery with it. */
  private TelemetryEvent event(ByteSlice element) {
    try {
      events.begin(element.bytes(), element.offset(), element.length());
      TelemetryEvent event = envelope(events);
      events.end();
      return event;
    } catch (JsonException e) {
      return new TelemetryEvent(Instant.EPOCH, "", new OtherRecord(element.text()));
    }
  }

  private TelemetryEvent envelope(JsonReader in) {
    Instant time = null;
    String type = null;
    boolean recorded = false;
    String text = null;
    ByteSlice record = null;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "time" -> time = EventJson.instant(in);
        case "type" -> type = EventJson.text(in);
        case "record" -> {
          recorded = true;
          if (in.isString()) {
            text = in.readString();
          } else if (in.isObject() || in.isArray()) {
            record = in.readRaw();
          } else {
            in.skip();
          }
        }
        default -> in.skip();
      }
    }
    if (time == null || type == null || !recorded) {
      throw in.missing(time == null ? "time" : type == null ? "type" : "record");
    }
    return new TelemetryEvent(
        time, type, record == null ? ofText(type, text) : ofObject(type, record));
  }

  /** A record that is a string, or null, a number or a truth value, which no record is. */
  private static TelemetryRecord ofText(String type, @Nullable String text) {
    if (text == null) {
      return new OtherRecord("null");
    }
    return switch (type) {
      case "function" -> new LogLine(LogLine.Source.FUNCTION, text, false);
      case "extension" -> new LogLine(LogLine.Source.EXTENSION, text, false);
      case "platform.fault" -> new Fault(text);
      default -> new OtherRecord(text);
    };
  }

  private TelemetryRecord ofObject(String type, ByteSlice record) {
    try {
      records.begin(record.bytes(), record.offset(), record.length());
      TelemetryRecord known = known(type, record);
      if (known != null) {
        return known;
      }
    } catch (JsonException e) {
      // Other than documented: the subscriber gets it as it is.
    }
    return new OtherRecord(record.text());
  }

  private @Nullable TelemetryRecord known(String type, ByteSlice record) {
    return switch (type) {
      case "function" -> new LogLine(LogLine.Source.FUNCTION, record.text(), true);
      case "extension" -> new LogLine(LogLine.Source.EXTENSION, record.text(), true);
      case "platform.initStart" -> read(InitStart_JsonCodec.INSTANCE);
      case "platform.initRuntimeDone" -> read(InitRuntimeDone_JsonCodec.INSTANCE);
      case "platform.initReport" -> read(InitReport_JsonCodec.INSTANCE);
      case "platform.start" -> read(InvocationStart_JsonCodec.INSTANCE);
      case "platform.runtimeDone" -> read(RuntimeDone_JsonCodec.INSTANCE);
      case "platform.report" -> read(InvocationReport_JsonCodec.INSTANCE);
      case "platform.end" -> read(InvocationEnd_JsonCodec.INSTANCE);
      case "platform.restoreStart" -> read(RestoreStart_JsonCodec.INSTANCE);
      case "platform.restoreRuntimeDone" -> read(RestoreRuntimeDone_JsonCodec.INSTANCE);
      case "platform.restoreReport" -> read(RestoreReport_JsonCodec.INSTANCE);
      case "platform.extension" -> read(ExtensionState_JsonCodec.INSTANCE);
      case "platform.telemetrySubscription", "platform.logsSubscription" ->
          read(SubscriptionState_JsonCodec.INSTANCE);
      case "platform.logsDropped" -> read(LogsDropped_JsonCodec.INSTANCE);
      default -> null;
    };
  }

  private <T extends TelemetryRecord> T read(JsonCodec<T> codec) {
    if (!records.isObject()) {
      throw records.unexpected("an object");
    }
    T read = records.read(codec);
    records.end();
    return read;
  }
}
