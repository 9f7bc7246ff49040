package dev.aloft.aliyun.internal;

import dev.aloft.provider.trigger.ForwardedFor;
import dev.aloft.wire.ServerExchange;

/** Who called, and what was called, behind Function Compute's gateway. */
public final class ClientAddress {
  private static final String PROXY = "/2016-08-15/proxy/";

  private ClientAddress() {}

  /**
   * What the gateway reports, else the last proxy's entry, else the peer. Clients cannot send
   * headers that start with {@code x-fc-}: "HTTP triggers: limits" in its documentation.
   */
  public static String of(ServerExchange exchange) {
    String address = ForwardedFor.lastValue(exchange.fields(), "x-fc-client-ip");
    return address == null || address.isEmpty()
        ? ForwardedFor.last(exchange.fields(), exchange.remoteAddress())
        : address;
  }

  /**
   * The path without {@code /2016-08-15/proxy/SERVICE/FUNCTION}, with which the default endpoint of
   * Function Compute 2.0 calls ("Custom domains and HTTP triggers" in its documentation).
   */
  public static String withoutProxy(String path) {
    if (!path.startsWith(PROXY)) {
      return path;
    }
    int service = path.indexOf('/', PROXY.length());
    if (service <= PROXY.length() || service + 1 == path.length()) {
      return path;
    }
    int function = path.indexOf('/', service + 1);
    if (function == service + 1) {
      return path;
    }
    return function < 0 ? "/" : path.substring(function);
  }
}
