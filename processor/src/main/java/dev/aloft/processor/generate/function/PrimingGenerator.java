package dev.aloft.processor.generate.function;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.sample.ReachedCodecs;
import dev.aloft.processor.generate.sample.SampleDocument;
import dev.aloft.processor.generate.sample.SampleEvents;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Answer;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the class that stands in for a function before a snapshot: the portable class once more,
 * with a method of its own in place of the user's.
 *
 * @param codecs all of the module
 */
public record PrimingGenerator(Map<ClassName, CodecModel> codecs) {
  /** The method that is called instead of the user's. */
  private static final String ANSWER = "answer";

  /** Whether a cloud takes snapshots, so that mains for it have such a class. */
  public static boolean isFor(ProviderDescriptor provider) {
    return provider.primingClass().isPresent();
  }

  /** The source of the class. */
  public JavaFile generate(FunctionModel function, TriggerCode code, ProviderDescriptor provider) {
    ClassName name = function.priming(provider.suffix());
    FunctionModel standIn = standIn(name, function, code);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addAnnotation(GeneratedTypes.generated())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(code.handler(standIn))
            .addJavadoc(
                "Stands in for {@link $T#$L} before a snapshot: decodes samples and answers, so that"
                    + " the classes\nfor that are in it. Calls nothing of the function.\n",
                function.owner(),
                function.method());
    PortableClass portable = new PortableClass(standIn, type, code.names());
    type.addMethod(loading(function, name));
    type.addMethod(priming(function, standIn, code, provider, name));
    type.addMethod(new SampleAnswer(standIn, codecs).method(ANSWER, code, portable));
    code.addTo(portable);
    return JavaFile.builder(name.packageName(), type.build()).skipJavaLangImports(true).build();
  }

  private FunctionModel standIn(ClassName name, FunctionModel function, TriggerCode code) {
    return new FunctionModel(
        function.settings(),
        ANSWER,
        name,
        name,
        null,
        false,
        false,
        false,
        null,
        function.arguments(),
        new FunctionModel.Result(
            SampleAnswer.of(function, code, codecs), function.result().asynchronous()),
        List.of(),
        null,
        0,
        function.mostStreamed());
  }

  /** Loads what samples may not reach: subtypes, what is only written, what follows a refusal. */
  private MethodSpec loading(FunctionModel function, ClassName name) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    for (CodecModel codec : ReachedCodecs.of(function, codecs)) {
      if (!codec.isPublic() && !codec.codec().packageName().equals(name.packageName())) {
        continue;
      }
      constructor.addStatement("$T.requireNonNull($T.INSTANCE)", Objects.class, codec.codec());
      if (codec instanceof ObjectCodec && !codec.header().deprecated()) {
        constructor.addStatement(
            "$T.requireNonNull($T.class)", Objects.class, codec.header().origin());
      }
    }
    if (function.result().answer() instanceof Answer.Whole whole) {
      constructor.addStatement(
          "$T.requireNonNull($T.class)", Objects.class, whole.type().className());
    }
    return constructor.build();
  }

  private MethodSpec priming(
      FunctionModel function,
      FunctionModel standIn,
      TriggerCode code,
      ProviderDescriptor provider,
      ClassName name) {
    ClassName priming = ClassName.bestGuess(provider.primingClass().orElseThrow());
    CodeBlock handler =
        MainGenerator.adapted(CodeBlock.of("new $T()", name), standIn, code, provider);
    List<CodeBlock> samples =
        SampleEvents.of(provider.id(), function.settings().trigger().kind(), body(function.input()))
            .stream()
            .map(event -> CodeBlock.of("$S", event))
            .toList();
    return MethodSpec.methodBuilder("priming")
        .addModifiers(Modifier.STATIC)
        .returns(GeneratedTypes.EVENT_HANDLER)
        .addStatement("return new $T(\n$L,\n$L)", priming, handler, CodeBlock.join(samples, ",\n"))
        .build();
  }

  private String body(@Nullable Payload input) {
    String document =
        input instanceof Payload.Json json
            ? SampleDocument.of(json.slot().value(), codecs)
            : input == null ? null : "text";
    return document == null ? "{}" : document;
  }
}
