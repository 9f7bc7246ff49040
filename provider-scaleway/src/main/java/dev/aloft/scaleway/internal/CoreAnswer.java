package dev.aloft.scaleway.internal;

import dev.aloft.http.HttpFields;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.MediaTypes;
import dev.aloft.provider.trigger.ResponseJson;
import dev.aloft.wire.AnswerRules;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers in the form that Scaleway's core runtime takes: an object with {@code statusCode},
 * {@code headers} and {@code body} (repository scaleway-functions-runtimes, folder {@code
 * handler}). There is always a status, since without one the object itself would become the body,
 * and always a {@code Content-Type}, since without one the core runtime guesses, and mistakes JSON
 * for plain text.
 *
 * <p>The core runtime knows one value for each header. Several are joined with commas, where that
 * means the same; of several {@code Set-Cookie}, or of others that are not lists, the first is
 * sent.
 *
 * <p>Not thread-safe.
 */
public final class CoreAnswer {
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
   * @return the name of a header with values left out; null if nothing is missing
   */
  public @Nullable String write(HttpOutput response) throws UnsendableBodyException {
    JsonWriter out = begin(response.status());
    String contentType = response.contentType();
    out.writeName(CONTENT_TYPE);
    out.writeString(contentType == null ? TEXT : contentType);
    String lost = writeHeaders(out, response.headers());
    out.endObject();
    boolean bodied = !AnswerRules.isBodiless(response.status());
    writeBody(out, response.body(), bodied, MediaTypes.isText(response));
    return lost;
  }

  /** Writes an event function's answer. */
  public void write(Output output) throws UnsendableBodyException {
    JsonWriter out = begin(output.isNothing() ? 204 : 200);
    out.writeName(CONTENT_TYPE);
    out.writeString(output.isNothing() ? TEXT : output.contentType());
    out.endObject();
    boolean binary = output.contentType().equals("application/octet-stream");
    writeBody(out, output, !output.isNothing(), !binary);
  }

  /**
   * Writes an answer of ours.
   *
   * @param allow the value of an {@code Allow} header; null to send no such header
   */
  public void write(int status, String contentType, String body, @Nullable String allow) {
    JsonWriter out = begin(status);
    out.writeName(CONTENT_TYPE);
    out.writeString(contentType);
    if (allow != null) {
      out.writeName("Allow");
      out.writeString(allow);
    }
    out.endObject();
    out.writeName(BODY);
    out.writeString(body);
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

  /** Writes all headers except the content type, each name once regardless of letter case. */
  private static @Nullable String writeHeaders(JsonWriter out, HttpFields headers) {
    String lost = null;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (name.equalsIgnoreCase(CONTENT_TYPE) || !ResponseJson.isFirst(headers, i)) {
        continue;
      }
      boolean list = isList(name);
      out.writeName(name);
      out.writeString(list ? ResponseJson.joined(headers, i) : headers.value(i));
      if (!list && ResponseJson.next(headers, name, i) >= 0) {
        lost = name;
      }
    }
    return lost;
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
   * Writes a body as text or as base64. The core runtime inspects decoded base64 again: if it
   * starts with a quotation mark it counts as a JSON string, and is lost if it is not one ({@code
   * passHandlerResponse} in its folder {@code server}).
   */
  private void writeBody(JsonWriter out, Output body, boolean bodied, boolean textual)
      throws UnsendableBodyException {
    if (bodied && body.length() > 0) {
      boolean quoted = body.buffer()[0] == '"';
      if (quoted && !textual && !MediaTypes.isUtf8(body)) {
        throw new UnsendableBodyException();
      }
      out.writeName(BODY);
      if (textual || quoted) {
        out.writeUtf8(body.buffer(), 0, body.length());
      } else {
        out.writeBinary(body.buffer(), 0, body.length());
        out.writeName(IS_BASE64_ENCODED);
        out.writeBoolean(true);
      }
    }
    end(out);
  }

  /** The last answer that was written. */
  public Output envelope() {
    return envelope;
  }
}
