package dev.aloft.aws.internal;

import dev.aloft.json.JsonException;

/** Names the kind of an event that is not an HTTP request. Loaded only for such events. */
final class HttpEventRefusal {
  static final String EXPECTED =
      "an event of a function URL, an API Gateway HTTP API or REST API, an Application Load"
          + " Balancer or VPC Lattice, as this function is triggered by HTTP";

  private HttpEventRefusal() {}

  static JsonException of(String found) {
    return new JsonException("expected " + EXPECTED + ", found " + found, "", 0, 0, null);
  }

  static JsonException other(boolean hasRecords, boolean hasDetail) {
    if (hasRecords) {
      return of("one with Records, as queues, topics, streams and S3 send");
    }
    return of(hasDetail ? "one of EventBridge" : "an object without their requestContext");
  }
}
