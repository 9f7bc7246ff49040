package dev.aloft.processor.generate.function;

import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.value.ValueCode;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import org.jspecify.annotations.Nullable;

/**
 * Code that decodes and encodes whole payloads, within one method.
 *
 * @param hint what messages call the function: {@code Orders.create}
 * @param limits the constant of its own JSON limits; null if it has no such limits
 */
public record PayloadCode(ValueCode values, String hint, @Nullable String limits) {
  /**
   * Statements that declare a variable and decode a payload into it.
   *
   * @param input what it is decoded from, an {@code Input} or {@code HttpInput}
   */
  public CodeBlock decode(Payload payload, String variable, String input) {
    if (payload instanceof Payload.Json json && needsReader(json)) {
      return CodeBlock.builder()
          .addStatement("$T in = $L.begin()", GeneratedTypes.JSON_READER, source(json, input))
          .addStatement("$T $N = $L", payload.type(), variable, read(json.slot(), variable))
          .addStatement("$N.end()", input)
          .build();
    }
    return statement("$T $N = $L", payload.type(), variable, decoded(payload, input));
  }

  /** Like {@link #decode}, for a method that returns what it decodes. */
  public CodeBlock decodeAndReturn(Payload payload, String variable, String input) {
    if (payload instanceof Payload.Json json && needsReader(json)) {
      return CodeBlock.builder()
          .add(decode(payload, variable, input))
          .addStatement("return $N", variable)
          .build();
    }
    return statement("return $L", decoded(payload, input));
  }

  /** Whether it is more than a call of a generated codec. */
  public static boolean needsReader(Payload.Json json) {
    return !(json.slot().value() instanceof ValueModel.Coded coded) || coded.byHand();
  }

  /** Like {@link #decode}, for a request whose body may be absent, which yields null or empty. */
  public CodeBlock decodeOptional(Payload.Json json, String variable, String request) {
    CodeBlock absent = ValueCode.absent(json.type());
    return CodeBlock.builder()
        .addStatement("$T $N = $L", json.type(), variable, absent)
        .beginControlFlow("if (!$N.isEmpty())", request)
        .addStatement("$T in = $L.begin()", GeneratedTypes.JSON_READER, within(request))
        .addStatement("$N = $L", variable, read(json.slot(), variable))
        .addStatement("$N.end()", request)
        .endControlFlow()
        .build();
  }

  private CodeBlock read(Slot slot, String variable) {
    return values.read(slot, hint + "." + variable);
  }

  /** An expression that decodes a payload which needs no reader of its own. */
  private CodeBlock decoded(Payload payload, String input) {
    if (payload instanceof Payload.Json json
        && json.slot().value() instanceof ValueModel.Coded coded) {
      String read = json.slot().nullable() ? "readNullable" : "read";
      return CodeBlock.of("$L.$L($L)", source(json, input), read, values.codec(coded));
    }
    if (payload instanceof Payload.Text) {
      return CodeBlock.of("$N.text()", input);
    }
    return payload instanceof Payload.Bytes
        ? CodeBlock.of("$N.bytes()", input)
        : CodeBlock.of("$N.stream()", input);
  }

  /** Statements that encode a payload as JSON into {@code output}; null becomes JSON null. */
  public CodeBlock encodeJson(Payload.Json json, String value) {
    if (json.slot().value() instanceof ValueModel.Coded coded) {
      return statement("$L.write($L, $N)", within("output"), values.codec(coded), value);
    }
    return CodeBlock.builder()
        .addStatement("$T out = $L.begin()", GeneratedTypes.JSON_WRITER, within("output"))
        .add(values.write(json.slot(), CodeBlock.of("$N", value), hint))
        .addStatement("output.end()")
        .build();
  }

  /** Statements that put a value that is not null into the body of {@code response}. */
  public CodeBlock encodeBody(Payload payload, CodeBlock value) {
    if (payload instanceof Payload.Text) {
      return statement("response.text().text($L)", value);
    }
    if (payload instanceof Payload.Bytes) {
      return statement("response.binary().bytes($L)", value);
    }
    if (payload instanceof Payload.Streamed) {
      return statement("response.stream($L)", value);
    }
    if (!(payload instanceof Payload.Json json)) {
      return statement("response.binary().stream($L)", value);
    }
    if (json.slot().value() instanceof ValueModel.Coded coded) {
      return statement("$L.write($L, $L)", within("response.json()"), values.codec(coded), value);
    }
    return CodeBlock.builder()
        .addStatement("$T output = response.json()", GeneratedTypes.OUTPUT)
        .addStatement("$T out = $L.begin()", GeneratedTypes.JSON_WRITER, within("output"))
        .add(values.writePresent(json.slot().value(), value, hint))
        .addStatement("output.end()")
        .build();
  }

  /** What a payload is decoded from. */
  private CodeBlock source(Payload.Json json, String input) {
    CodeBlock source = within(input);
    return json.recognised() == null
        ? source
        : CodeBlock.of("$L.recognised($S)", source, json.recognised());
  }

  /** An input or output, with the function's own limits if it has some. */
  private CodeBlock within(String stream) {
    return limits == null
        ? CodeBlock.of("$L", stream)
        : CodeBlock.of("$L.within($N)", stream, limits);
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
