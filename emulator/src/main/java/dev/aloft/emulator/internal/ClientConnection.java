package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** One connection to a function: one request at a time, any number in turn. */
public final class ClientConnection implements AutoCloseable {
  private static final int CONNECT_MILLIS = 5_000;

  private final Socket socket;
  private final HttpRules rules;
  private final ResponseReader reader;
  private final int number;
  private boolean used;

  /** Connects to a port of 127.0.0.1. */
  ClientConnection(int port, int number, Violations violations) throws IOException {
    this.number = number;
    socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      socket.setTcpNoDelay(true);
      rules = new HttpRules(violations, "connection " + number + ": ");
      reader = new ResponseReader(socket.getInputStream(), rules);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Whether a request was answered over it before. */
  boolean used() {
    return used;
  }

  /** The caller left on purpose: nothing is wrong with the function. */
  public static final class DroppedException extends IOException {
    private static final long serialVersionUID = 1L;

    DroppedException(String message) {
      super(message);
    }
  }

  /**
   * Sends a request and reads the answer to it.
   *
   * @param plan what goes wrong with the request
   * @param answerPlan what goes wrong while the answer is read: only a close applies
   * @param patience how long to wait for each part of the answer; zero is without end
   * @throws DroppedException when a plan closed the connection
   */
  HttpResult exchange(HttpMessage message, FaultPlan plan, FaultPlan answerPlan, Duration patience)
      throws IOException {
    try {
      MessageWriter.write(socket.getOutputStream(), message, plan);
      if (plan.close != null) {
        throw drop(plan.close.reset(), "while the request was sent");
      }
      if (plan.halfClose) {
        socket.shutdownOutput();
      }
      if (answerPlan.close != null) {
        readPart(answerPlan.close);
        throw drop(answerPlan.close.reset(), "while the answer was read");
      }
      socket.setSoTimeout((int) patience.toMillis());
      String method = message.startLine().substring(0, message.startLine().indexOf(' '));
      HttpResult result = reader.read(method, number, message.tap());
      used = true;
      return result;
    } catch (BadRequestException e) {
      rules.violated(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private DroppedException drop(boolean reset, String when) throws IOException {
    if (reset) {
      socket.setSoLinger(true, 0);
    }
    socket.close();
    return new DroppedException("the caller closed the connection " + when);
  }

  private void readPart(Fault.Close close) throws IOException {
    if (close.point() == Fault.Point.IN_HEAD || close.point() == Fault.Point.IN_BODY) {
      int limit = Math.max(1, close.bytes());
      for (int read = 0; read < limit && socket.getInputStream().read() >= 0; read++) {
        // Only so far.
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
