package shop;

import dev.aloft.CodecImport;
import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import dev.aloft.http.Ndjson;
import dev.aloft.http.Sse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

@CodecImport(Exports.Line.class)
public final class Exports {
  record Line(int number, String item) {}

  private final List<String> orders = List.of("7;pears", "8;plums");

  @Function
  @Http
  HttpResponse<StreamingResponse> download(HttpRequest<Void> request) {
    StreamingResponse csv =
        StreamingResponse.of(
            "text/csv",
            out -> {
              for (String order : orders) {
                out.write((order + "\n").getBytes(StandardCharsets.UTF_8));
              }
            });
    return HttpResponse.ok(csv)
        .withHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
  }

  @Function
  @Http
  StreamingResponse watch() {
    return Sse.response(
        events -> {
          for (String order : orders) {
            events.send(Sse.event(order).named("order"));
          }
        });
  }

  @Function
  @Http
  StreamingResponse lines() {
    return Ndjson.response(Exports_Line_JsonCodec.INSTANCE, List.of(new Line(7, "pears")));
  }

  @Function
  @Http
  StreamingResponse relay(HttpRequest<Void> request) {
    return StreamingResponse.from("application/octet-stream", store(request.path()));
  }

  private static Flow.Publisher<byte[]> store(String key) {
    return subscriber -> subscriber.onError(new IllegalStateException("no store for " + key));
  }

  @Function
  StreamingResponse archive(String day) {
    return StreamingResponse.of(out -> out.write(day.getBytes(StandardCharsets.UTF_8)));
  }
}
