package dev.aloft.aliyun.internal;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.JsonText;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reports to callers what went wrong. Not loaded while all is well. */
public final class ErrorAnswer {
  private ErrorAnswer() {}

  /**
   * An event's function failed: status 404 twice, as in the demos of awesome-fc/fc-custom-demo, and
   * the error as the built-in runtimes describe it.
   *
   * @param place where in the event decoding failed, to end a message with; empty if it did not
   */
  public static void failed(
      ServerExchange exchange, Throwable failure, Handler handler, String place)
      throws IOException {
    byte[] body;
    try {
      body = ErrorReport.of(failure, handler, place).toJson();
    } catch (Throwable e) {
      // Most likely there is no memory for more.
      body = error(failure.getClass().getName(), "");
    }
    send(exchange, 404, "application/json", body);
  }

  public static void eventForHttpFunction(ServerExchange exchange) throws IOException {
    send(
        exchange,
        404,
        "application/json",
        error(
            "WrongTrigger",
            "This function answers HTTP requests, as its method has @Http, and takes no events."
                + " Call it by way of an HTTP trigger or a custom domain, and remove its other"
                + " triggers; or remove @Http if it is to take events."));
  }

  public static void httpForEventFunction(ServerExchange exchange) throws IOException {
    problem(
        exchange,
        404,
        "Not Found",
        "This function takes events and does not answer HTTP requests, as its method has no @Http."
            + " Call it with the InvokeFunction API or by way of another trigger (on your machine:"
            + " POST /invoke with the event as the body), and remove its HTTP trigger; or add"
            + " @Http if it is to answer HTTP requests.");
  }

  public static void eventNotPosted(ServerExchange exchange) throws IOException {
    problem(
        exchange,
        405,
        "Method Not Allowed",
        "An event comes with POST /invoke, its body is the event. The method is "
            + exchange.method()
            + ".");
  }

  public static void twoControlPaths(ServerExchange exchange) throws IOException {
    problem(
        exchange,
        400,
        "Bad Request",
        "The request has the header "
            + ControlPath.HEADER
            + " more than once, so it is not clear what it asks for. Function Compute sends it"
            + " once.");
  }

  public static void unknownControlPath(ServerExchange exchange) throws IOException {
    problem(
        exchange,
        404,
        "Not Found",
        "The header "
            + ControlPath.HEADER
            + " is not one of /invoke, /http-invoke, /initialize, /pre-freeze and /pre-stop.");
  }

  public static void ending(ServerExchange exchange) throws IOException {
    send(
        exchange.closeAfter(),
        503,
        "application/json",
        error("InstanceEnding", "This instance is ending and takes no more invocations."));
  }

  private static byte[] error(String type, String message) {
    StringBuilder json = new StringBuilder(64 + message.length()).append("{\"errorMessage\":");
    JsonText.appendString(json, message);
    json.append(",\"errorType\":");
    JsonText.appendString(json, type);
    return json.append(",\"stackTrace\":[]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void problem(ServerExchange exchange, int status, String title, String detail)
      throws IOException {
    StringBuilder json = new StringBuilder(512).append("{\"title\":");
    JsonText.appendString(json, title);
    json.append(",\"status\":").append(status).append(",\"detail\":");
    JsonText.appendString(json, detail);
    byte[] body = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "application/problem+json", body);
  }

  private static void send(ServerExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.status(status).header("x-fc-status", "404").header("Content-Type", type);
    if (status == 405) {
      exchange.header("Allow", "POST");
    }
    exchange.send(body, 0, body.length);
  }
}
