package dev.aloft.emulator;

import dev.aloft.emulator.LambdaEmulator.AuthorizerForm;
import dev.aloft.emulator.LambdaEmulator.HttpFront;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.lambda.AuthorizerAnswers;
import dev.aloft.emulator.internal.lambda.AuthorizerEvents;
import dev.aloft.emulator.internal.lambda.BatchFailures;
import dev.aloft.emulator.internal.lambda.HttpAnswers;
import dev.aloft.emulator.internal.lambda.HttpEvents;
import dev.aloft.emulator.internal.lambda.LatticeEvents;
import dev.aloft.emulator.internal.lambda.StreamedHttpAnswer;
import dev.aloft.emulator.internal.lambda.TriggerEvents;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.AuthorizerVerdict;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.HttpReceiver;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.Message;
import java.time.Duration;
import java.util.List;

/**
 * What is in front of Lambda and reads the function's answers: HTTP fronts and the poller of SQS.
 */
final class LambdaFronts {
  /** What SQS hands over at most in one call, unless a batching window is set. */
  private static final int BATCH_LIMIT = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private LambdaFronts() {}

  static HttpAnswer http(LambdaEmulator lambda, HttpFront through, HttpCall call) {
    String id = RequestIds.random();
    String event =
        switch (through) {
          case FUNCTION_URL -> HttpEvents.functionUrl(call, id);
          case HTTP_API -> HttpEvents.httpApi(call, id, "$default");
          case HTTP_API_STAGE -> HttpEvents.httpApi(call, id, "prod");
          case REST_API -> HttpEvents.restApi(call, id);
          case ALB -> HttpEvents.alb(call, false);
          case ALB_MULTI_VALUE -> HttpEvents.alb(call, true);
          case LATTICE -> LatticeEvents.version2(call);
          case LATTICE_V1 -> LatticeEvents.version1(call);
        };
    Event made = Event.of(event).requestId(id);
    Answer answer =
        through == HttpFront.FUNCTION_URL && call.receiver().isPresent()
            ? streamed(lambda, made, call.receiver().get())
            : lambda.call(made);
    return switch (through) {
      case FUNCTION_URL -> HttpAnswers.functionUrl(answer);
      case HTTP_API, HTTP_API_STAGE -> HttpAnswers.httpApi(answer);
      case REST_API -> HttpAnswers.restApi(answer);
      case ALB -> HttpAnswers.alb(answer, false);
      case ALB_MULTI_VALUE -> HttpAnswers.alb(answer, true);
      case LATTICE, LATTICE_V1 -> HttpAnswers.lattice(answer);
    };
  }

  static HttpAnswer webSocket(LambdaEmulator lambda, String event) {
    return HttpAnswers.restApi(lambda.call(Event.of(event)));
  }

  static AuthorizerVerdict authorize(LambdaEmulator lambda, AuthorizerForm form, HttpCall call) {
    String id = RequestIds.random();
    String event = GatewayEvents.authorizer(form, call, id);
    String arn =
        form == AuthorizerForm.WEBSOCKET ? AuthorizerEvents.CONNECT : AuthorizerEvents.arn(call);
    Answer answer = lambda.call(Event.of(event).requestId(id));
    return form == AuthorizerForm.HTTP_API_SIMPLE
        ? AuthorizerAnswers.simple(answer)
        : AuthorizerAnswers.policy(answer, arn);
  }

  private static Answer streamed(LambdaEmulator lambda, Event event, HttpReceiver receiver) {
    StreamedHttpAnswer streamed = new StreamedHttpAnswer(receiver);
    Invocation invocation = lambda.invoke(event.receiver(streamed));
    Answer answer = await(invocation, streamed);
    streamed.ended(answer);
    return answer;
  }

  /** As long as parts come, the answer may take any time. */
  private static Answer await(Invocation invocation, StreamedHttpAnswer streamed) {
    while (true) {
      int before = streamed.parts();
      try {
        return invocation.await(PATIENCE);
      } catch (IllegalStateException e) {
        if (streamed.parts() == before) {
          throw e;
        }
      }
    }
  }

  static BatchAnswer queue(LambdaEmulator lambda, String queue, List<Message> messages) {
    return Batches.deliver(
        lambda, messages, BATCH_LIMIT, batch -> TriggerEvents.sqs(queue, batch), BatchFailures::of);
  }
}
