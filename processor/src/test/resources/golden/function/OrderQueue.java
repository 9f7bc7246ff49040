package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.aloft.Function;
import java.util.List;

@Function
public final class OrderQueue implements RequestHandler<SQSEvent, SQSBatchResponse> {
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<SQSBatchResponse.BatchItemFailure> failed =
        event.getRecords().stream()
            .filter(message -> message.getBody().isBlank())
            .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
            .toList();
    return new SQSBatchResponse(failed);
  }
}
