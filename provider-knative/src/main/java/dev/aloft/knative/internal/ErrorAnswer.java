package dev.aloft.knative.internal;

import dev.aloft.json.JsonException;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.JsonText;
import dev.aloft.provider.Output;
import dev.aloft.provider.server.PlainAnswer;
import dev.aloft.provider.trigger.BatchFailedException;
import dev.aloft.provider.trigger.PublicFailure;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers that do not come from the function. Not loaded while all is well. */
public final class ErrorAnswer {
  private static final int BAD_REQUEST = 400;

  private ErrorAnswer() {}

  /**
   * An event's function failed. Senders retry after 500; Knative's do not after 400 ("Delivery
   * failure" in knative/specs, eventing/data-plane.md), so that is for what nobody can ever decode.
   *
   * @param reports what the function reported; null if nothing
   * @param alone whether there was one event or message only, so that all reports are about it
   */
  public static void failed(
      ServerExchange exchange,
      Throwable failure,
      Handler handler,
      @Nullable List<Output.Report> reports,
      boolean alone)
      throws IOException {
    PublicFailure disclosed = PublicFailure.of(failure, handler);
    boolean undecodable =
        alone && failure instanceof BatchFailedException && hasUndecodableMessage(reports);
    PlainAnswer.json(exchange, undecodable ? BAD_REQUEST : disclosed.status(), disclosed.json());
  }

  private static boolean hasUndecodableMessage(@Nullable List<Output.Report> reports) {
    for (int i = 0; reports != null && i < reports.size(); i++) {
      if (reports.get(i).failure() instanceof JsonException && !reports.get(i).ofFunction()) {
        return true;
      }
    }
    return false;
  }

  /** An event's JSON cannot be read. */
  public static void undecodable(ServerExchange exchange, JsonException why, Handler handler)
      throws IOException {
    PlainAnswer.json(exchange, BAD_REQUEST, PublicFailure.of(why, handler).json());
  }

  /** The request is not the event that its headers announce. */
  public static void refused(ServerExchange exchange, int status, String why) throws IOException {
    StringBuilder json = new StringBuilder(64 + why.length()).append("{\"errorType\":");
    JsonText.appendString(json, ErrorReport.INVALID_EVENT);
    json.append(",\"errorMessage\":");
    JsonText.appendString(json, why);
    PlainAnswer.json(exchange, status, json.append('}').toString());
  }

  /** Reports that the process is ending, so that the request can be made elsewhere. */
  public static void ending(ServerExchange exchange) throws IOException {
    exchange.closeAfter().status(503).header("Retry-After", "1");
    PlainAnswer.send(exchange, PlainAnswer.TEXT, "The function is being shut down.\n");
  }
}
