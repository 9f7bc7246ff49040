package shop;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.Queue;
import dev.aloft.event.QueueMessage;
import dev.aloft.http.HttpRequest;
import dev.aloft.opentelemetry.Flush;
import dev.aloft.opentelemetry.FunctionResource;
import dev.aloft.opentelemetry.HttpRoute;
import dev.aloft.opentelemetry.Traced;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;

@Traced(Invoices.ShopTelemetry.class)
public final class Invoices {
  static final class ShopTelemetry {
    static OpenTelemetrySdk open() {
      Resource function = Resource.create(FunctionResource.attributes());
      return OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .setResource(Resource.getDefault().merge(function))
                  .build())
          .build();
    }
  }

  @Function
  @Http
  String find(HttpRequest<Void> request) {
    HttpRoute.set("/invoices/{id}");
    return "invoice " + request.path();
  }

  @Function
  @Queue("invoices")
  @Traced(flush = Flush.AFTER_ANSWER, flushMillis = 500)
  void bill(QueueMessage<String> invoice) {
    System.out.println(invoice.body());
  }
}
