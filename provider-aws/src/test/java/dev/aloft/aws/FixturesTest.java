package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;
import dev.aloft.http.HttpRequest;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.provider.HttpInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The events that other runtimes for Lambda are tested with, where they are at hand: a folder
 * {@code shared/fixtures} in one above the repository. They are not part of it.
 */
final class FixturesTest {
  /** What each HTTP event is: method, path, query, cookies, host, source address, body's length. */
  private static final Map<String, String> HTTP =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("alb_health_check", "GET / [] null null  0"),
              Map.entry("alb_no_host", "GET /v1/health/ [] null null  0"),
              Map.entry(
                  "alb_request",
                  "GET / [myKey, val2] cookies lambda-846800462-us-east-2.elb.amazonaws.com"
                      + " 72.21.198.66 12"),
              Map.entry(
                  "alb_request_encoded_query_parameters",
                  "GET / [myKey, ?showAll=true] cookies"
                      + " lambda-846800462-us-east-2.elb.amazonaws.com 72.21.198.66 12"),
              Map.entry(
                  "alb_multi_value_request",
                  "GET / [myKey, val1, myKey, val2, myOtherKey, val3, myOtherKey, val4]"
                      + " name1=value1|name2=value2 lambda-846800462-us-east-2.elb.amazonaws.com"
                      + " 72.21.198.66 12"),
              Map.entry(
                  "alb_multi_value_request_encoded_query_parameters",
                  "GET / [myKey, ?showAll=true, myKey, ?showAll=false] name1=value1|name2=value2"
                      + " lambda-846800462-us-east-2.elb.amazonaws.com 72.21.198.66 12"),
              Map.entry(
                  "apigw_multi_value_proxy_request",
                  "POST /hello/world [name, me, multiValueName, you, multiValueName, me] null"
                      + " gy415nuibc.execute-api.us-east-1.amazonaws.com 192.168.196.186 13"),
              Map.entry("apigw_no_host", "GET /hello [name, me] null null 192.168.100.1 0"),
              Map.entry(
                  "apigw_proxy_request",
                  "GET /hello [name, me] null wt6mne2s9k.execute-api.us-west-2.amazonaws.com"
                      + " 192.168.100.1 0"),
              Map.entry(
                  "apigw_request_path_with_space",
                  "POST /my/path-with space [parameter1, value1, parameter1, value2, parameter2,"
                      + " value] cookie1=value1; cookie2=value2"
                      + " id.execute-api.us-east-1.amazonaws.com IP 17"),
              Map.entry(
                  "apigw_v2_proxy_request",
                  "POST /my/path [parameter1, value1, parameter1, value2, parameter2, value]"
                      + " cookie1=value1; cookie2=value2 id.execute-api.us-east-1.amazonaws.com"
                      + " IP 17"),
              Map.entry(
                  "apigw_v2_proxy_request_minimal",
                  "GET / [] null xxx.execute-api.us-east-1.amazonaws.com 65.78.31.245 0"),
              Map.entry(
                  "apigw_v2_proxy_request_with_stage_in_path",
                  "POST /my/path [parameter1, value1, parameter1, value2, parameter2, value]"
                      + " cookie1=value1; cookie2=value2 id.execute-api.us-east-1.amazonaws.com"
                      + " IP 17"),
              Map.entry("apigw_v2_sam_local", "GET /hello [] null 127.0.0.1:3000 127.0.0.1 0"),
              Map.entry(
                  "lambda_function_url_request",
                  "GET /my/path [parameter1, value1, parameter1, value2, parameter2, value] test=hi"
                      + " id.lambda-url.eu-west-2.on.aws 65.78.31.245 0"),
              Map.entry(
                  "example-alb-lambda-target-request-headers-only",
                  "GET / [key, hello] null lambda-test-alb-1334523864.us-east-1.elb.amazonaws.com"
                      + " 25.12.198.67 0"),
              Map.entry(
                  "example-alb-lambda-target-request-multivalue-headers",
                  "GET / [key, hello] null lambda-test-alb-1234567.us-east-1.elb.amazonaws.com"
                      + " 72.21.198.67 9"),
              Map.entry(
                  "example-apigw-console-request",
                  "POST /path/to/resource [foo, bar] null 1234567890.execute-api.{dns_suffix}"
                      + " 127.0.0.1 15"),
              Map.entry(
                  "example-apigw-console-test-request",
                  "POST /myPath [] null testPrefix.testDomainName test-invoke-source-ip 13"),
              Map.entry(
                  "example-apigw-request",
                  "POST /hello/world [name, me] null"
                      + " gy415nuibc.execute-api.us-east-1.amazonaws.com 192.168.196.186 13"),
              Map.entry(
                  "example-apigw-request-catch-all",
                  "POST /hello/world [name, me] null"
                      + " gy415nuibc.execute-api.us-east-1.amazonaws.com 192.168.196.186 13"),
              Map.entry(
                  "example-apigw-request-multi-value-parameters",
                  "POST /hello/world [name, me, name, me2] null"
                      + " gy415nuibc.execute-api.us-east-1.amazonaws.com 192.168.196.186 13"),
              Map.entry(
                  "example-apigw-restapi-openapi-request",
                  "POST /hello/world [name, me] null"
                      + " gy415nuibc.execute-api.us-east-1.amazonaws.com 192.168.196.186 13"),
              Map.entry(
                  "example-apigw-sam-http-request",
                  "GET /dump [foo, bar] null 127.0.0.1:3000 127.0.0.1 0"),
              Map.entry(
                  "example-apigw-sam-rest-request", "GET /test [] null 127.0.0.1:3000 127.0.0.1 0"),
              Map.entry(
                  "example-apigw-v2-request-iam",
                  "GET /my/path [parameter1, value1, parameter1, value2, parameter2, value]"
                      + " cookie1; cookie2 id.execute-api.us-east-1.amazonaws.com IP 13"),
              Map.entry(
                  "example-apigw-v2-request-jwt-authorizer",
                  "GET /my/path [parameter1, value1, parameter1, value2, parameter2, value]"
                      + " cookie1; cookie2 id.execute-api.us-east-1.amazonaws.com IP 13"),
              Map.entry(
                  "example-apigw-v2-request-lambda-authorizer",
                  "GET /my/path [parameter1, value1, parameter1, value2, parameter2, value]"
                      + " cookie1; cookie2 id.execute-api.us-east-1.amazonaws.com IP 13"),
              Map.entry(
                  "example-apigw-v2-request-multi-value-parameters",
                  "GET /my/path [Parameter1, value1, Parameter1, value2] cookie1; cookie2"
                      + " id.execute-api.us-east-1.amazonaws.com IP 13"),
              Map.entry(
                  "example-apigw-v2-request-no-authorizer",
                  "GET / [] null aaaaaaaaaa.execute-api.us-west-2.amazonaws.com 1.2.3.4 0")));

  /** The folder of AWS's events, or null. */
  static @Nullable Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/fixtures/aws");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return null;
  }

  /** All events, by file name without its suffix. */
  static Map<String, byte[]> all() throws IOException {
    Path folder = folder();
    assumeTrue(folder != null, "There is no folder shared/fixtures/aws.");
    Map<String, byte[]> events = new TreeMap<>();
    if (folder != null) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
          events.put(
              String.valueOf(file.getFileName()).replace(".json", ""), Files.readAllBytes(file));
        }
      }
    }
    return events;
  }

  private static String text(String name) throws IOException {
    byte[] event = all().get(name);
    return new String(event == null ? new byte[0] : event, StandardCharsets.UTF_8);
  }

  private static String describe(HttpInput request) {
    HttpRequest<?> head = request.head();
    List<String> cookies = head.headers().all("Cookie");
    return head.method()
        + " "
        + head.path()
        + " "
        + head.query()
        + " "
        + (cookies.isEmpty() ? null : String.join("|", cookies))
        + " "
        + head.header("Host")
        + " "
        + head.sourceAddress()
        + " "
        + request.bytes().length;
  }

  @Test
  void everyHttpEventIsReadAndEverythingElseIsRefused() throws IOException {
    Map<String, String> found = new TreeMap<>();
    List<String> authorizers = new ArrayList<>();
    List<String> sockets = new ArrayList<>();
    int others = 0;
    for (Map.Entry<String, byte[]> event : all().entrySet()) {
      HttpInput request = new HttpInput();
      try {
        new HttpEvents((input, context, output) -> {})
            .read(TestEvents.input(event.getValue()), TestEvents.CONTEXT, request);
        found.put(event.getKey(), describe(request));
      } catch (JsonException refused) {
        others++;
        assertTrue(refused.problem().contains("function URL"), event.getKey() + refused);
        if (refused.problem().contains("authorizer")) {
          authorizers.add(event.getKey());
        }
        if (refused.problem().contains("WebSocket")) {
          sockets.add(event.getKey());
        }
      }
    }
    assertEquals(HTTP, found);
    assertEquals(130, others);
    assertEquals(7, authorizers.size(), authorizers.toString());
    assertEquals(3, sockets.size(), sockets.toString());
  }

  @Test
  void theMessagesOfSqs() throws IOException {
    for (String name : List.of("example-sqs-event", "example-sqs-event-obj")) {
      QueueMessage<ByteSlice> message = SqsQueueTest.read(text(name)).messages().get(0);
      assertEquals("SQSQueue", SqsQueueTest.read(text(name)).queue());
      assertEquals("MessageID_1", message.id());
      assertEquals(2, message.deliveryCount());
      assertEquals(Instant.ofEpochMilli(1520621625029L), message.sentAt());
      assertEquals(
          Map.of(
              "Attribute1", "AttributeValue1",
              "Attribute2", "123",
              "Attribute3", "MTEwMA==",
              "SenderId", "AROAIWPX5BD2BHG722MW4:sender",
              "ApproximateFirstReceiveTimestamp", "1520621634884"),
          message.attributes());
      assertEquals(
          name.endsWith("obj") ? "{\"a\":\"Test\",\"b\":123}" : "Message Body",
          message.body().text());
    }
  }

  @Test
  void theMessagesOfSns() throws IOException {
    for (String name :
        List.of("example-sns-event", "example-sns-event-pascal-case", "example-sns-event-obj")) {
      TopicMessage<ByteSlice> message = SnsTopicTest.read(text(name)).get(0);
      assertEquals("82833b5c-8d5d-56d0-b0e1-7511f8253eb8", message.id());
      assertEquals("snsNetTest", message.topic());
      assertEquals("Greetings", message.subject());
      assertEquals(Instant.parse("2015-08-18T18:02:32.111Z"), message.publishedAt());
      assertEquals(Map.of(), message.attributes());
      assertEquals(
          name.endsWith("obj") ? "{\"foo\":\"Hello world!\",\"bar\":123}" : "Hello\r\nworld!",
          message.body().text());
    }
    assertEquals(
        2, SnsTopicTest.read(text("example-cloudwatch-alarm-sns-payload-multiple-metrics")).size());
    TopicMessage<ByteSlice> alarm =
        SnsTopicTest.read(text("example-cloudwatch-alarm-sns-payload-single-metric")).get(0);
    assertEquals("TestInvoke", alarm.subject());
    assertEquals("EXAMPLE", alarm.topic());
  }

  @Test
  void theObjectsOfS3() throws IOException {
    for (String name : List.of("example-s3-event", "example-s3-event-with-decoded")) {
      assertEquals(
          List.of(
              new ObjectEvent(
                  ObjectEvent.Kind.CREATED,
                  "sourcebucket",
                  "Happy Face.jpg",
                  1024,
                  "d41d8cd98f00b204e9800998ecf8427e",
                  "us-east-1",
                  Instant.ofEpochMilli(123),
                  "ObjectCreated:Put")),
          S3ObjectsTest.read(text(name)));
    }
  }

  @Test
  void theTicksOfEventBridge() throws IOException {
    assertEquals(
        new TimerEvent("my-scheduled-rule", Instant.parse("2015-10-08T16:53:06Z"), ""),
        EventBridgeScheduleTest.read(text("example-eventbridge-schedule")));
    assertEquals(
        new TimerEvent(
            "",
            Instant.parse("2021-11-11T21:29:54Z"),
            "{\"instance-id\":\"i-abcd1111\",\"state\":\"pending\"}"),
        EventBridgeScheduleTest.read(text("example-eventbridge-event-obj")));
  }

  @Test
  void anotherServicesRecordsAreRefusedByEveryAdapter() throws IOException {
    for (String name :
        List.of(
            "example-dynamodb-event",
            "example-kinesis-event",
            "example-ses-event",
            "example-code_commit-event")) {
      String event = text(name);
      assertThrows(JsonException.class, () -> SqsQueueTest.read(event), name);
      assertThrows(JsonException.class, () -> SnsTopicTest.read(event), name);
      assertThrows(JsonException.class, () -> S3ObjectsTest.read(event), name);
    }
  }
}
