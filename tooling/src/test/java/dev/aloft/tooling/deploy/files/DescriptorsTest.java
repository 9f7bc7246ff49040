package dev.aloft.tooling.deploy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.deploy.Choices;
import dev.aloft.tooling.deploy.Choices.HttpFront;
import dev.aloft.tooling.deploy.Choices.Resources;
import dev.aloft.tooling.deploy.DeployedFunction;
import dev.aloft.tooling.deploy.DeployedLayer;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.functions.FunctionEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, what is said, and what overlays may do. */
final class DescriptorsTest {
  private static final FunctionEntry HELLO = Samples.function("hello", Trigger.EVENT, "");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws|64|30|memoryMb = 64, but AWS Lambda takes 128 to 10240.",
        "aws|512|901|timeoutSeconds = 901, but AWS Lambda takes 1 to 900.",
        "tencent|200|30|memoryMb = 200, but Tencent SCF takes 64 or 128 to 3072 in steps of 128.",
        "aliyun|130|30|memoryMb = 130, but Aliyun Function Compute takes 128 to 32768 in steps of 64.",
        "scaleway|64|30|memoryMb = 64, but Scaleway takes 128 to 12228.",
        "knative|64|0|timeoutSeconds = 0, but Knative takes 1 to 3600."
      })
  void limitsNameFunctionValueAndWhatIsAllowed(
      String cloud, int memory, int timeout, String problem) throws ToolingException {
    Deployment one = Samples.one(cloud, Samples.sized(HELLO, memory, timeout));
    String message = refused(one);
    assertTrue(message.startsWith("Function \"hello\" has " + problem), message);
    assertTrue(message.contains("Change @Function("), message);
  }

  @Test
  void whatACloudTakesIsWritten() throws ToolingException {
    for (CloudTarget cloud : CloudTargets.all()) {
      for (int memory : List.of(cloud.memory().least(), cloud.memory().most())) {
        Deployment one =
            Samples.one(cloud.id(), Samples.sized(HELLO, memory, cloud.timeout().most()));
        assertFalse(Descriptors.write(one, folder, new Samples.Log()).isEmpty());
      }
    }
  }

  @Test
  void aFunctionUrlOfAStreamedAnswerStreams() throws Exception {
    FunctionEntry export = Samples.function("export", Trigger.HTTP, "");
    FunctionEntry streamed =
        new FunctionEntry(
            export.name(),
            export.className(),
            export.method(),
            export.trigger(),
            export.schedules(),
            export.input(),
            Optional.of("dev.aloft.function.StreamingResponse"),
            export.mains(),
            export.memoryMb(),
            export.timeoutSeconds(),
            export.concurrency());
    Descriptors.write(Samples.one("aws", streamed), folder, new Samples.Log());
    assertTrue(
        Files.readString(folder.resolve("template.yaml"))
            .contains("AuthType: NONE\n      InvokeMode: RESPONSE_STREAM\n"));
    assertTrue(
        Files.readString(folder.resolve("main.tf.json"))
            .contains("\"invoke_mode\": \"RESPONSE_STREAM\""));
  }

  @Test
  void fifoTopicsAndSharedBucketsAreRefusedOnAws() throws ToolingException {
    assertEquals(
        "Function \"publish\" has the topic \"news.fifo\", but a FIFO topic of AWS calls no"
            + " function. Subscribe a FIFO queue to the topic, and take from that with @Queue.",
        refused(Samples.one("aws", Samples.function("publish", Trigger.TOPIC, "news.fifo"))));
    Deployment store = Samples.one("aws", Samples.function("a", Trigger.OBJECT_STORE, "b"));
    Deployment again = Samples.one("aws", Samples.function("b", Trigger.OBJECT_STORE, "b"));
    Deployment both =
        new Deployment(
            "shop", store.target(), List.of(store.functions().get(0), again.functions().get(0)));
    assertTrue(refused(both).contains("S3 notifies only one function of an event"));
  }

  @Test
  void fifoQueuesAreCreatedAsSuch() throws Exception {
    Deployment one = Samples.one("aws", Samples.function("take", Trigger.QUEUE, "orders.fifo"));
    String template = Files.readString(Descriptors.write(one, folder, new Samples.Log()).get(0));
    assertTrue(template.contains("QueueName: orders-dead-letters.fifo\n"), template);
    assertEquals(2, template.split("FifoQueue: true", -1).length - 1);
    assertTrue(template.contains("VisibilityTimeout: 180\n"), template);
  }

  @Test
  void objectsAreUnsupportedOnScaleway() throws ToolingException {
    assertTrue(
        refused(Samples.one("scaleway", Samples.function("s", Trigger.OBJECT_STORE, "b")))
            .startsWith("Scaleway has no trigger \"object\", which function \"s\" has."));
  }

  @Test
  void anAuthorizerIsDescribedAloneOnAwsAndUnsupportedElsewhere() throws Exception {
    FunctionEntry gate = Samples.function("gate", Trigger.AUTHORIZER, "");
    for (Path written : Descriptors.write(Samples.one("aws", gate), folder, new Samples.Log())) {
      String text = Files.readString(written);
      assertTrue(text.contains("gate"), text);
      assertFalse(text.contains("ermission"), text);
    }
    for (String cloud : List.of("tencent", "aliyun", "scaleway", "knative")) {
      String refusal = refused(Samples.one(cloud, gate));
      assertTrue(
          refusal.contains(" has no trigger \"authorizer\", which function \"gate\" has."),
          refusal);
    }
  }

  @Test
  void moreLayersThanAFunctionMayHaveAreRefused() throws Exception {
    Deployment hello = Samples.one("aws", HELLO);
    DeployedLayer layer = new DeployedLayer("a-b", "layers/a.b.zip");
    assertTrue(
        refused(hello.beside(Collections.nCopies(6, layer)))
            .startsWith("The module has 6 extensions, each in a layer"));
  }

  @Test
  void aRouteCallsOneFunctionAndIsUnsupportedElsewhere() throws Exception {
    Deployment chat = Samples.chat();
    Deployment again = Samples.one("aws", Samples.function("also", Trigger.WEBSOCKET, "$default"));
    List<DeployedFunction> both = new ArrayList<>(chat.functions());
    both.addAll(again.functions());
    assertTrue(
        refused(new Deployment("shop", chat.target(), both))
            .startsWith("Functions \"also\" and \"say\" have the same route \"$default\""));
    for (String cloud : List.of("tencent", "aliyun", "scaleway", "knative")) {
      String refusal =
          refused(Samples.one(cloud, Samples.function("say", Trigger.WEBSOCKET, "$default")));
      assertTrue(
          refusal.contains(" has no trigger \"websocket\", which function \"say\" has."), refusal);
    }
  }

  @Test
  void applicationsNeedAProperName() throws ToolingException {
    Deployment one = Samples.one("aws", HELLO);
    for (String name : List.of("", "1a", "a_b", "a-", "a b", "-a")) {
      Deployment other = new Deployment(name, one.target(), one.functions());
      assertTrue(refused(other).startsWith("The application cannot be called \"" + name + "\"."));
    }
    assertTrue(
        refused(new Deployment("a", one.target(), List.of()))
            .startsWith("There are no functions to describe."));
  }

  @Test
  void artifactsMustBeWhatTheCloudTakes() throws ToolingException {
    Deployment zip = Samples.one("aws", HELLO);
    Deployment wrong =
        new Deployment("shop", Samples.one("knative", HELLO).target(), zip.functions());
    assertEquals(
        "Knative takes images, but function \"hello\" has shop.zip. Set aloft.image to a"
            + " registry's address.",
        refused(wrong));
  }

  @Test
  void aBucketThatExistsIsSaidToNeedANotification() throws ToolingException {
    Samples.Log log = new Samples.Log();
    Deployment one =
        Samples.one("aws", Samples.function("store", Trigger.OBJECT_STORE, "uploads"))
            .with(new Choices(Resources.REFERENCE, HttpFront.FUNCTION_URL, List.of()));
    Descriptors.write(one, folder, log);
    assertEquals(
        List.of(
            "warn: The bucket uploads exists already, so SAM cannot make it notify store: add the"
                + " notification to the bucket, or use main.tf.json"),
        log.lines());
  }

  @Test
  void anOverlayIsReadAndNeverWritten() throws Exception {
    Path overlays = Files.createDirectories(folder.resolve("src/aloft"));
    Path own = overlays.resolve("aws.yaml");
    String text =
        "# mine\nUnknown: {Key: [1]}\nResources: {HelloFunction: {Properties: {Tags: {a: b}}}}\n";
    Files.writeString(own, text);
    Samples.Log log = new Samples.Log();
    Deployment one = Samples.one("aws", HELLO).overlaidBy(overlays);
    Path written = Descriptors.write(one, folder.resolve("target"), log).get(0);
    assertEquals(text, Files.readString(own));
    String template = Files.readString(written);
    assertTrue(template.startsWith("# Generated from the functions' annotations"), template);
    assertTrue(template.endsWith("Unknown:\n  Key:\n    - 1\n"), template);
    assertTrue(template.contains("Tags:\n        a: b\n"), template);
    assertEquals(List.of("info: Merged " + own + " over the generated descriptor"), log.lines());
  }

  @Test
  void anOverlayForAFunctionThatIsNotThereIsRefused() throws Exception {
    Path overlays = Files.createDirectories(folder.resolve("src/aloft"));
    Path own = overlays.resolve("tencent.yaml");
    Files.writeString(own, "name: helo\ninputs: {role: x}\n");
    Deployment two = Samples.every("tencent", true).overlaidBy(overlays);
    String message = refused(two);
    assertTrue(message.startsWith(own + " has a document for \"name=helo\", which"), message);
  }

  @Test
  void theSameDeploymentGivesTheSameBytes() throws Exception {
    for (CloudTarget cloud : CloudTargets.all()) {
      Deployment all = Samples.every(cloud.id(), false);
      List<Path> first = Descriptors.write(all, folder.resolve("1"), new Samples.Log());
      List<Path> second = Descriptors.write(all, folder.resolve("2"), new Samples.Log());
      assertEquals(first.size(), second.size());
      for (int i = 0; i < first.size(); i++) {
        assertEquals(Files.readString(first.get(i)), Files.readString(second.get(i)));
      }
    }
  }

  private String refused(Deployment deployment) {
    return String.valueOf(
        assertThrows(
                ToolingException.class,
                () -> Descriptors.write(deployment, folder, new Samples.Log()))
            .getMessage());
  }
}
