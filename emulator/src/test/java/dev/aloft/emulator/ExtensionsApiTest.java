package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.RawClient.Reply;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Extension;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.Invocation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExtensionsApiTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String BASE = "/2020-01-01/extension";

  private static Reply register(RawClient client, String name, String body) throws IOException {
    client.sendPost(BASE + "/register", body, "Lambda-Extension-Name: " + name);
    return client.reply();
  }

  private static String identifier(Reply registered) {
    return "Lambda-Extension-Identifier: " + registered.header("Lambda-Extension-Identifier");
  }

  @Test
  void anInternalExtensionRegistersAndWaits() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().functionName("f").start();
        RawClient client = new RawClient(emulator)) {
      Reply registered = register(client, "quiet", "{\"events\":[]}");
      client.sendGet(BASE + "/event/next", identifier(registered));
      emulator.awaitExtension("quiet", SOON);

      assertEquals(200, registered.status());
      assertTrue(registered.body().contains("\"functionName\":\"f\""), registered.body());
      Extension extension = emulator.extensions().get(0);
      assertEquals("quiet", extension.name());
      assertTrue(extension.waiting());
      assertFalse(extension.external());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void eventsReachThoseWhoAskedForThem() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().externalExtension("ext").start();
        RawClient runtime = new RawClient(emulator);
        RawClient client = new RawClient(emulator)) {
      Reply registered = register(client, "ext", "{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}");
      client.sendGet(BASE + "/event/next", identifier(registered));
      emulator.awaitExtension("ext", SOON);

      Invocation invocation = emulator.invoke(Event.of("1"));
      runtime.nextId();
      Reply invoke = client.reply();
      emulator.shutdown("spindown");
      client.sendGet(BASE + "/event/next", identifier(registered));
      Reply shutdown = client.reply();

      assertTrue(invoke.body().contains("\"eventType\":\"INVOKE\""), invoke.body());
      assertTrue(invoke.body().contains(invocation.requestId()), invoke.body());
      assertFalse(invoke.header("Lambda-Extension-Event-Identifier").isEmpty());
      assertTrue(shutdown.body().contains("\"shutdownReason\":\"spindown\""), shutdown.body());
    }
  }

  @Test
  void refusesWhatTheServiceRefuses() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      assertRefused("InvalidExtensionName", register(client, "", "{\"events\":[]}"));
      assertRefused("InvalidRequestFormat", register(client, "a", "nonsense"));
      assertRefused("InvalidEventType", register(client, "a", "{\"events\":[\"SHUTDOWN\"]}"));
      for (int i = 0; i < 10; i++) {
        assertEquals(200, register(client, "a" + i, "{\"events\":[]}").status());
      }
      assertRefused("InvalidExtensionState", register(client, "a1", "{\"events\":[]}"));
      assertRefused("TooManyExtensions", register(client, "b", "{\"events\":[]}"));
      client.sendGet(BASE + "/event/next");
      assertRefused("MissingExtensionIdentifier", client.reply());
      client.sendGet(BASE + "/event/next", "Lambda-Extension-Identifier: x");
      assertRefused("UnknownExtensionIdentifier", client.reply());
      emulator.invoke(Event.of("1"));
      client.nextId();
      assertRefused("RegistrationClosed", register(client, "late", "{\"events\":[]}"));
    }
  }

  private static void assertRefused(String type, Reply reply) {
    assertEquals(403, reply.status());
    assertTrue(reply.body().contains("\"Extension." + type + "\""), reply.body());
  }

  @Test
  void failuresAreKept() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      String identifier = identifier(register(client, "a", "{\"events\":[\"INVOKE\"]}"));

      client.sendPost(BASE + "/exit/error", "{}", identifier);
      assertRefused("MissingHeader", client.reply());
      client.sendPost(
          BASE + "/init/error",
          "{\"x\":1}",
          identifier,
          "Lambda-Extension-Function-Error-Type: Extension.Oops");

      assertEquals(202, client.reply().status());
      Failure failure = emulator.extensions().get(0).failure().orElseThrow();
      assertEquals("Extension.Oops", failure.errorType().orElseThrow());
      assertEquals("{\"x\":1}", failure.text());
    }
  }

  @Test
  void theAccountIsGivenToThoseWhoAskForIt() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      assertFalse(register(client, "a", "{\"events\":[]}").body().contains("accountId"));
      client.sendPost(
          BASE + "/register",
          "{\"events\":[]}",
          "Lambda-Extension-Name: b",
          "Lambda-Extension-Accept-Feature: accountId");
      assertEquals("012345678912", Fixtures.at(client.reply().body(), "accountId"));
    }
  }

  @Test
  void aManagedInstanceTellsOfNoInvocations() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().concurrency(2).start();
        RawClient client = new RawClient(emulator)) {
      assertRefused("InvalidEventType", register(client, "a", "{\"events\":[\"INVOKE\"]}"));
      assertEquals(200, register(client, "a", "{\"events\":[]}").status());
    }
  }
}
