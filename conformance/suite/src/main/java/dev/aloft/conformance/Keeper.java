package dev.aloft.conformance;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what came with its first call, and reports at each later one whether it is still the same.
 */
public final class Keeper {
  private @Nullable Context context;
  private @Nullable HttpRequest<byte[]> request;
  private @Nullable InputStream body;
  private String told = "";

  @Function("keep")
  synchronized byte[] keep(InputStream payload, Context now) throws IOException {
    boolean first = context == null;
    if (first) {
      context = now;
      body = payload;
    }
    return answer(first);
  }

  @Function("http-keep")
  @Http
  synchronized byte[] keepHttp(HttpRequest<byte[]> http, Context now) throws IOException {
    boolean first = context == null;
    if (first) {
      context = now;
      request = http;
      body = new ByteArrayInputStream(http.body());
    }
    return answer(first);
  }

  private byte[] answer(boolean first) throws IOException {
    Context kept = context;
    InputStream stream = body;
    if (kept == null || stream == null) {
      throw new IllegalStateException("nothing was kept");
    }
    String now = described(kept) + described(request);
    String text = "kept";
    if (first) {
      told = now;
    } else {
      text = now.equals(told) ? "same " : told + " became " + now + " ";
      text += new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String described(@Nullable HttpRequest<byte[]> http) {
    return http == null
        ? ""
        : String.join(
            "|",
            http.method(),
            http.path(),
            http.rawPath(),
            http.sourceAddress(),
            http.headers().toString(),
            http.query().toString(),
            String.valueOf(http.cookie("secret")));
  }

  private static String described(Context context) {
    return String.join(
        "|",
        context.requestId(),
        context.functionName(),
        context.functionVersion(),
        String.valueOf(context.memoryLimitMb()),
        String.valueOf(context.deadline()),
        String.valueOf(context.traceParent()),
        String.valueOf(context.header("X-Kept")),
        String.valueOf(context.header("traceparent")));
  }
}
