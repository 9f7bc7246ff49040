package dev.aloft.processor.discover;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.ValueReader;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.FunctionModel.Answer;
import dev.aloft.processor.model.FunctionModel.Argument;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.FunctionModel.Result;
import dev.aloft.processor.model.HandlerInterface;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.VendorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters and the result of one function that passed the rules. */
record SignatureReader(KnownTypes known, ValueReader values, FunctionDeclaration function) {
  /** What is passed for each parameter; empty if a type was refused and reported. */
  Optional<List<Argument>> arguments() {
    List<Argument> arguments = new ArrayList<>();
    boolean complete = true;
    for (Parameter parameter : function.signature().parameters()) {
      Optional<? extends Argument> argument = argument(parameter);
      argument.ifPresent(arguments::add);
      complete &= argument.isPresent();
    }
    return complete ? Optional.of(arguments) : Optional.empty();
  }

  private Optional<? extends Argument> argument(Parameter parameter) {
    return switch (parameter.kind()) {
      case CONTEXT -> withoutJson(parameter.element(), new Argument.OfContext());
      case HANDLER_CONTEXT -> withoutJson(parameter.element(), handlerContext());
      case HANDLER_OUTPUT -> withoutJson(parameter.element(), new Argument.OfWritten());
      case HANDLER_REQUEST -> withoutJson(parameter.element(), new Argument.OfServletRequest());
      case HANDLER_RESPONSE -> withoutJson(parameter.element(), new Argument.OfServletResponse());
      case NOTHING ->
          withoutJson(
              parameter.element(),
              new Argument.OfNothing(TypeName.get(parameter.type()).withoutAnnotations()));
      default -> payload(parameter);
    };
  }

  private Argument handlerContext() {
    VendorContext context =
        Optional.ofNullable(function.handler())
            .flatMap(HandlerClass::only)
            .map(HandlerInterface::context)
            .orElseThrow();
    return new Argument.OfVendorContext(
        context, context.bridge(TypeElements.packageName(function.owner())));
  }

  private Optional<? extends Argument> payload(Parameter parameter) {
    TypeMirror type = parameter.type();
    Element element = parameter.element();
    Optional<PortableType> portable = known.portable(type);
    if (portable.isEmpty()) {
      return read(type, element, List.of(element, type))
          .map(payload -> new Argument.OfPayload(parameter.name(), payload));
    }
    PortableType event = portable.get();
    if (!event.hasBody()) {
      return withoutJson(element, new Argument.OfEvent(event, null));
    }
    TypeMirror body = body(type);
    boolean isMessage = event.body() == PortableType.Body.MESSAGE;
    if (!isMessage && known.isNothing(body)) {
      return withoutJson(element, new Argument.OfEvent(event, null));
    }
    return read(body, element, isMessage ? List.of() : List.of(body))
        .map(payload -> isMessage ? recognised(payload) : payload)
        .map(payload -> new Argument.OfEvent(event, payload));
  }

  /** A message in another service's envelope must not be taken for one without values. */
  private Payload recognised(Payload payload) {
    return payload instanceof Payload.Json json
        ? new Payload.Json(json.slot(), values.recognised(json.slot().value()))
        : payload;
  }

  /** What the method returns; empty if its type was refused and reported. */
  Optional<Result> result() {
    if (function.signature().takes(ParameterKind.HANDLER_OUTPUT)
        || function.signature().takes(ParameterKind.HANDLER_RESPONSE)) {
      return withoutJson(place(), new Result(new Answer.Written(), false));
    }
    TypeMirror returned = function.signature().returned();
    boolean asynchronous = known.stageElement(returned).isPresent();
    return answer(known.answered(returned)).map(answer -> new Result(answer, asynchronous));
  }

  private Optional<? extends Answer> answer(TypeMirror type) {
    if (known.isNothing(type)) {
      return withoutJson(place(), new Answer.Nothing());
    }
    PortableType portable = known.portable(type).orElse(null);
    if (portable == null) {
      return payload(type, place(), Direction.WRITE).map(Answer.Body::new);
    }
    if (!portable.hasBody() || known.isNothing(body(type))) {
      return withoutJson(place(), new Answer.Whole(portable, null));
    }
    return payload(body(type), place(), Direction.WRITE)
        .map(payload -> new Answer.Whole(portable, payload));
  }

  private Element place() {
    return function.signature().element();
  }

  private static TypeMirror body(TypeMirror type) {
    return ((DeclaredType) type).getTypeArguments().get(0);
  }

  /**
   * A null event is more likely a caller's mistake than intended; only {@code @Nullable} allows it.
   *
   * @param nullable where that is looked for
   */
  private Optional<Payload> read(
      TypeMirror type, Element place, List<? extends AnnotatedConstruct> nullable) {
    boolean allowed =
        nullable.stream()
            .flatMap(annotated -> annotated.getAnnotationMirrors().stream())
            .map(Annotations::nameOf)
            .anyMatch(name -> name.endsWith(".Nullable"));
    return payload(type, place, Direction.READ)
        .map(
            payload ->
                payload instanceof Payload.Json json
                    ? new Payload.Json(
                        new Slot(json.slot().value(), allowed && json.slot().nullable()))
                    : payload);
  }

  private Optional<Payload> payload(TypeMirror type, Element place, Direction direction) {
    boolean coded = Annotations.find(place, "dev.aloft.Codec").isPresent();
    if (!coded && known.isString(type)) {
      return withoutJson(place, new Payload.Text(TypeName.get(type).withoutAnnotations()));
    }
    if (!coded && known.isBytes(type)) {
      return withoutJson(place, new Payload.Bytes(TypeName.get(type).withoutAnnotations()));
    }
    if (!coded && known.isInputStream(type)) {
      return withoutJson(place, new Payload.Stream(TypeName.get(type).withoutAnnotations()));
    }
    if (!coded && direction == Direction.WRITE && known.isStreaming(type)) {
      return withoutJson(place, new Payload.Streamed(TypeName.get(type).withoutAnnotations()));
    }
    return values.read(type, place, KnownTypes.simpleName(type), direction).map(Payload.Json::new);
  }

  /** Empty after a report if the place says something about JSON. */
  private <T> Optional<T> withoutJson(Element place, T value) {
    return values.refusesView(place) ? Optional.empty() : Optional.of(value);
  }
}
