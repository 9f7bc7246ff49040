package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.Parameter;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.trigger.Triggers;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A function neither takes nor returns other libraries' types where Aloft has its own.
 *
 * @param known recognises types by name
 */
public record SignatureTypesRule(KnownTypes known) implements FunctionRule {
  /**
   * Types that mean the same.
   *
   * @param why what is wrong with them, as a sentence
   * @param take what a function should take instead; {@code %s} is the type argument
   * @param give what it should return instead; null if it may return it
   * @param names the types, and their subtypes
   */
  private record Kind(String why, String take, @Nullable String give, List<String> names) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "An event is complete when the function is called; an answer that comes later is"
                  + " returned in a CompletionStage.",
              "Take %s itself.",
              "Return CompletionStage<%s>.",
              List.of(
                  "java.util.concurrent.CompletionStage",
                  "java.util.concurrent.Future",
                  "reactor.core.publisher.Mono",
                  "io.reactivex.Single",
                  "io.reactivex.rxjava3.core.Single",
                  "io.smallrye.mutiny.Uni",
                  "kotlinx.coroutines.Deferred")),
          new Kind(
              "Events and answers are whole JSON documents; only the bytes of a StreamingResponse"
                  + " are sent while they are written.",
              "Take List<%s>.",
              "Return List<%s>, or CompletionStage<List<%s>> if it comes later.",
              List.of(
                  "java.util.stream.BaseStream",
                  "java.util.concurrent.Flow.Publisher",
                  "org.reactivestreams.Publisher",
                  "io.reactivex.Observable",
                  "io.reactivex.rxjava3.core.Observable",
                  "io.smallrye.mutiny.Multi",
                  "kotlin.sequences.Sequence",
                  "kotlinx.coroutines.flow.Flow")),
          new Kind(
              "It belongs to another library; the bootstrap reads requests itself.",
              "Take a dev.aloft.http.HttpRequest<T> in a function with @Http, where T is the"
                  + " body.",
              "Return a dev.aloft.http.HttpResponse<T> in a function with @Http, where T is the"
                  + " body.",
              List.of(
                  "java.net.http.HttpRequest",
                  "com.sun.net.httpserver.HttpExchange",
                  "jakarta.servlet.ServletRequest",
                  "javax.servlet.ServletRequest",
                  "com.google.cloud.functions.HttpRequest",
                  "com.microsoft.azure.functions.HttpRequestMessage",
                  "org.springframework.http.HttpEntity",
                  "org.springframework.http.HttpRequest")),
          new Kind(
              "It belongs to another library; the bootstrap writes responses itself.",
              "Return a dev.aloft.http.HttpResponse<T> in a function with @Http instead.",
              "Return a dev.aloft.http.HttpResponse<T> in a function with @Http, where T is the"
                  + " body.",
              List.of(
                  "java.net.http.HttpResponse",
                  "jakarta.servlet.ServletResponse",
                  "javax.servlet.ServletResponse",
                  "jakarta.ws.rs.core.Response",
                  "javax.ws.rs.core.Response",
                  "com.google.cloud.functions.HttpResponse",
                  "com.microsoft.azure.functions.HttpResponseMessage")),
          new Kind(
              "It has no values.",
              "Remove the parameter: a function need not take an event.",
              null,
              List.of("java.lang.Void", "kotlin.Unit")));

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    List<Parameter> payloads = function.signature().payloads();
    // Other triggers take few types, which their own messages name.
    if (function.hasSeveralTriggers()
        || !Triggers.of(function.settings().trigger().kind()).isOpen()) {
      return;
    }
    if (payloads.size() == 1 && !isCoded(payloads.get(0).element())) {
      TypeMirror type = payloads.get(0).type();
      Kind kind = kind(type);
      if (kind != null) {
        report(
            function,
            Place.of(payloads.get(0).element()),
            "takes",
            type,
            kind.why,
            kind.take,
            diagnostics);
      }
    }
    TypeMirror returned = function.signature().returned();
    Kind kind = kind(known.answered(returned));
    if (kind != null && kind.give != null && !isCoded(function.signature().element())) {
      TypeMirror type = known.answered(returned);
      report(function, function.place(), "returns", type, kind.why, kind.give, diagnostics);
    }
  }

  private @Nullable Kind kind(TypeMirror type) {
    for (Kind kind : KINDS) {
      if (kind.names.stream().anyMatch(name -> known.isA(type, name))) {
        return kind;
      }
    }
    return null;
  }

  private static boolean isCoded(Element place) {
    return Annotations.find(place, "dev.aloft.Codec").isPresent();
  }

  private static void report(
      FunctionDeclaration function,
      Place place,
      String verb,
      TypeMirror type,
      String why,
      String fix,
      Diagnostics diagnostics) {
    String argument =
        type instanceof DeclaredType declared
            ? declared.getTypeArguments().stream()
                .map(KnownTypes::simpleName)
                .map(name -> name.replaceFirst("^\\? (extends|super) ", ""))
                .collect(Collectors.joining(", "))
            : "";
    diagnostics.report(
        Message.SIGNATURE_TYPE,
        place,
        function.label(),
        verb,
        type,
        why,
        fix.replace("%s", argument.isEmpty() || argument.equals("?") ? "T" : argument));
  }
}
