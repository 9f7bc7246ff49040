package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.FunctionReply;
import dev.aloft.emulator.internal.FunctionReply.Malformed;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answers the HTTP fronts of Lambda make of a function's. */
public final class HttpAnswers {
  private static final String STREAM_TYPE = "application/vnd.awslambda.http-integration-response";

  /** How many zero bytes follow the metadata of a streamed answer. */
  static final int SEPARATOR = 8;

  private HttpAnswers() {}

  /** A failed invocation, or an answer that is not JSON, becomes 502. */
  public static HttpAnswer functionUrl(Answer answer) {
    boolean streamed = answer.header(LambdaHeaders.RESPONSE_MODE).equals(Optional.of("streaming"));
    if (answer.kind() != Answer.Kind.RESPONSE) {
      return failure(502, "Message", "Internal Server Error");
    }
    try {
      if (streamed) {
        return streamed(answer);
      }
      return version2(answer.body(), "application/json");
    } catch (Malformed e) {
      return failure(502, "Message", "Internal Server Error");
    }
  }

  /** As a function URL, with status 500 where that has 502. */
  public static HttpAnswer httpApi(Answer answer) {
    if (answer.kind() != Answer.Kind.RESPONSE) {
      return failure(500, "message", "Internal Server Error");
    }
    try {
      return version2(answer.body(), "text/plain; charset=utf-8");
    } catch (Malformed e) {
      return failure(500, "message", "Internal Server Error");
    }
  }

  private static HttpAnswer version2(byte[] body, String contentType) throws Malformed {
    FunctionReply reply = FunctionReply.read(body);
    return reply == null ? FunctionReply.inferred(body) : whole(reply, contentType, reply.body());
  }

  private static HttpAnswer whole(FunctionReply reply, String contentType, byte[] body)
      throws Malformed {
    List<Header> headers = reply.fields("headers", false);
    JsonValue cookies = reply.member("cookies", Kind.ARRAY);
    if (cookies != null) {
      for (JsonValue cookie : cookies.items()) {
        if (!cookie.is(Kind.STRING)) {
          throw new Malformed("a cookie is " + cookie.kind());
        }
        headers.add(new Header("set-cookie", cookie.text()));
      }
    }
    return client(reply.status(), headers, contentType, body);
  }

  /** A streamed answer: metadata, eight zero bytes, the body; or, of another type, the body. */
  private static HttpAnswer streamed(Answer answer) throws Malformed {
    byte[] bytes = answer.body();
    if (!answer.header("Content-Type").equals(Optional.of(STREAM_TYPE))) {
      return client(200, new ArrayList<>(), "application/octet-stream", bytes);
    }
    int end = metadataEnd(bytes);
    if (end < 0) {
      throw new Malformed("eight zero bytes do not follow the metadata of the stream");
    }
    return streamed(bytes, end, Arrays.copyOfRange(bytes, end + SEPARATOR, bytes.length));
  }

  /** Where the metadata of a streamed answer ends; negative if it does not yet. */
  static int metadataEnd(byte[] bytes) {
    for (int end = 0; end + SEPARATOR <= bytes.length; end++) {
      if (Arrays.equals(bytes, end, end + SEPARATOR, new byte[SEPARATOR], 0, SEPARATOR)) {
        return end;
      }
    }
    return -1;
  }

  /** What the client gets of a streamed answer with this metadata. */
  static HttpAnswer streamed(byte[] bytes, int metadataEnd, byte[] body) throws Malformed {
    FunctionReply reply = FunctionReply.read(Arrays.copyOf(bytes, metadataEnd));
    if (reply == null) {
      throw new Malformed("the metadata of the stream has no statusCode");
    }
    return whole(reply, "application/octet-stream", body);
  }

  /** Everything but a complete reply gives 502. */
  public static HttpAnswer restApi(Answer answer) {
    try {
      FunctionReply reply = complete(answer);
      List<Header> headers = reply.fields("multiValueHeaders", true);
      for (Header single : reply.fields("headers", false)) {
        if (Header.find(headers, single.name()).isEmpty()) {
          headers.add(single);
        }
      }
      return client(reply.status(), headers, "application/json", reply.body());
    } catch (Malformed e) {
      return failure(502, "message", "Internal server error");
    }
  }

  /**
   * Everything but a complete reply becomes 502. The maps of headers that are not those of the
   * target group's setting are not read.
   */
  public static HttpAnswer alb(Answer answer, boolean multiValue) {
    try {
      FunctionReply reply = complete(answer);
      JsonValue description = reply.member("statusDescription", Kind.STRING);
      if (description != null && !description.text().startsWith(reply.status() + " ")) {
        throw new Malformed("statusDescription does not begin with the status");
      }
      List<Header> headers =
          multiValue ? reply.fields("multiValueHeaders", true) : reply.fields("headers", false);
      return client(reply.status(), headers, "application/octet-stream", reply.body());
    } catch (Malformed e) {
      String page = "<html><head><title>502 Bad Gateway</title></head></html>";
      return new HttpAnswer(
          502,
          List.of(new Header("Content-Type", "text/html")),
          page.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Everything but a complete reply becomes 502; "Respond to the VPC Lattice service" in its user
   * guide asks for the status, the headers and whether the body is base64.
   */
  public static HttpAnswer lattice(Answer answer) {
    try {
      FunctionReply reply = complete(answer);
      if (reply.member("headers", Kind.OBJECT) == null
          || reply.member("isBase64Encoded", Kind.BOOLEAN) == null) {
        throw new Malformed("headers or isBase64Encoded are missing");
      }
      List<Header> headers = reply.fields("headers", false);
      return client(reply.status(), headers, "application/octet-stream", reply.body());
    } catch (Malformed e) {
      return failure(502, "message", "Bad Gateway");
    }
  }

  private static FunctionReply complete(Answer answer) throws Malformed {
    if (answer.kind() != Answer.Kind.RESPONSE) {
      throw new Malformed("the invocation failed");
    }
    FunctionReply reply = FunctionReply.read(answer.body());
    if (reply == null) {
      throw new Malformed("the answer has no statusCode");
    }
    return reply;
  }

  private static HttpAnswer client(
      int status, List<Header> headers, String contentType, byte[] body) {
    List<Header> passed = new ArrayList<>();
    for (Header header : headers) {
      switch (header.name().toLowerCase(Locale.ROOT)) {
        case "content-length", "transfer-encoding", "connection" -> {}
        default -> passed.add(header);
      }
    }
    if (Header.find(passed, "Content-Type").isEmpty()) {
      passed.add(new Header("Content-Type", contentType));
    }
    return new HttpAnswer(status, passed, body);
  }

  private static HttpAnswer failure(int status, String name, String text) {
    return FunctionReply.refusal(status, "{\"" + name + "\":\"" + text + "\"}");
  }
}
