package dev.aloft.processor.discover.type.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * The event classes of clouds' own Java libraries, by name. Their runtimes read them by rules of
 * their own (mixins, renamed properties, times in several forms), so a codec of what their source
 * shows would make objects full of nulls.
 */
public final class VendorEvents {
  private static final Map<String, String> PACKAGES =
      Map.of(
          "com.amazonaws.services.lambda.runtime.events.", "AWS",
          "com.amazonaws.services.s3.event.", "AWS",
          "software.amazon.awssdk.eventnotifications.", "AWS",
          "com.aliyun.fc.runtime.event.", "Aliyun",
          "com.qcloud.services.scf.runtime.events.", "Tencent");

  private static final String OWN =
      "Take a record of your own with what you need of it, or a JsonNode.";
  private static final String HTTP_REQUEST =
      "Annotate the method with @Http and take HttpRequest<T>, where T is the body.";
  private static final String HTTP_RESPONSE =
      "Annotate the method with @Http and return HttpResponse<T>, where T is the body.";
  private static final String QUEUE =
      "Annotate the method with @Queue and take QueueBatch<T>, where T is a message's body.";
  private static final String BATCH_RESULT =
      "Annotate the method with @Queue, take QueueBatch<T> and return BatchResult.";
  private static final String TOPIC =
      "Annotate the method with @Topic and take TopicMessage<T>, where T is a message's body.";
  private static final String OBJECT =
      "Annotate the method with @ObjectStore and take ObjectEvent.";
  private static final String SCHEDULE = "Annotate the method with @Schedule and take TimerEvent.";

  /** By how their simple names begin, longer ones first. */
  private static final List<Map.Entry<String, String>> INSTEAD =
      List.of(
          Map.entry("APIGatewayCustomAuthorizer", OWN),
          Map.entry("APIGatewayV2CustomAuthorizer", OWN),
          Map.entry("APIGatewayV2WebSocket", OWN),
          Map.entry("APIGatewayProxyResponse", HTTP_RESPONSE),
          Map.entry("APIGatewayV2ProxyResponse", HTTP_RESPONSE),
          Map.entry("APIGatewayV2HTTPResponse", HTTP_RESPONSE),
          Map.entry("ApplicationLoadBalancerResponse", HTTP_RESPONSE),
          Map.entry("ApiGatewayResponse", HTTP_RESPONSE),
          Map.entry("APIGateway", HTTP_REQUEST),
          Map.entry("ApplicationLoadBalancerRequest", HTTP_REQUEST),
          Map.entry("ApiGatewayRequest", HTTP_REQUEST),
          Map.entry("SQSBatchResponse", BATCH_RESULT),
          Map.entry("SQS", QUEUE),
          Map.entry("CKafka", QUEUE),
          Map.entry("SNS", TOPIC),
          Map.entry("CMQTopic", TOPIC),
          Map.entry("S3Event", OBJECT),
          Map.entry("OSSEvent", OBJECT),
          Map.entry("CosEvent", OBJECT),
          Map.entry("ScheduledEvent", SCHEDULE),
          Map.entry("TimerEvent", SCHEDULE));

  /**
   * Such a class.
   *
   * @param cloud whose it is
   * @param instead what to do, as a sentence
   */
  public record VendorEvent(String name, String cloud, String instead) {}

  private VendorEvents() {}

  /** The first such class in a type: itself, an element or a type argument. */
  public static Optional<VendorEvent> in(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return in(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return in(wildcard.getExtendsBound());
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    Optional<VendorEvent> own = of((TypeElement) declared.asElement());
    for (TypeMirror argument : declared.getTypeArguments()) {
      own = own.isPresent() ? own : in(argument);
    }
    return own;
  }

  /** The class as such an event; empty for every other class. */
  public static Optional<VendorEvent> of(TypeElement type) {
    String qualified = type.getQualifiedName().toString();
    for (Map.Entry<String, String> entry : PACKAGES.entrySet()) {
      if (qualified.startsWith(entry.getKey())) {
        return Optional.of(
            new VendorEvent(type.getSimpleName().toString(), entry.getValue(), instead(qualified)));
      }
    }
    return Optional.empty();
  }

  /** Also of nested classes, such as a message of an event. */
  private static String instead(String qualifiedName) {
    for (Map.Entry<String, String> entry : INSTEAD) {
      if (qualifiedName.contains("." + entry.getKey())) {
        return entry.getValue();
      }
    }
    return OWN;
  }
}
