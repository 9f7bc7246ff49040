package dev.aloft.processor.generate.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Arrays;

/** Names of the classes that generated code mentions. */
public final class GeneratedTypes {
  public static final ClassName INPUT = ClassName.get("dev.aloft.provider", "Input");
  public static final ClassName OUTPUT = ClassName.get("dev.aloft.provider", "Output");
  public static final ClassName HANDLER = ClassName.get("dev.aloft.provider", "Handler");
  public static final ClassName EVENT_HANDLER = ClassName.get("dev.aloft.provider", "EventHandler");
  public static final ClassName HTTP_HANDLER = ClassName.get("dev.aloft.provider", "HttpHandler");
  public static final ClassName HTTP_INPUT = ClassName.get("dev.aloft.provider", "HttpInput");
  public static final ClassName HTTP_OUTPUT = ClassName.get("dev.aloft.provider", "HttpOutput");
  public static final ClassName SCHEDULE_HANDLER =
      ClassName.get("dev.aloft.provider", "ScheduleHandler");
  public static final ClassName QUEUE_HANDLER = ClassName.get("dev.aloft.provider", "QueueHandler");
  public static final ClassName TOPIC_HANDLER = ClassName.get("dev.aloft.provider", "TopicHandler");
  public static final ClassName OBJECT_HANDLER =
      ClassName.get("dev.aloft.provider", "ObjectHandler");
  public static final ClassName AUTHORIZER_HANDLER =
      ClassName.get("dev.aloft.aws.authorizer", "AuthorizerHandler");
  public static final ClassName TELEMETRY = ClassName.get("dev.aloft.opentelemetry", "Telemetry");
  public static final ClassName WEBSOCKET_HANDLER =
      ClassName.get("dev.aloft.aws.websocket", "WebSocketHandler");
  public static final ClassName SERVLET_EXCHANGE =
      ClassName.get("dev.aloft.servlet", "ServletExchange");
  public static final ClassName COMPLETION = ClassName.get("dev.aloft.provider", "Completion");
  public static final ClassName CONTEXT = ClassName.get("dev.aloft.function", "Context");
  public static final ClassName JSON_CODEC = ClassName.get("dev.aloft.json", "JsonCodec");
  public static final ClassName JSON_READER = ClassName.get("dev.aloft.json", "JsonReader");
  public static final ClassName JSON_WRITER = ClassName.get("dev.aloft.json", "JsonWriter");
  public static final ClassName JSON_EXCEPTION = ClassName.get("dev.aloft.json", "JsonException");
  public static final ClassName PROPERTY_NAME = ClassName.get("dev.aloft.json", "PropertyName");
  public static final ClassName PROPERTY_NAMES = ClassName.get("dev.aloft.json", "PropertyNames");
  public static final ClassName TIME_FORM = ClassName.get("dev.aloft.json", "TimeForm");
  public static final ClassName NUMERIC_KEYS = ClassName.get("dev.aloft.json", "NumericKeys");
  public static final ClassName RADIX_JSON = ClassName.get("dev.aloft.json", "RadixJson");
  public static final ClassName BINARY_JSON = ClassName.get("dev.aloft.json", "BinaryJson");
  public static final ClassName CREATOR_JSON = ClassName.get("dev.aloft.json", "CreatorJson");
  public static final ClassName TIME_JSON = ClassName.get("dev.aloft.json", "TimeJson");
  public static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
  public static final ClassName NULL_NODE =
      ClassName.get("tools.jackson.databind.node", "NullNode");
  public static final ClassName PLAIN_CONTENT = ClassName.get("dev.aloft.json", "PlainContent");
  public static final ClassName PLAIN_JSON = ClassName.get("dev.aloft.json", "PlainJson");
  public static final ClassName TREE_JSON = ClassName.get("dev.aloft.json", "TreeJson");

  private GeneratedTypes() {}

  /** What every generated class carries. */
  public static AnnotationSpec generated() {
    return AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
        .addMember("value", "$S", "dev.aloft.processor.FunctionProcessor")
        .build();
  }

  /** The class without type arguments. */
  public static ClassName raw(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized
        ? parameterized.rawType()
        : (ClassName) type;
  }

  /** Whether it is {@code Optional} or a primitive variant. */
  public static boolean isOptional(TypeName type) {
    return (type instanceof ClassName || type instanceof ParameterizedTypeName)
        && raw(type).packageName().equals("java.util")
        && raw(type).simpleName().startsWith("Optional");
  }

  /** What an array of such elements is made of when generic: {@code List<?>}. */
  public static TypeName reifiable(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(reifiable(array.componentType()));
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      TypeName[] wildcards = new TypeName[parameterized.typeArguments().size()];
      Arrays.fill(wildcards, WildcardTypeName.subtypeOf(ClassName.OBJECT));
      return ParameterizedTypeName.get(parameterized.rawType(), wildcards);
    }
    return type;
  }
}
