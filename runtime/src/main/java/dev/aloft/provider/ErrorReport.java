package dev.aloft.provider;

import dev.aloft.function.FunctionException;
import dev.aloft.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure as reported to a cloud: a type, a message, the stack's frames. Cut to a bounded size,
 * and made without trusting the exception: its methods may throw, its causes may go in a circle.
 * Immutable.
 *
 * <p>The bounds: a type of 256 characters, a message of 32,768, a line of a stack trace of 1,024;
 * 64 frames of each exception, 16 causes and suppressed exceptions, 400 lines in all.
 */
public final class ErrorReport {
  /** The type of an event that is not what the function expects. */
  public static final String INVALID_EVENT = "InvalidEvent";

  private static final int TYPE_LENGTH = 256;
  private static final int MESSAGE_LENGTH = 32_768;
  private static final int SUMMARY_LENGTH = 4096;

  private final String type;
  private final String message;
  private final List<String> lines;
  private final String logged;

  private ErrorReport(String type, String message, List<String> lines, String logged) {
    this.type = type;
    this.message = message;
    this.lines = lines;
    this.logged = logged;
  }

  /**
   * Describes a failure of a handler. The type is that of the handler's {@code @ErrorType}, or of
   * the {@link FunctionException}, or {@link #INVALID_EVENT} for an event that cannot be decoded,
   * or else the class name.
   */
  public static ErrorReport of(Throwable failure, @Nullable Handler handler) {
    return of(failure, handler, "");
  }

  /**
   * The same for a failure of code that decodes the event.
   *
   * @param place where in the event, from {@link Input#place()}; it ends the message
   */
  public static ErrorReport of(Throwable failure, @Nullable Handler handler, String place) {
    String type = handler == null ? null : declaredType(failure, handler);
    String message = message(failure);
    if (failure instanceof JsonException undecodable) {
      return new ErrorReport(
          type == null ? INVALID_EVENT : cut(type, TYPE_LENGTH),
          message,
          List.of(),
          ": " + cut(undecodable.summary(), SUMMARY_LENGTH));
    }
    if (type == null && failure instanceof FunctionException named) {
      type = named.errorType();
    }
    type = cut(type == null ? failure.getClass().getName() : type, TYPE_LENGTH);
    return new ErrorReport(
        type,
        message.isEmpty() ? place.trim() : message + place,
        new StackLines().of(failure),
        " with " + type + (message.isEmpty() ? "" : ": " + message));
  }

  /** What {@code @ErrorType} says of a failure, or of what made an event undecodable. */
  public static @Nullable String declaredType(Throwable failure, Handler handler) {
    String type = typeOf(failure, handler);
    return type == null && failure instanceof JsonException && failure.getCause() != null
        ? typeOf(failure.getCause(), handler)
        : type;
  }

  private static @Nullable String typeOf(Throwable failure, Handler handler) {
    try {
      return handler.errorType(failure);
    } catch (RuntimeException | Error e) {
      return null;
    }
  }

  /** The message, cut; empty if absent. */
  static String message(Throwable failure) {
    try {
      String message = failure.getMessage();
      return message == null ? "" : cut(message, MESSAGE_LENGTH);
    } catch (RuntimeException | Error e) {
      return "(the exception's getMessage() failed with " + e.getClass().getName() + ")";
    }
  }

  /** The first characters, and how many there were if that is not all. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, most) + "... (" + text.length() + " characters)";
  }

  /** The same with at most so many characters in each text, and in all lines together. */
  public ErrorReport cutTo(int most) {
    List<String> fewer = new ArrayList<>();
    int left = most;
    for (int i = 0; i < lines.size() && left > 0; i++) {
      fewer.add(cut(lines.get(i), left));
      left -= lines.get(i).length();
    }
    return new ErrorReport(cut(type, most), cut(message, most), fewer, cut(logged, most));
  }

  /** What went wrong, by name; not empty. */
  public String type() {
    return type;
  }

  /** What went wrong, in words; may be empty. */
  public String message() {
    return message;
  }

  /**
   * The stack trace, one line to a string, as {@link Throwable#printStackTrace()} prints it below
   * its first line. A line may contain anything that a message may, even line breaks. Empty for an
   * event that cannot be decoded.
   */
  public List<String> lines() {
    return lines;
  }

  /**
   * What went wrong, as the continuation of a log record that says what happened: {@code " with
   * java.io.IOException: disk full"}. For an event that cannot be decoded, it holds no value:
   * {@code ": expected an integer, found a string at /age (line 1, column 7)"}.
   */
  public String logged() {
    return logged;
  }

  /**
   * The report as {@code {"errorMessage": ..., "errorType": ..., "stackTrace": [...]}}, the form
   * that AWS Lambda's runtime API documents and others took over.
   */
  public byte[] toJson() {
    StringBuilder json = new StringBuilder(256 + message.length() + 64 * lines.size());
    json.append("{\"errorMessage\":");
    JsonText.appendString(json, message);
    json.append(",\"errorType\":");
    JsonText.appendString(json, type);
    json.append(",\"stackTrace\":");
    appendFrames(json);
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Appends the stack trace as a JSON array of strings, each frame without "at". */
  public void appendFrames(StringBuilder json) {
    json.append('[');
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        json.append(',');
      }
      JsonText.appendString(json, StackLines.bare(lines.get(i)));
    }
    json.append(']');
  }
}
