package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Turns a message and a fault into the bytes on the wire. */
final class MessageWriter {
  private MessageWriter() {}

  /** Writes what the plan leaves of the message; closing is left to the caller. */
  static void write(OutputStream out, HttpMessage message, FaultPlan plan) throws IOException {
    byte[] head;
    byte[] body;
    if (plan.raw != null) {
      head = new byte[0];
      body = plan.raw;
    } else {
      head = head(message, plan).getBytes(StandardCharsets.UTF_8);
      body = isChunked(plan) ? chunks(message.body(), plan) : message.body();
    }
    byte[] bytes = new byte[length(head, body, plan)];
    int headPart = Math.min(head.length, bytes.length);
    System.arraycopy(head, 0, bytes, 0, headPart);
    System.arraycopy(body, 0, bytes, headPart, bytes.length - headPart);
    int piece = plan.pieceBytes > 0 ? plan.pieceBytes : Math.max(1, bytes.length);
    for (int at = 0; at < bytes.length; at += piece) {
      out.write(bytes, at, Math.min(piece, bytes.length - at));
    }
  }

  private static int length(byte[] head, byte[] body, FaultPlan plan) {
    Fault.Close close = plan.close;
    if (close == null) {
      return head.length + body.length;
    }
    return switch (close.point()) {
      case BEFORE_READING, BEFORE_ANSWER -> 0;
      case IN_HEAD -> Math.min(close.bytes(), Math.max(0, head.length - 1));
      case IN_BODY -> head.length + Math.min(close.bytes(), Math.max(0, body.length - 1));
      case AFTER_ANSWER -> head.length + body.length;
    };
  }

  private static boolean isChunked(FaultPlan plan) {
    return plan.chunked != null || plan.lengthAndChunked || plan.chunkSize != null;
  }

  private static String head(HttpMessage message, FaultPlan plan) {
    StringBuilder head = new StringBuilder(512);
    String eol = plan.lineEnd;
    if (plan.interim != 0) {
      head.append("HTTP/1.1 ").append(plan.interim).append(" Interim").append(eol);
      head.append("X-Interim: yes").append(eol).append(eol);
    }
    head.append(plan.statusLine == null ? message.startLine() : plan.statusLine).append(eol);
    fields(head, message.headers(), plan);
    if (plan.extraHeaders != null) {
      String value = "v".repeat(plan.extraHeaders.bytes());
      for (int i = 0; i < plan.extraHeaders.count(); i++) {
        head.append("X-Extra-").append(i).append(": ").append(value).append(eol);
      }
    }
    if (plan.announceClose) {
      fields(head, List.of(new Header("Connection", "close")), plan);
    }
    if (isChunked(plan)) {
      fields(head, List.of(new Header("Transfer-Encoding", "chunked")), plan);
    }
    if (plan.contentLength != null) {
      fields(head, List.of(new Header("Content-Length", plan.contentLength)), plan);
    } else if (plan.lengthAndChunked || (message.carriesBody() && !isChunked(plan))) {
      fields(head, List.of(new Header("Content-Length", "" + message.body().length)), plan);
    }
    return head.append(eol).toString();
  }

  private static void fields(StringBuilder head, List<Header> headers, FaultPlan plan) {
    for (Header header : headers) {
      String name = header.name();
      if (plan.upperCase != null) {
        name = plan.upperCase ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
      }
      head.append(name).append(": ").append(header.value()).append(plan.lineEnd);
    }
  }

  private static byte[] chunks(byte[] body, FaultPlan plan) {
    Fault.Chunked form = plan.chunked == null ? new Fault.Chunked(8192, "", "") : plan.chunked;
    ByteArrayOutputStream chunks = new ByteArrayOutputStream(body.length + 64);
    String forged = plan.chunkSize;
    for (int at = 0; at < body.length; at += form.size()) {
      int size = Math.min(form.size(), body.length - at);
      String line = forged != null ? forged : Integer.toHexString(size) + form.extension();
      forged = null;
      chunks.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      chunks.write(body, at, size);
      chunks.writeBytes(new byte[] {'\r', '\n'});
    }
    String end = forged != null ? forged : "0" + form.extension();
    chunks.writeBytes(
        (end + "\r\n" + form.trailers() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    return chunks.toByteArray();
  }
}
