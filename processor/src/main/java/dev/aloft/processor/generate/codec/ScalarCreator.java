package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Creators that are given one scalar; Jackson converts less for them than for a property. */
final class ScalarCreator {
  private static final Map<Kind, String> METHODS =
      new EnumMap<>(
          Map.of(
              Kind.STRING, "string",
              Kind.INT, "integer",
              Kind.LONG, "longInteger",
              Kind.DOUBLE, "number",
              Kind.BOOLEAN, "flag"));

  private ScalarCreator() {}

  static boolean takes(ValueModel argument) {
    return argument instanceof Basic basic && METHODS.containsKey(basic.kind());
  }

  static CodeBlock read(Basic argument) {
    String method = Objects.requireNonNull(METHODS.get(argument.kind()));
    return CodeBlock.of("$T.$L(in)", GeneratedTypes.CREATOR_JSON, method);
  }
}
