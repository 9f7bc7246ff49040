package dev.aloft.provider.trigger;

import dev.aloft.function.FunctionException;
import dev.aloft.json.JsonException;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.JsonText;

/**
 * What any caller of a function's URL learns of a failure; everything else is for the log. An event
 * that cannot be decoded is the caller's own, so the caller learns where and why. For other
 * failures, it learns the type if the function declared one ({@code @ErrorType}, {@link
 * FunctionException}), and the message only of a {@link FunctionException}, whose message is meant
 * to be reported. HTTP functions have the same policy, in the form of RFC 9457: {@link
 * HttpInvocation}.
 */
public final class PublicFailure {
  private static final int LONGEST = 2000;
  private static final String UNDECLARED = "InternalError";

  private final int status;
  private final String type;
  private final String message;

  private PublicFailure(int status, String type, String message) {
    this.status = status;
    this.type = type;
    this.message = message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
  }

  /** What may be disclosed of an event function's failure. */
  public static PublicFailure of(Throwable failure, Handler handler) {
    String message = null;
    if (failure instanceof JsonException || failure instanceof FunctionException) {
      try {
        message = failure.getMessage();
      } catch (RuntimeException | Error e) {
        message = null;
      }
    }
    String type = type(failure, handler);
    int status = failure instanceof JsonException ? 400 : 500;
    return new PublicFailure(status, type, message == null ? "" : message);
  }

  private static String type(Throwable failure, Handler handler) {
    String type = ErrorReport.declaredType(failure, handler);
    if (type == null && failure instanceof FunctionException named) {
      type = named.errorType();
    }
    if (type == null) {
      type = failure instanceof JsonException ? ErrorReport.INVALID_EVENT : UNDECLARED;
    }
    return type.length() > 256 ? type.substring(0, 256) : type;
  }

  /** 400 if the event was at fault, else 500. */
  public int status() {
    return status;
  }

  /** {@code {"errorType": ..., "errorMessage": ...}}, the message only if there is one. */
  public String json() {
    StringBuilder json = new StringBuilder(64 + message.length());
    json.append("{\"errorType\":");
    JsonText.appendString(json, type);
    if (!message.isEmpty()) {
      json.append(",\"errorMessage\":");
      JsonText.appendString(json, message);
    }
    return json.append('}').toString();
  }

  /** {@code type: message}. */
  public String text() {
    return message.isEmpty() ? type : type + ": " + message;
  }
}
