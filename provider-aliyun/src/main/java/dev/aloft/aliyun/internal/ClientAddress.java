package dev.aloft.aliyun.internal;

import dev.aloft.wire.ServerExchange;

/** Who called, and what was called, behind Function Compute's gateway. */
final class ClientAddress {
  private static final String PROXY = "/2016-08-15/proxy/";

  private ClientAddress() {}

  /** What the gateway says, else the first of the proxies, else the other side. */
  static String of(ServerExchange exchange) {
    String address = exchange.fields().value("x-fc-client-ip");
    if (address == null || address.isEmpty()) {
      address = exchange.fields().value("x-forwarded-for");
      if (address != null) {
        int comma = address.indexOf(',');
        address = (comma < 0 ? address : address.substring(0, comma)).trim();
      }
    }
    return address == null || address.isEmpty() ? exchange.remoteAddress() : address;
  }

  /**
   * The path without {@code /2016-08-15/proxy/SERVICE/FUNCTION}, with which the default endpoint of
   * Function Compute 2.0 calls ("Custom domains and HTTP triggers" in its documentation).
   */
  static String withoutProxy(String path) {
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
