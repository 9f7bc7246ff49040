package dev.aloft.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.aloft.Function;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handlers as they were written for AWS's and Aliyun's own runtimes. */
public final class Handlers {
  private Handlers() {}

  /** What AWS's context reports. */
  public record Seen(
      String name,
      String requestId,
      boolean hasTimeLeft,
      @Nullable String identity,
      @Nullable String client,
      String arn) {}

  abstract static class Base<T> implements RequestHandler<T, Seen> {
    abstract String name(T event);

    @Override
    public Seen handleRequest(T event, Context context) {
      context.getLogger().log("greeting");
      context.getLogger().log("a warning", LogLevel.WARN);
      return new Seen(
          name(event),
          context.getAwsRequestId(),
          context.getRemainingTimeInMillis() > 0,
          context.getIdentity() == null ? null : context.getIdentity().getIdentityId(),
          context.getClientContext() == null
              ? null
              : context.getClientContext().getClient().getAppTitle(),
          context.getInvokedFunctionArn());
    }
  }

  @Function("lambda-object")
  static final class OfObjects extends Base<Echoes.Person> {
    @Override
    String name(Echoes.Person person) {
      return person.name();
    }
  }

  @Function("lambda-sqs")
  static final class OfMessages implements RequestHandler<SQSEvent, SQSBatchResponse> {
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
      List<BatchItemFailure> failed = new ArrayList<>();
      for (SQSEvent.SQSMessage message : event.getRecords()) {
        if (!message.getMessageAttributes().get("kind").getStringValue().equals("order")) {
          failed.add(new BatchItemFailure(message.getMessageId()));
        }
        context.getLogger().log(message.getBody() + " of " + message.getEventSourceArn());
      }
      return new SQSBatchResponse(failed);
    }
  }

  @Function("lambda-stream")
  static final class OfBytes implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      out.write(in.readAllBytes());
      if (context.getAwsRequestId().isEmpty()) {
        throw new IOException("an invocation without an id");
      }
    }
  }

  @Function("plain-java")
  static final class OfTheJdk implements java.util.function.Function<List<Integer>, Integer> {
    @Override
    public Integer apply(List<Integer> numbers) {
      return numbers.stream().mapToInt(Integer::intValue).sum();
    }
  }

  @Function("function-compute-object")
  static final class OfFunctionCompute
      implements com.aliyun.fc.runtime.PojoRequestHandler<Echoes.Person, String> {
    @Override
    public String handleRequest(Echoes.Person person, com.aliyun.fc.runtime.Context context) {
      context.getLogger().warn("greeting");
      return person.name() + " " + (context.getExecutionCredentials() != null);
    }
  }
}
