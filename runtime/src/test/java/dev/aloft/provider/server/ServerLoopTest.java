package dev.aloft.provider.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.http.HttpResponse;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.wire.HttpLimits;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A function that is called once at a time, and its loop. */
@Timeout(120)
final class ServerLoopTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final long LONG = 60_000;
  private static final long SHORT = 200;

  /** Gives answers that no system takes as a whole, the first one when it may. */
  private static final class Large extends Bootstrap implements HttpHandler {
    final CountDownLatch release = new CountDownLatch(1);

    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) throws Exception {
      if (!release.await(60, TimeUnit.SECONDS)) {
        throw new IOException("not within a minute");
      }
      response.start(HttpResponse.status(200));
      response.binary().bytes(new byte[12 * MEBIBYTE]);
    }

    @Override
    public int concurrency() {
      return 1;
    }

    @Override
    public Handler create() {
      return this;
    }

    @Override
    public void run() {}

    @Override
    protected String selectedFunction() {
      return "";
    }
  }

  /** A mebibyte for all buffers. */
  private static final class Loop extends LoopOnFreePort {
    final Semaphore heads = new Semaphore(0);

    Loop(Bootstrap bootstrap) throws IOException {
      super(
          bootstrap,
          new ServerLimits(
              new HttpLimits(100, 200, 10, 400, 20, 1000),
              100,
              16,
              LONG,
              LONG,
              LONG,
              LONG,
              MEBIBYTE,
              SHORT,
              MEBIBYTE),
          SHORT);
    }

    @Override
    protected RuntimeLog openLog() {
      return new RuntimeLog(
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
          new LogStyle());
    }

    @Override
    public boolean admits(ServerExchange exchange) {
      heads.release();
      return true;
    }

    @Override
    protected ServerSession newSession() {
      return new Session(this);
    }
  }

  private static final class Session extends InvocationSession<Context> {
    Session(Loop loop) {
      super(loop);
    }

    @Override
    public void serve(ServerExchange exchange) throws IOException {
      invoke(exchange);
    }

    @Override
    protected void refuse(ServerExchange exchange) throws IOException {
      throw new IOException("ending");
    }

    @Override
    protected Context context(ServerExchange exchange) {
      return context();
    }

    private static Context context() {
      return (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(), new Class<?>[] {Context.class}, (p, m, a) -> null);
    }
  }

  private static Socket send(Loop loop) throws IOException, InterruptedException {
    for (; ; ) {
      try {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), loop.port);
        socket
            .getOutputStream()
            .write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertTrue(loop.heads.tryAcquire(20, TimeUnit.SECONDS));
        return socket;
      } catch (java.net.ConnectException notYet) {
        Thread.onSpinWait();
      }
    }
  }

  private static String status(InputStream in) throws IOException {
    return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
  }

  @Test
  void whoWaitsItsTurnAddsNoAnswerToThoseThatNobodyTakes() throws Exception {
    Large function = new Large();
    Loop loop = new Loop(function);
    Thread thread = new Thread(loop::run, "test-loop");
    thread.start();
    List<Socket> clients = new ArrayList<>();
    try {
      for (int i = 0; i < 30; i++) {
        clients.add(send(loop));
      }
      function.release.countDown();
      List<Socket> served = new ArrayList<>();
      for (Socket client : clients) {
        String status = status(client.getInputStream());
        if (status.endsWith("200")) {
          served.add(client);
        } else {
          assertEquals("HTTP/1.1 503", status);
        }
      }
      assertTrue(!served.isEmpty() && served.size() < clients.size(), served.size() + " served");
      for (Socket client : served) {
        assertTrue(client.getInputStream().readAllBytes().length > 12 * MEBIBYTE);
      }
    } finally {
      for (Socket each : clients) {
        each.close();
      }
      loop.stop();
      thread.join();
    }
  }
}
