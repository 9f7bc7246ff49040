package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Exchange;
import java.util.ArrayList;
import java.util.List;

/** The exchanges of an emulator, if they are to be kept. Safe for use by several threads. */
public final class ExchangeLog {
  private final boolean on;
  private final List<HttpExchange> seen = new ArrayList<>();

  public ExchangeLog(boolean on) {
    this.on = on;
  }

  public void add(HttpExchange exchange) {
    if (on) {
      synchronized (this) {
        seen.add(exchange);
      }
    }
  }

  public synchronized List<Exchange> all() {
    List<Exchange> copies = new ArrayList<>(seen.size());
    for (HttpExchange exchange : seen) {
      copies.add(
          new Exchange(
              exchange.connectionNumber(),
              exchange.method(),
              exchange.path(),
              exchange.headers(),
              exchange.body(),
              exchange.trailers(),
              exchange.status()));
    }
    return List.copyOf(copies);
  }
}
