package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.ObjectEvent;
import dev.aloft.json.JsonException;
import dev.aloft.provider.Output;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class S3ObjectsTest {
  static List<ObjectEvent> read(String json) {
    return new S3Objects((upload, context) -> {}).read(TestEvents.input(json), TestEvents.CONTEXT);
  }

  @Test
  void tellsOfTheChangeWhatS3Tells() {
    assertEquals(
        List.of(
            new ObjectEvent(
                ObjectEvent.Kind.CREATED,
                "uploads",
                "a b/\u00fc+1.jpg",
                5_000_000_000L,
                "abc",
                "eu-west-1",
                Instant.parse("2026-01-01T00:00:00.250Z"),
                "ObjectCreated:CompleteMultipartUpload"),
            new ObjectEvent(
                ObjectEvent.Kind.REMOVED,
                "uploads",
                "gone.txt",
                -1,
                "",
                "eu-west-1",
                Instant.parse("2026-01-01T00:00:01Z"),
                "ObjectRemoved:DeleteMarkerCreated"),
            new ObjectEvent(
                ObjectEvent.Kind.OTHER,
                "uploads",
                "x y",
                1,
                "",
                "",
                null,
                "ObjectRestore:Completed")),
        read(TestEvents.resource("s3")));
  }

  @ParameterizedTest
  @CsvSource({
    "ObjectCreated:Put, CREATED",
    "ObjectRemoved:Delete, REMOVED",
    "LifecycleExpiration:Delete, REMOVED",
    "ReducedRedundancyLostObject, OTHER",
    "'', OTHER",
  })
  void theEventsNameGivesItsKind(String name, ObjectEvent.Kind kind) {
    String event =
        "{\"Records\":[{\"eventName\":\"%s\",\"s3\":{\"bucket\":{\"name\":\"b\"},"
            + "\"object\":{\"key\":\"k\"}}}]}";
    assertEquals(kind, read(event.formatted(name)).get(0).kind());
  }

  @Test
  void theTestEventIsNoChange() throws Exception {
    List<ObjectEvent> seen = new ArrayList<>();
    Output output = new Output();
    new S3Objects((upload, context) -> seen.add(upload))
        .handle(
            TestEvents.input(
                "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"b\"}"),
            TestEvents.CONTEXT,
            output);
    assertEquals(List.of(), seen);
    assertTrue(output.isNothing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|Records",
        "{\"Event\":\"other\"}|Records",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}|\"aws:s3\"",
        "{\"Records\":[{\"s3\":{\"object\":{\"key\":\"k\"}}}]}|s3/bucket/name",
        "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"}}}]}|s3/object/key",
        "{\"Records\":[{\"s3\":null}]}|an object",
      })
  void whatIsNoS3EventIsRefusedAndSaysWhy(String event, String why) {
    JsonException refused = assertThrows(JsonException.class, () -> read(event));
    assertTrue(refused.problem().contains(why), refused.problem());
  }
}
