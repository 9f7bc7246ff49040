package dev.aloft.knative.internal;

import dev.aloft.provider.trigger.ForwardedFor;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;

/**
 * Who called. Each proxy appends the address of its client to {@code X-Forwarded-For}, after
 * whatever that client sent itself; so of N trusted proxies the outermost has written the Nth entry
 * from the right.
 */
public final class ClientAddress {
  private static final String NAME = "X-Forwarded-For";

  private ClientAddress() {}

  /**
   * The client's address; that of the connection's other side if no proxy is trusted, or if the
   * list has fewer entries than there are such proxies.
   */
  public static String of(ServerExchange exchange, int trustedProxies) {
    String peer = exchange.remoteAddress();
    if (trustedProxies == 0) {
      return peer;
    }
    Fields fields = exchange.fields();
    StringBuilder list = new StringBuilder();
    for (int i = fields.indexOf(NAME); i >= 0; i = fields.indexOf(NAME, i + 1)) {
      list.append(list.length() == 0 ? "" : ",").append(fields.value(i));
    }
    int end = list.length();
    for (int i = 1; i < trustedProxies && end >= 0; i++) {
      end = list.lastIndexOf(",", end - 1);
    }
    return end < 0 ? peer : ForwardedFor.last(list.substring(0, end), peer);
  }
}
