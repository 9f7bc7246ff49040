package dev.aloft.benchmarks.suite.host;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A runtime API: it is asked for events, on as many connections as the function likes. What comes
 * on a connection is answered on the connection's own thread, so that no other has to wake up.
 */
final class PollHost implements Host {
  private static final long LIMIT_NANOS = 120_000_000_000L;

  private final PollEvents events;
  private final Judge judge;
  private final ServerSocket listener;
  private @Nullable Process process;
  private @Nullable OutputStream waiting;
  private @Nullable IOException failure;
  private long readyNanos;
  private long sentNanos;
  private long endNanos;
  private long[] nanos = {};
  private int answered;

  PollHost(boolean tencent, Workload workload) throws IOException {
    events = new PollEvents(tencent, workload);
    judge = new Judge(workload);
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "runtime API");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public Map<String, String> environment() {
    return events.environment(port());
  }

  @Override
  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // It is closed.
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      for (HttpMessage request = HttpMessage.read(in);
          request != null;
          request = HttpMessage.read(in)) {
        answer(request, System.nanoTime(), out);
      }
    } catch (IOException e) {
      // The process was ended, or has failed, which its owner sees.
    }
  }

  private synchronized void answer(HttpMessage request, long now, OutputStream out)
      throws IOException {
    String path = request.second();
    if (path.endsWith("/next")) {
      readyNanos = readyNanos == 0 ? now : readyNanos;
      waiting = out;
      if (answered < nanos.length) {
        send();
      }
      notifyAll();
    } else if (path.endsWith("/error") && answered == nanos.length) {
      failure = new IOException("it reported " + Judge.shown(request.body()));
      out.write(PollEvents.reply("202 Accepted", "{\"status\":\"OK\"}"));
      notifyAll();
    } else if (answered < nanos.length && (path.endsWith("/response") || path.endsWith("/error"))) {
      nanos[answered] = now - sentNanos;
      endNanos = now;
      try {
        judge.check(request, path.endsWith("/response"));
      } catch (IOException e) {
        failure = e;
      }
      answered++;
      out.write(PollEvents.reply("202 Accepted", "{\"status\":\"OK\"}"));
      notifyAll();
    } else {
      out.write(PollEvents.reply("200 OK", ""));
    }
  }

  private void send() throws IOException {
    OutputStream out = waiting;
    if (out != null) {
      waiting = null;
      byte[] event = events.next();
      sentNanos = System.nanoTime();
      out.write(event);
    }
  }

  @Override
  public synchronized long awaitReady(Process started) throws IOException, InterruptedException {
    process = started;
    long start = System.nanoTime();
    while (readyNanos == 0 && failure == null) {
      if (hasEnded() || System.nanoTime() - start > LIMIT_NANOS) {
        throw new IOException("it did not ask for an event");
      }
      TimeUnit.MILLISECONDS.timedWait(this, 100);
    }
    if (failure != null) {
      throw failure;
    }
    return readyNanos;
  }

  private boolean hasEnded() {
    return process != null && !process.isAlive();
  }

  @Override
  public synchronized Calls call(int count) throws IOException, InterruptedException {
    nanos = new long[count];
    answered = 0;
    send();
    long start = System.nanoTime();
    int seen = 0;
    while (failure == null && answered < count) {
      if (answered == seen && (hasEnded() || System.nanoTime() - start > LIMIT_NANOS)) {
        throw new IOException("it did not answer");
      }
      if (answered > seen) {
        seen = answered;
        start = System.nanoTime();
      }
      TimeUnit.MILLISECONDS.timedWait(this, 1_000);
    }
    if (failure != null) {
      throw failure;
    }
    return new Calls(nanos, endNanos);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
