package dev.aloft.tencent;

import dev.aloft.http.HttpFields;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.HttpAdapter;
import dev.aloft.provider.trigger.MediaTypes;
import dev.aloft.tencent.internal.HttpEvent;

/**
 * HTTP requests that reach an event function: by a function URL (Tencent Cloud document 583/96099)
 * or by the API gateway with integrated request (document 583/12513), whose event has all that the
 * former has. Thread-safe.
 */
public final class HttpEvents extends HttpAdapter {
  /**
   * @param handler the function
   */
  public HttpEvents(HttpHandler handler) {
    super(handler);
  }

  @Override
  protected int read(Input event, HttpInput request) {
    JsonReader in = event.begin();
    HttpEvent read = HttpEvent.read(in);
    event.end();
    byte[] body = read.body();
    request.reset(read.head(), body, 0, body.length);
    return 0;
  }

  @Override
  protected void answer(int form, HttpOutput response, Output output) {
    boolean text = MediaTypes.isText(response);
    // RFC 9110, sections 15.3.5 and 15.4.5: these have no body, whatever the function says.
    boolean bare = response.status() == 204 || response.status() == 304;
    byte[] body = response.body().buffer();
    int length = bare ? 0 : response.body().length();
    JsonWriter out = output.begin();
    out.beginObject();
    out.writeName("isBase64Encoded");
    out.writeBoolean(!text);
    out.writeName("statusCode");
    out.writeInt(response.status());
    out.writeName("headers");
    writeHeaders(response.headers(), out);
    out.writeName("body");
    if (text) {
      out.writeUtf8(body, 0, length);
    } else {
      out.writeBinary(body, 0, length);
    }
    out.endObject();
    output.end();
  }

  /** A name that stands several times gets an array. */
  private static void writeHeaders(HttpFields headers, JsonWriter out) {
    out.beginObject();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (!isFraming(name) && indexOf(headers, name) == i) {
        out.writeName(name);
        writeValues(headers, i, out);
      }
    }
    out.endObject();
  }

  /** What says how a message ends is the front's. */
  private static boolean isFraming(String name) {
    return name.equalsIgnoreCase("Content-Length")
        || name.equalsIgnoreCase("Transfer-Encoding")
        || name.equalsIgnoreCase("Connection")
        || name.equalsIgnoreCase("Keep-Alive");
  }

  private static void writeValues(HttpFields headers, int first, JsonWriter out) {
    boolean several = false;
    for (int i = first + 1; i < headers.size(); i++) {
      if (headers.name(i).equalsIgnoreCase(headers.name(first))) {
        if (!several) {
          several = true;
          out.beginArray();
          out.writeString(headers.value(first));
        }
        out.writeString(headers.value(i));
      }
    }
    if (several) {
      out.endArray();
    } else {
      out.writeString(headers.value(first));
    }
  }

  private static int indexOf(HttpFields headers, String name) {
    int index = 0;
    while (!headers.name(index).equalsIgnoreCase(name)) {
      index++;
    }
    return index;
  }
}
