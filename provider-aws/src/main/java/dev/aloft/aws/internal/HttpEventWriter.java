package dev.aloft.aws.internal;

import dev.aloft.http.HttpFields;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.MediaTypes;

/** Writes a response in the form that the front expects which sent the event. */
public final class HttpEventWriter {
  /** Payload format 2.0: repeated headers in one value, cookies in a list. */
  static final int V2 = 0;

  /** Payload format 1.0: each header with a list of values. */
  static final int V1 = 1;

  /** A load balancer that takes one value of each header. */
  static final int ALB = 2;

  /** A load balancer whose target group has multi-value headers. */
  static final int ALB_MULTI = 3;

  private static final PropertyName STATUS_CODE = PropertyName.of("statusCode");
  private static final PropertyName BODY = PropertyName.of("body");
  private static final PropertyName BASE64 = PropertyName.of("isBase64Encoded");

  private HttpEventWriter() {}

  /** Writes the response. */
  public static void write(int form, HttpOutput response, Output output) {
    JsonWriter out = output.begin();
    out.beginObject();
    out.writeName(STATUS_CODE);
    out.writeInt(response.status());
    if (form == ALB || form == ALB_MULTI) {
      out.writeName("statusDescription");
      out.writeString(response.status() + " " + phrase(response.status()));
    }
    if (form == V1 || form == ALB_MULTI) {
      writeLists(response.headers(), out);
    } else {
      writeValues(form, response.headers(), out);
      if (form == V2) {
        // Also without any: cargo-lambda and aws-lambda-rie-gateway refuse answers that lack it.
        out.writeName("cookies");
        writeList(response.headers(), "Set-Cookie", 0, out);
      }
    }
    boolean text = MediaTypes.isText(response);
    // RFC 9110, sections 15.3.5 and 15.4.5: these have no body, whatever the function says.
    boolean bare = response.status() == 204 || response.status() == 304;
    int length = bare ? 0 : response.body().length();
    out.writeName(BODY);
    if (text) {
      out.writeUtf8(response.body().buffer(), 0, length);
    } else {
      out.writeBinary(response.body().buffer(), 0, length);
    }
    out.writeName(BASE64);
    out.writeBoolean(!text);
    out.endObject();
    output.end();
  }

  private static void writeLists(HttpFields headers, JsonWriter out) {
    out.writeName("multiValueHeaders");
    out.beginObject();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (!isFraming(name) && isFirst(headers, i)) {
        out.writeName(name);
        writeList(headers, name, i, out);
      }
    }
    out.endObject();
  }

  private static void writeList(HttpFields headers, String name, int from, JsonWriter out) {
    out.beginArray();
    for (int i = from; i < headers.size(); i++) {
      if (headers.name(i).equalsIgnoreCase(name)) {
        out.writeString(headers.value(i));
      }
    }
    out.endArray();
  }

  private static void writeValues(int form, HttpFields headers, JsonWriter out) {
    out.writeName("headers");
    out.beginObject();
    int cookies = 0;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (name.equalsIgnoreCase("Set-Cookie")) {
        if (form == ALB) {
          out.writeName(variant(name, cookies++));
          out.writeString(headers.value(i));
        }
      } else if (!isFraming(name) && isFirst(headers, i)) {
        out.writeName(name);
        out.writeString(joined(headers, i));
      }
    }
    out.endObject();
  }

  /** RFC 9110, section 5.3: the values of one name as one. */
  private static String joined(HttpFields headers, int first) {
    String value = headers.value(first);
    for (int i = first + 1; i < headers.size(); i++) {
      if (headers.name(i).equalsIgnoreCase(headers.name(first))) {
        value = value + ", " + headers.value(i);
      }
    }
    return value;
  }

  /**
   * A name in another letter case for each cookie: cookies cannot be joined, and the load balancer
   * sends each member of the object as a header of its own.
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

  private static boolean isFirst(HttpFields headers, int index) {
    for (int i = 0; i < index; i++) {
      if (headers.name(i).equalsIgnoreCase(headers.name(index))) {
        return false;
      }
    }
    return true;
  }

  /** Headers about one connection or its framing, which are the front's business. */
  private static boolean isFraming(String name) {
    return name.equalsIgnoreCase("Content-Length")
        || name.equalsIgnoreCase("Transfer-Encoding")
        || name.equalsIgnoreCase("Connection")
        || name.equalsIgnoreCase("Keep-Alive")
        || name.equalsIgnoreCase("Proxy-Connection")
        || name.equalsIgnoreCase("Trailer")
        || name.equalsIgnoreCase("Upgrade");
  }

  /** RFC 9110, section 15; for other codes the name of their class. */
  private static String phrase(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 202 -> "Accepted";
      case 204 -> "No Content";
      case 206 -> "Partial Content";
      case 301 -> "Moved Permanently";
      case 302 -> "Found";
      case 303 -> "See Other";
      case 304 -> "Not Modified";
      case 307 -> "Temporary Redirect";
      case 308 -> "Permanent Redirect";
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 412 -> "Precondition Failed";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      default ->
          status < 300
              ? "Success"
              : status < 400 ? "Redirection" : status < 500 ? "Client Error" : "Server Error";
    };
  }
}
