package dev.aloft.tencent.internal;

import dev.aloft.json.JsonReader;
import dev.aloft.provider.trigger.EventJson;

/** A member that holds the sender's text. */
public final class EventText {
  private EventText() {}

  /** A string; anything that is none, as JSON text again; the empty text for null. */
  public static String read(JsonReader in) {
    return in.isObject() || in.isArray() ? EventJson.json(in) : EventJson.textOrEmpty(in);
  }
}
