package dev.aloft.aws.websocket;

import dev.aloft.http.HttpFields;
import dev.aloft.json.JsonWriter;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.MediaTypes;
import dev.aloft.provider.trigger.ResponseJson;

/**
 * Writes the answer of a Lambda proxy integration: "Set up route responses for WebSocket APIs" and
 * "Set up a $connect route that requires a WebSocket subprotocol" in API Gateway's developer guide.
 */
final class WebSocketAnswerWriter {
  private WebSocketAnswerWriter() {}

  /** Headers are written only where the gateway sends them, in the answer to the handshake. */
  static void write(WebSocketEvent.Kind kind, HttpOutput response, Output output) {
    JsonWriter out = output.begin();
    out.beginObject();
    out.writeName("statusCode");
    out.writeInt(response.status());
    if (kind == WebSocketEvent.Kind.CONNECT && response.headers().size() > 0) {
      writeHeaders(response.headers(), out);
    }
    writeBody(response.body(), out);
    out.endObject();
    output.end();
  }

  private static void writeHeaders(HttpFields headers, JsonWriter out) {
    out.writeName("headers");
    out.beginObject();
    for (int i = 0; i < headers.size(); i++) {
      if (ResponseJson.isFirst(headers, i)) {
        out.writeName(headers.name(i));
        out.writeString(ResponseJson.joined(headers, i));
      }
    }
    out.endObject();
  }

  /** A message is a text, so bytes are base64 only if they are not UTF-8. */
  private static void writeBody(Output body, JsonWriter out) {
    if (body.length() == 0) {
      return;
    }
    boolean text = MediaTypes.isUtf8(body);
    out.writeName("body");
    if (text) {
      out.writeUtf8(body.buffer(), 0, body.length());
    } else {
      out.writeBinary(body.buffer(), 0, body.length());
      out.writeName("isBase64Encoded");
      out.writeBoolean(true);
    }
  }
}
