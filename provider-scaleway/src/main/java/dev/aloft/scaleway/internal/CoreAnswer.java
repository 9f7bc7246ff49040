package dev.aloft.scaleway.internal;

import dev.aloft.http.HttpFields;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers in the form that Scaleway's core runtime takes: an object with {@code statusCode},
 * {@code headers} and {@code body} (repository scaleway-functions-runtimes, folder {@code
 * handler}). There is always a status, since without one the object itself would become the body,
 * and always a {@code Content-Type}, since without one the core runtime guesses, and takes JSON for
 * plain text.
 *
 * <p>The core runtime knows one value for each header. Several are joined with commas, where that
 * means the same; of several {@code Set-Cookie}, or of others that are no lists, the first is sent.
 *
 * <p>Not thread-safe.
 */
final class CoreAnswer {
  private static final PropertyName STATUS_CODE = PropertyName.of("statusCode");
  private static final PropertyName HEADERS = PropertyName.of("headers");
  private static final PropertyName BODY = PropertyName.of("body");
  private static final PropertyName IS_BASE64_ENCODED = PropertyName.of("isBase64Encoded");
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Output envelope = new Output();

  /**
   * Writes a function's HTTP response.
   *
   * @return the name of a header of which values had to be left out; null if nothing is missing
   */
  @Nullable String write(HttpOutput response) throws UnsendableBodyException {
    JsonWriter out = begin(response.status());
    String contentType = response.contentType();
    out.writeName(CONTENT_TYPE);
    out.writeString(contentType == null ? TEXT : contentType);
    String lost = writeHeaders(out, response.headers());
    out.endObject();
    int status = response.status();
    boolean bodiless = status == 204 || status == 205 || status == 304;
    writeBody(out, response.body(), !bodiless, MediaTypes.isText(response));
    return lost;
  }

  /** Writes what an event function gave. */
  void write(Output output) throws UnsendableBodyException {
    JsonWriter out = begin(output.isNothing() ? 204 : 200);
    out.writeName(CONTENT_TYPE);
    out.writeString(output.isNothing() ? TEXT : output.contentType());
    out.endObject();
    boolean binary = output.contentType().equals("application/octet-stream");
    writeBody(out, output, !output.isNothing(), !binary);
  }

  /** Writes an answer of ours, in JSON. */
  void write(int status, String json) {
    JsonWriter out = begin(status);
    out.writeName(CONTENT_TYPE);
    out.writeString("application/json");
    out.endObject();
    out.writeName(BODY);
    out.writeString(json);
    end(out);
  }

  private JsonWriter begin(int status) {
    envelope.reset();
    JsonWriter out = envelope.begin();
    out.beginObject();
    out.writeName(STATUS_CODE);
    out.writeInt(status);
    out.writeName(HEADERS);
    out.beginObject();
    return out;
  }

  private void end(JsonWriter out) {
    out.endObject();
    envelope.end();
  }

  /** Writes all headers but the content's type, each name once in whatever letter case. */
  private static @Nullable String writeHeaders(JsonWriter out, HttpFields headers) {
    String lost = null;
    List<String> written = new ArrayList<>(headers.size());
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (isFraming(name) || contains(written, name)) {
        continue;
      }
      written.add(name);
      String value = headers.value(i);
      for (int j = i + 1; j < headers.size(); j++) {
        if (headers.name(j).equalsIgnoreCase(name)) {
          if (isList(name)) {
            value += ", " + headers.value(j);
          } else {
            lost = name;
          }
        }
      }
      out.writeName(name);
      out.writeString(value);
    }
    return lost;
  }

  private static boolean contains(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** What is written already, and what the core runtime's own server decides. */
  private static boolean isFraming(String name) {
    return name.equalsIgnoreCase(CONTENT_TYPE)
        || name.equalsIgnoreCase("Content-Length")
        || name.equalsIgnoreCase("Transfer-Encoding")
        || name.equalsIgnoreCase("Connection")
        || name.equalsIgnoreCase("Keep-Alive");
  }

  /** Whether several headers of this name mean the same as one with commas. */
  private static boolean isList(String name) {
    return !name.equalsIgnoreCase("Set-Cookie")
        && !name.equalsIgnoreCase("Location")
        && !name.equalsIgnoreCase("Retry-After")
        && !name.equalsIgnoreCase("ETag")
        && !name.equalsIgnoreCase("Last-Modified")
        && !name.equalsIgnoreCase("Expires")
        && !name.equalsIgnoreCase("Content-Disposition")
        && !name.equalsIgnoreCase("Access-Control-Allow-Origin");
  }

  /**
   * Writes a body as text or as base64. The core runtime looks at decoded base64 once more: if it
   * starts with a quotation mark it is taken for a JSON string, and what is no such gets lost
   * ({@code passHandlerResponse} in its folder {@code server}).
   */
  private void writeBody(JsonWriter out, Output body, boolean bodied, boolean textual)
      throws UnsendableBodyException {
    if (bodied && body.length() > 0) {
      boolean quoted = body.buffer()[0] == '"';
      if (quoted && !textual && !isText(body)) {
        throw new UnsendableBodyException();
      }
      out.writeName(BODY);
      if (textual || quoted) {
        out.writeString(new String(body.buffer(), 0, body.length(), StandardCharsets.UTF_8));
      } else {
        out.writeBinary(Arrays.copyOf(body.buffer(), body.length()));
        out.writeName(IS_BASE64_ENCODED);
        out.writeBoolean(true);
      }
    }
    end(out);
  }

  private static boolean isText(Output body) {
    try {
      new JsonReader().text(body.buffer(), 0, body.length());
      return true;
    } catch (JsonException e) {
      return false;
    }
  }

  /** Lets go of the last answer. */
  void clear() {
    envelope.clear();
  }

  /** The buffer that holds the answer, from index 0. */
  byte[] buffer() {
    return envelope.buffer();
  }

  /** The answer's length in bytes. */
  int length() {
    return envelope.length();
  }
}
