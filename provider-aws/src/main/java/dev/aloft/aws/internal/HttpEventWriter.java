package dev.aloft.aws.internal;

import dev.aloft.http.HttpFields;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.ResponseJson;
import dev.aloft.wire.AnswerRules;

/** Writes a response in the form expected by the front that sent the event. */
public final class HttpEventWriter {
  private static final PropertyName STATUS_CODE = PropertyName.of("statusCode");

  private HttpEventWriter() {}

  /** Writes the response. */
  public static void write(HttpFront front, HttpOutput response, Output output) {
    JsonWriter out = output.begin();
    writeHead(front, response, out);
    ResponseJson.writeBody(response, out);
    out.endObject();
    output.end();
  }

  /** Writes the response without its body, which is streamed after it. */
  public static void writePrelude(HttpFront front, HttpOutput response, Output output) {
    JsonWriter out = output.begin();
    writeHead(front, response, out);
    out.endObject();
    output.end();
  }

  private static void writeHead(HttpFront front, HttpOutput response, JsonWriter out) {
    out.beginObject();
    out.writeName(STATUS_CODE);
    out.writeInt(response.status());
    if (front == HttpFront.ALB || front == HttpFront.ALB_MULTI) {
      out.writeName("statusDescription");
      out.writeString(response.status() + " " + phrase(response.status()));
    }
    if (front == HttpFront.V1 || front == HttpFront.ALB_MULTI) {
      writeLists(response.headers(), out);
    } else {
      writeValues(front, response.headers(), out);
      if (front.isVersion2()) {
        // Even if empty: cargo-lambda and aws-lambda-rie-gateway refuse answers that lack it.
        out.writeName("cookies");
        writeList(response.headers(), "Set-Cookie", out);
      }
    }
  }

  private static void writeLists(HttpFields headers, JsonWriter out) {
    out.writeName("multiValueHeaders");
    out.beginObject();
    for (int i = 0; i < headers.size(); i++) {
      if (ResponseJson.isFirst(headers, i)) {
        out.writeName(headers.name(i));
        writeList(headers, headers.name(i), out);
      }
    }
    out.endObject();
  }

  private static void writeList(HttpFields headers, String name, JsonWriter out) {
    out.beginArray();
    for (int i = ResponseJson.next(headers, name, -1);
        i >= 0;
        i = ResponseJson.next(headers, name, i)) {
      out.writeString(headers.value(i));
    }
    out.endArray();
  }

  private static void writeValues(HttpFront front, HttpFields headers, JsonWriter out) {
    out.writeName("headers");
    out.beginObject();
    int cookies = 0;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (name.equalsIgnoreCase("Set-Cookie")) {
        if (!front.isVersion2()) {
          out.writeName(variant(name, cookies++));
          out.writeString(headers.value(i));
        }
      } else if (ResponseJson.isFirst(headers, i)) {
        out.writeName(name);
        out.writeString(ResponseJson.joined(headers, i));
      }
    }
    out.endObject();
  }

  /**
   * A name in another letter case for each cookie: cookies cannot be joined, and load balancers and
   * VPC Lattice send each member of the object as a header of its own.
   */
  private static String variant(String name, int number) {
    char[] letters = name.toCharArray();
    int bit = 0;
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] != '-' && ((number >> bit++) & 1) != 0) {
        letters[i] = (char) (letters[i] ^ 0x20);
      }
    }
    return new String(letters);
  }

  /** The customary phrase; for a status without one the name of its class. */
  private static String phrase(int status) {
    String reason = AnswerRules.reason(status);
    if (!reason.isEmpty()) {
      return reason;
    }
    return status < 300
        ? "Success"
        : status < 400 ? "Redirection" : status < 500 ? "Client Error" : "Server Error";
  }
}
