package dev.aloft.emulator.internal;

import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.MessageReader.Body;
import dev.aloft.emulator.internal.RequestReader.Head;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One accepted connection. Its thread always reads: also while an answer is held back, so that the
 * client's going away is seen at once. The monitor orders answers and closing.
 */
final class HttpConnection implements Runnable {
  private final Socket socket;
  private final int number;
  private final HttpServer server;
  private final RequestRules rules;
  private final RequestReader reader;
  private final OutputStream out;
  private @Nullable HttpExchange current;
  private volatile boolean handling;
  private final AtomicBoolean closed = new AtomicBoolean();

  HttpConnection(Socket socket, int number, HttpServer server, Violations violations)
      throws IOException {
    this.socket = socket;
    this.number = number;
    this.server = server;
    this.rules = new RequestRules(violations, number, socket.getLocalPort());
    this.reader = new RequestReader(socket.getInputStream(), rules);
    this.out = socket.getOutputStream();
  }

  int number() {
    return number;
  }

  @Override
  public void run() {
    try {
      for (Head head = reader.head(); head != null; head = reader.head()) {
        HttpExchange exchange = new HttpExchange(this, head);
        if (!admit(exchange)) {
          break;
        }
        server.handler().handle(exchange);
        handling = false;
        exchange.readBody(0);
      }
    } catch (BadRequestException e) {
      rules.violated(String.valueOf(e.getMessage()));
      refuse(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      // The client is gone, or the connection was closed on purpose.
    } finally {
      close(false);
      server.ended(this);
    }
  }

  /** Waits for the answer to the exchange before; false when the connection ended instead. */
  private synchronized boolean admit(HttpExchange exchange) throws IOException {
    if (current != null && !current.answered) {
      rules.violated(
          "sent "
              + exchange.method()
              + " "
              + exchange.path()
              + " before "
              + current.path()
              + " was answered");
      try {
        while (!current.answered && !closed.get()) {
          wait();
        }
      } catch (InterruptedException e) {
        throw new IOException("interrupted", e);
      }
    }
    current = exchange;
    handling = true;
    return !closed.get();
  }

  Body readBody(Head head, int keep, MessageReader.Tap tap) throws IOException {
    if (Header.find(head.headers(), "Expect").isPresent()) {
      synchronized (this) {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
    return reader.body(head, keep, tap);
  }

  synchronized boolean reply(HttpExchange exchange, HttpReply reply, FaultPlan plan) {
    if (exchange.answered || closed.get()) {
      return false;
    }
    try {
      exchange.answered = true;
      handling = false;
      notifyAll();
      if (plan.status != null) {
        exchange.status = plan.status.code();
      } else if (plan.delivery() != Delivery.NONE) {
        exchange.status = reply.status;
      }
      HttpReply given =
          plan.status == null ? reply : HttpReply.json(plan.status.code(), plan.status.body());
      MessageWriter.write(out, given.message(), plan);
    } catch (IOException e) {
      close(false);
      return false;
    }
    if (plan.close != null) {
      close(plan.close.reset());
    } else if (plan.announceClose || exchange.last()) {
      close(false);
    }
    return true;
  }

  private void refuse(String message) {
    HttpReply reply =
        HttpReply.json(
            400,
            "{\"errorMessage\":"
                + JsonWriter.quote(message)
                + ",\"errorType\":\"Emulator.BadRequest\"}");
    synchronized (this) {
      if (closed.get()) {
        return;
      }
      try {
        MessageWriter.write(out, reply.message(), FaultPlan.of(null));
        if (current != null && !current.answered) {
          current.answered = true;
          current.status = 400;
        }
      } catch (IOException e) {
        // The client is gone already.
      }
    }
  }

  /** Whether nothing of a request is in work: between two requests, or with an answer held back. */
  boolean idle() {
    return !handling;
  }

  void hold() {
    handling = false;
  }

  /** Without the monitor, which a thread blocked on this socket may hold. */
  void close(boolean reset) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try (socket) {
      if (reset) {
        socket.setSoLinger(true, 0);
      } else {
        socket.shutdownOutput();
      }
    } catch (IOException e) {
      // It was broken already.
    }
    synchronized (this) {
      notifyAll();
    }
  }
}
