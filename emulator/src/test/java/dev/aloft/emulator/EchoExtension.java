package dev.aloft.emulator;

import dev.aloft.emulator.RawClient.Reply;
import java.io.IOException;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/**
 * An external extension that logs its environment and each event. It ends after SHUTDOWN, unless
 * its second argument is {@code stays}; the first is its name.
 */
final class EchoExtension {
  private EchoExtension() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println("variables " + new TreeSet<>(System.getenv().keySet()));
    String api = String.valueOf(System.getenv("AWS_LAMBDA_RUNTIME_API"));
    try (RawClient client = new RawClient("127.0.0.1", Integer.parseInt(api.substring(10)))) {
      Reply registered = TelemetrySubscriber.register(client, args[0], "\"INVOKE\",\"SHUTDOWN\"");
      for (String type = ""; !type.equals("SHUTDOWN"); ) {
        client.sendGet(
            "/2020-01-01/extension/event/next", TelemetrySubscriber.identifier(registered));
        type = Fixtures.at(client.reply().body(), "eventType");
        System.out.println("event " + type);
      }
      if (args[1].equals("stays")) {
        new CountDownLatch(1).await();
      }
    }
  }
}
