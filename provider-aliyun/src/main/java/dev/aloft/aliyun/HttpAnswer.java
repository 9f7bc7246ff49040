package dev.aloft.aliyun;

import dev.aloft.http.HttpFields;
import dev.aloft.provider.HttpOutput;
import dev.aloft.wire.ServerExchange;

/**
 * Starts the response of an HTTP function, without the headers that Function Compute reserves: its
 * page "HTTP triggers: limits".
 */
final class HttpAnswer {
  private static final int MOST_HEADERS = 8 * 1024;

  private HttpAnswer() {}

  static void start(
      FunctionComputeServer server,
      ServerExchange exchange,
      String requestId,
      HttpOutput response,
      boolean failed) {
    exchange.status(response.status()).header("x-fc-status", failed ? "404" : "200");
    HttpFields headers = response.headers();
    int size = 0;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      String value = headers.value(i);
      if (isReserved(name) || !exchange.offer(name, value)) {
        server.warnOfReserved(requestId, name);
      } else {
        size += name.length() + value.length() + 4;
      }
    }
    if (size > MOST_HEADERS) {
      server.warnOfSize(requestId, size);
    }
  }

  private static boolean isReserved(String name) {
    return name.regionMatches(true, 0, "x-fc-", 0, 5)
        || name.equalsIgnoreCase("date")
        || name.equalsIgnoreCase("server");
  }
}
