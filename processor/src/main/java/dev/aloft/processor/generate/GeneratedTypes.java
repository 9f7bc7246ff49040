package dev.aloft.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Arrays;

/** Names of the classes that generated code mentions. */
final class GeneratedTypes {
  static final ClassName INPUT = ClassName.get("dev.aloft.provider", "Input");
  static final ClassName OUTPUT = ClassName.get("dev.aloft.provider", "Output");
  static final ClassName HANDLER = ClassName.get("dev.aloft.provider", "Handler");
  static final ClassName EVENT_HANDLER = ClassName.get("dev.aloft.provider", "EventHandler");
  static final ClassName HTTP_HANDLER = ClassName.get("dev.aloft.provider", "HttpHandler");
  static final ClassName HTTP_INPUT = ClassName.get("dev.aloft.provider", "HttpInput");
  static final ClassName HTTP_OUTPUT = ClassName.get("dev.aloft.provider", "HttpOutput");
  static final ClassName SCHEDULE_HANDLER = ClassName.get("dev.aloft.provider", "ScheduleHandler");
  static final ClassName QUEUE_HANDLER = ClassName.get("dev.aloft.provider", "QueueHandler");
  static final ClassName TOPIC_HANDLER = ClassName.get("dev.aloft.provider", "TopicHandler");
  static final ClassName OBJECT_HANDLER = ClassName.get("dev.aloft.provider", "ObjectHandler");
  static final ClassName COMPLETION = ClassName.get("dev.aloft.provider", "Completion");
  static final ClassName CONTEXT = ClassName.get("dev.aloft.function", "Context");
  static final ClassName JSON_CODEC = ClassName.get("dev.aloft.json", "JsonCodec");
  static final ClassName JSON_READER = ClassName.get("dev.aloft.json", "JsonReader");
  static final ClassName JSON_WRITER = ClassName.get("dev.aloft.json", "JsonWriter");
  static final ClassName JSON_EXCEPTION = ClassName.get("dev.aloft.json", "JsonException");
  static final ClassName PROPERTY_NAME = ClassName.get("dev.aloft.json", "PropertyName");
  static final ClassName TIME_FORM = ClassName.get("dev.aloft.json", "TimeForm");
  static final ClassName NUMERIC_KEYS = ClassName.get("dev.aloft.json", "NumericKeys");
  static final ClassName RADIX_JSON = ClassName.get("dev.aloft.json", "RadixJson");
  static final ClassName BINARY_JSON = ClassName.get("dev.aloft.json", "BinaryJson");
  static final ClassName CREATOR_JSON = ClassName.get("dev.aloft.json", "CreatorJson");
  static final ClassName TIME_JSON = ClassName.get("dev.aloft.json", "TimeJson");
  static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
  static final ClassName NULL_NODE = ClassName.get("tools.jackson.databind.node", "NullNode");
  static final ClassName PLAIN_CONTENT = ClassName.get("dev.aloft.json", "PlainContent");
  static final ClassName PLAIN_JSON = ClassName.get("dev.aloft.json", "PlainJson");
  static final ClassName TREE_JSON = ClassName.get("dev.aloft.json", "TreeJson");

  private GeneratedTypes() {}

  /** What every generated class carries. */
  static AnnotationSpec generated() {
    return AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
        .addMember("value", "$S", "dev.aloft.processor.FunctionProcessor")
        .build();
  }

  /** The class without type arguments. */
  static ClassName raw(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized
        ? parameterized.rawType()
        : (ClassName) type;
  }

  /** Whether it is {@code Optional} or one of its kin. */
  static boolean isOptional(TypeName type) {
    return (type instanceof ClassName || type instanceof ParameterizedTypeName)
        && raw(type).packageName().equals("java.util")
        && raw(type).simpleName().startsWith("Optional");
  }

  /** What an array of such elements is made of when generic: {@code List<?>}. */
  static TypeName reifiable(TypeName type) {
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
