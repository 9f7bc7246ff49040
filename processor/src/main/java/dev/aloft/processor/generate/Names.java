package dev.aloft.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/** The names of the runtime's classes in generated code. */
final class Names {
  static final ClassName INPUT = ClassName.get("dev.aloft.provider", "Input");
  static final ClassName OUTPUT = ClassName.get("dev.aloft.provider", "Output");
  static final ClassName HANDLER = ClassName.get("dev.aloft.provider", "Handler");
  static final ClassName EVENT_HANDLER = ClassName.get("dev.aloft.provider", "EventHandler");
  static final ClassName COMPLETION = ClassName.get("dev.aloft.provider", "Completion");
  static final ClassName CONTEXT = ClassName.get("dev.aloft.function", "Context");
  static final ClassName JSON_READER = ClassName.get("dev.aloft.json", "JsonReader");
  static final ClassName JSON_WRITER = ClassName.get("dev.aloft.json", "JsonWriter");

  private Names() {}

  /** The mark that every generated class carries. */
  static AnnotationSpec generated() {
    return AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
        .addMember("value", "$S", "dev.aloft.processor.FunctionProcessor")
        .build();
  }
}
