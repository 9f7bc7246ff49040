package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.TriggerAnnotations;
import dev.aloft.processor.discover.type.source.VendorEvents;
import dev.aloft.processor.model.FunctionDeclaration;
import dev.aloft.processor.model.PortableType;
import dev.aloft.provider.Trigger;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A function returns what its trigger can use. */
public final class TriggerResultRule implements FunctionRule {
  private static final String NOTHING = "void or CompletionStage<Void>";

  private final KnownTypes known;

  /**
   * @param known tells portable answers from the user's types
   */
  public TriggerResultRule(KnownTypes known) {
    this.known = known;
  }

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    if (function.triggers().size() > 1 || known.isSuspending(function.method())) {
      return;
    }
    TypeMirror returned = function.method().getReturnType();
    TypeMirror answer = known.answered(returned);
    Optional<PortableType> portable = known.portable(answer);
    if (function.triggers().isEmpty()) {
      if (portable.isPresent()) {
        diagnostics.report(
            Message.TRIGGER_MISSING,
            function.place(),
            function.label(),
            "returns",
            KnownTypes.simpleName(returned),
            TriggerAnnotations.simpleName(portable.get().trigger()));
      }
      return;
    }
    Trigger trigger = function.trigger().kind();
    boolean oneByOne = takesOneMessage(function);
    if (answer.getKind() != TypeKind.ERROR
        && !known.isNothing(answer)
        && VendorEvents.in(answer).isEmpty()
        && !fits(trigger, portable, oneByOne)) {
      diagnostics.report(
          Message.TRIGGER_RESULT,
          function.place(),
          function.triggers().get(0).name(),
          function.label(),
          KnownTypes.simpleName(returned),
          expected(trigger, oneByOne));
    }
  }

  private boolean takesOneMessage(FunctionDeclaration function) {
    return known.payloads(function.method()).stream()
        .anyMatch(
            payload ->
                known.portable(payload.asType()).equals(Optional.of(PortableType.QUEUE_MESSAGE)));
  }

  private static boolean fits(Trigger trigger, Optional<PortableType> portable, boolean oneByOne) {
    if (trigger == Trigger.QUEUE) {
      return !oneByOne && portable.equals(Optional.of(PortableType.BATCH_RESULT));
    }
    return trigger == Trigger.HTTP
        && (portable.isEmpty() || portable.get() == PortableType.HTTP_RESPONSE);
  }

  private static String expected(Trigger trigger, boolean oneByOne) {
    if (trigger == Trigger.HTTP) {
      return "HttpResponse<T>, the body T alone or void, or a CompletionStage of one of these";
    }
    return trigger == Trigger.QUEUE && !oneByOne
        ? "BatchResult or void, or a CompletionStage of one of these"
        : NOTHING;
  }
}
