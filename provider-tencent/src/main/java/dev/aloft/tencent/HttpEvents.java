package dev.aloft.tencent;

import dev.aloft.function.Context;
import dev.aloft.http.HttpFields;
import dev.aloft.json.JsonWriter;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.HttpAdapter;
import dev.aloft.provider.trigger.ResponseJson;
import dev.aloft.tencent.internal.HttpEvent;

/**
 * HTTP requests that reach an event function: by a function URL (Tencent Cloud document 583/96099)
 * or by the API gateway with integrated request (document 583/12513), whose event has all members
 * of the former. Thread-safe.
 */
public final class HttpEvents extends HttpAdapter<HttpEvent> {
  /**
   * @param handler the function
   */
  public HttpEvents(HttpHandler handler) {
    super(handler);
  }

  @Override
  protected HttpEvent read(Input input, Context context, HttpInput request) {
    HttpEvent event = HttpEvent.read(input);
    request.reset(event.head(), event.body());
    return event;
  }

  @Override
  protected void answer(HttpEvent event, HttpOutput response, Output output) {
    JsonWriter out = output.begin();
    out.beginObject();
    out.writeName("statusCode");
    out.writeInt(response.status());
    out.writeName("headers");
    writeHeaders(response.headers(), out);
    ResponseJson.writeBody(response, out);
    out.endObject();
    output.end();
  }

  /** A name with several values gets an array of them. */
  private static void writeHeaders(HttpFields headers, JsonWriter out) {
    out.beginObject();
    for (int i = 0; i < headers.size(); i++) {
      if (ResponseJson.isFirst(headers, i)) {
        out.writeName(headers.name(i));
        writeValues(headers, i, out);
      }
    }
    out.endObject();
  }

  private static void writeValues(HttpFields headers, int first, JsonWriter out) {
    String name = headers.name(first);
    boolean several = ResponseJson.next(headers, name, first) >= 0;
    if (several) {
      out.beginArray();
    }
    for (int i = first; i >= 0; i = ResponseJson.next(headers, name, i)) {
      out.writeString(headers.value(i));
    }
    if (several) {
      out.endArray();
    }
  }
}
