package dev.aloft.emulator.internal.lambda.telemetry;

import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.HttpCaller;
import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.invocation.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Posts JSON arrays over a kept connection. Any status but 2xx refuses them. */
final class HttpDestination implements Destination {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpCaller caller;
  private final String target;
  private final List<Header> headers;

  HttpDestination(URI uri, Violations violations) {
    caller = HttpCaller.patient(uri.getPort(), violations);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    headers =
        List.of(
            new Header("Host", uri.getHost() + ":" + uri.getPort()),
            new Header("Content-Type", "application/json"));
  }

  @Override
  public void deliver(List<byte[]> events) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] event : events) {
      body.write(body.size() == 0 ? '[' : ',');
      body.writeBytes(event);
    }
    body.write(']');
    HttpResult result =
        caller.send(
            HttpMessage.request("POST", target, headers, body.toByteArray()),
            FaultPlan.of(null),
            FaultPlan.of(null),
            PATIENCE,
            connection -> {});
    if (result.status() / 100 != 2) {
      throw new IOException("the subscriber answered with status " + result.status());
    }
  }

  @Override
  public void close() {
    caller.close();
  }
}
