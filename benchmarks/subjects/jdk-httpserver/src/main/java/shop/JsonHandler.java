package shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request's document with what a function makes of it. */
final class JsonHandler<I, O> implements HttpHandler {
  private final JsonMapper mapper = new JsonMapper();
  private final Class<I> input;
  private final Function<I, O> function;

  JsonHandler(Class<I> input, Function<I, O> function) {
    this.input = input;
    this.function = function;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      I value = mapper.readValue(exchange.getRequestBody(), input);
      byte[] answer = mapper.writeValueAsBytes(function.apply(value));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
