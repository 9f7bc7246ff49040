package dev.aloft.processor.generate.function;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.sample.SampleDocument;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.AbstractCodec;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Answer;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The method that a stand-in calls instead of the user's: what it returns, and its code.
 *
 * @param standIn its function
 * @param codecs all of the module
 */
record SampleAnswer(FunctionModel standIn, Map<ClassName, CodecModel> codecs) {
  /** What is answered in place of a type whose values only the user's code can make. */
  private static final Payload PLACEHOLDER =
      new Payload.Json(new Slot(new Basic(ClassName.get(String.class), Basic.Kind.STRING), false));

  /** What the stand-in for a function answers with. */
  static Answer of(FunctionModel function, TriggerCode code, Map<ClassName, CodecModel> codecs) {
    Answer answer = function.result().answer();
    if (answer instanceof Answer.Body body) {
      return new Answer.Body(payload(body.payload(), function, codecs));
    } else if (answer instanceof Answer.Whole whole && code.sampleAnswer() == null) {
      return whole.body() == null
          ? new Answer.Nothing()
          : new Answer.Body(payload(whole.body(), function, codecs));
    }
    return answer;
  }

  private static Payload payload(
      Payload wanted, FunctionModel function, Map<ClassName, CodecModel> codecs) {
    return wanted instanceof Payload.Streamed
            || (wanted instanceof Payload.Json json && !isRead(json, function.input(), codecs))
        ? PLACEHOLDER
        : wanted;
  }

  /** Whether values can be read, although they need only be written. */
  private static boolean isRead(
      Payload.Json json, @Nullable Payload input, Map<ClassName, CodecModel> codecs) {
    ValueModel value = json.slot().value();
    if (input instanceof Payload.Json read && read.slot().value().equals(value)) {
      return true;
    } else if (value instanceof ValueModel.Coded coded
        && !coded.byHand()
        && coded.codedType().equals(coded.type())) {
      CodecModel codec = codecs.get(coded.codec());
      return codec instanceof ObjectCodec object
          ? object.direction().reads()
          : codec instanceof AbstractCodec abstractCodec && abstractCodec.direction().reads();
    }
    return value instanceof Basic;
  }

  MethodSpec method(String name, TriggerCode code, PortableClass portable) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    for (int i = 1; i <= standIn.arguments().size(); i++) {
      method.addParameter(Object.class, "argument" + i);
    }
    TypeName type = type(code);
    boolean asynchronous = standIn.result().asynchronous();
    method.returns(
        asynchronous
            ? ParameterizedTypeName.get(
                ClassName.get(CompletionStage.class),
                type.equals(TypeName.VOID) ? ClassName.get(Void.class) : type.box())
            : type);
    if (asynchronous) {
      return method.addCode(asynchronous(code, portable)).build();
    }
    return method.addCode(synchronous(code, portable)).build();
  }

  private TypeName type(TriggerCode code) {
    Answer answer = standIn.result().answer();
    if (answer instanceof Answer.Body body) {
      return body.payload().type();
    }
    return answer instanceof Answer.Whole whole && code.sampleAnswer() != null
        ? whole.type().className()
        : TypeName.VOID;
  }

  private CodeBlock asynchronous(TriggerCode code, PortableClass portable) {
    if (!(standIn.output() instanceof Payload.Json json) || json.equals(PLACEHOLDER)) {
      CodeBlock value = value(code);
      return statement(
          "return $T.completedFuture($L)",
          CompletableFuture.class,
          value == null ? CodeBlock.of("null") : value);
    }
    CodeBlock.Builder read = CodeBlock.builder();
    NameAllocator locals = portable.locals();
    read.add(input(json, locals));
    read.add(portable.payloads(locals).decode(json, "sample", "input"));
    return read.addStatement("return $T.completedFuture(sample)", CompletableFuture.class).build();
  }

  private CodeBlock synchronous(TriggerCode code, PortableClass portable) {
    CodeBlock value = value(code);
    if (value != null) {
      return statement("return $L", value);
    }
    if (!(standIn.output() instanceof Payload.Json json)) {
      return CodeBlock.of("");
    }
    NameAllocator locals = portable.locals();
    return CodeBlock.builder()
        .add(input(json, locals))
        .add(portable.payloads(locals).decodeAndReturn(json, "sample", "input"))
        .build();
  }

  /** Declares an input with the document. */
  private CodeBlock input(Payload.Json json, NameAllocator locals) {
    locals.newName("bytes", "bytes");
    locals.newName("sample", "sample");
    String document = SampleDocument.of(json.slot().value(), codecs);
    return CodeBlock.builder()
        .addStatement(
            "byte[] bytes = $S.getBytes($T.UTF_8)",
            document == null ? "{}" : document,
            StandardCharsets.class)
        .addStatement("$1T input = new $1T()", GeneratedTypes.INPUT)
        .addStatement("input.reset(bytes, 0, bytes.length)")
        .build();
  }

  /** An expression; null if there is nothing to return, or it is read from a document. */
  private @Nullable CodeBlock value(TriggerCode code) {
    Payload payload = standIn.output();
    if (standIn.result().answer() instanceof Answer.Whole) {
      return code.sampleAnswer();
    } else if (!(standIn.result().answer() instanceof Answer.Body)) {
      return null;
    } else if (payload instanceof Payload.Text || Objects.equals(payload, PLACEHOLDER)) {
      return CodeBlock.of("$S", "text");
    } else if (payload instanceof Payload.Bytes) {
      return CodeBlock.of("new byte[] {1}");
    }
    return payload instanceof Payload.Stream
        ? CodeBlock.of("new $T(new byte[] {1})", ByteArrayInputStream.class)
        : null;
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
