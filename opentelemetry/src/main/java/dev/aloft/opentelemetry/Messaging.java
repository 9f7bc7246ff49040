package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Map;

/** What spans of messages have in common: "Semantic conventions for messaging spans". */
final class Messaging {
  private static final String PROCESS = "process";

  private Messaging() {}

  /**
   * Begins the span of one or more messages.
   *
   * @param destination the queue or topic; empty if it is not known
   */
  static SpanBuilder process(Tracing tracing, String destination, String system) {
    String name = destination.isEmpty() ? PROCESS : PROCESS + " " + destination;
    SpanBuilder span =
        tracing
            .builder(name)
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute(Keys.OPERATION_NAME, PROCESS)
            .setAttribute(Keys.OPERATION_TYPE, PROCESS)
            .setAttribute(Keys.SYSTEM, system);
    return destination.isEmpty() ? span : span.setAttribute(Keys.DESTINATION, destination);
  }

  /**
   * Links to the span that sent a message, as far as its attributes say: SQS passes X-Ray's header
   * on as the system attribute {@code AWSTraceHeader}, senders write W3C's fields.
   */
  static void link(SpanBuilder span, Map<String, String> attributes) {
    SpanContext xray = XRayHeader.parse(attributes.get("AWSTraceHeader"));
    if (xray.isValid()) {
      span.addLink(xray);
    }
    SpanContext sender =
        new TraceFields(attributes.get("traceparent"), attributes.get("tracestate")).span();
    if (sender.isValid() && !sender.getSpanId().equals(xray.getSpanId())) {
      span.addLink(sender);
    }
  }

  /** The system behind a queue. */
  static String ofQueue(Context context, Map<String, String> attributes) {
    boolean kafka = attributes.containsKey("partition") && attributes.containsKey("offset");
    if (kafka) {
      return "kafka";
    }
    return switch (context.cloud()) {
      case "aws", "scaleway" -> "aws_sqs";
      case "tencent" -> "tencent_cmq";
      case "aliyun" -> "aliyun_mns";
      default -> attributes.containsKey("type") ? "cloudevents" : "gcp_pubsub";
    };
  }

  /** The system behind a topic. */
  static String ofTopic(Context context, Map<String, String> attributes) {
    return switch (context.cloud()) {
      case "aws" -> "aws.sns";
      case "scaleway" -> "nats";
      default -> ofQueue(context, attributes);
    };
  }
}
