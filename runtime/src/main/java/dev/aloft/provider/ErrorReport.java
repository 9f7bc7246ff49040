package dev.aloft.provider;

import dev.aloft.function.FunctionException;
import dev.aloft.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a cloud is told about it: a type, a message, the stack's frames. Cut to a bounded
 * size, and made without trusting the exception: its methods may throw, its causes may go in a
 * circle. Immutable.
 *
 * <p>The bounds: a type of 256 characters, a message of 32,768, a line of a stack trace of 1,024;
 * 64 frames of each exception, 16 causes and suppressed exceptions, 400 lines in all.
 */
public final class ErrorReport {
  /** The type of an event that is not what the function expects. */
  public static final String INVALID_EVENT = "InvalidEvent";

  private static final int TYPE_LENGTH = 256;
  private static final int MESSAGE_LENGTH = 32_768;

  private final String type;
  private final String message;
  private final List<String> frames;
  private final String place;

  private ErrorReport(String type, String message, List<String> frames, String place) {
    this.type = type;
    this.message = message;
    this.frames = frames;
    this.place = place;
  }

  /**
   * Describes a failure of a handler. The type is what the handler's {@code @ErrorType} says, or
   * the {@link FunctionException}, or {@link #INVALID_EVENT} for an event that cannot be decoded,
   * or else the class name.
   */
  public static ErrorReport of(Throwable failure, @Nullable Handler handler) {
    String type = handler == null ? null : declaredType(failure, handler);
    if (type == null && failure instanceof FunctionException named) {
      type = named.errorType();
    }
    if (failure instanceof JsonException undecodable) {
      return new ErrorReport(
          type == null ? INVALID_EVENT : cut(type, TYPE_LENGTH),
          message(failure),
          List.of(),
          undecodable.line() > 0
              ? " at line " + undecodable.line() + ", column " + undecodable.column()
              : "");
    }
    return new ErrorReport(
        cut(type == null ? failure.getClass().getName() : type, TYPE_LENGTH),
        message(failure),
        new StackLines().of(failure),
        "");
  }

  private static @Nullable String declaredType(Throwable failure, Handler handler) {
    try {
      return handler.errorType(failure);
    } catch (RuntimeException | Error e) {
      return null;
    }
  }

  /** The message, cut; empty if there is none. */
  static String message(Throwable failure) {
    try {
      String message = failure.getMessage();
      return message == null ? "" : cut(message, MESSAGE_LENGTH);
    } catch (RuntimeException | Error e) {
      return "(the exception's getMessage() failed with " + e.getClass().getName() + ")";
    }
  }

  /** The first characters, and how many there were if that is not all. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, most) + "... (" + text.length() + " characters)";
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
   * The stack trace, one frame to a string, innermost first; causes and suppressed exceptions start
   * with a string that names them. Empty for an event that cannot be decoded.
   */
  public List<String> frames() {
    return frames;
  }

  /**
   * Where in its JSON an event is wrong, for a log that must not quote it: {@code " at line 1,
   * column 7"}; empty if that is not known, or the failure is another.
   */
  public String place() {
    return place;
  }

  /**
   * The report as {@code {"errorMessage": ..., "errorType": ..., "stackTrace": [...]}}, the form
   * that AWS Lambda's runtime API documents and others took over.
   */
  public byte[] toJson() {
    StringBuilder json = new StringBuilder(256 + message.length() + 64 * frames.size());
    json.append("{\"errorMessage\":");
    JsonText.appendString(json, message);
    json.append(",\"errorType\":");
    JsonText.appendString(json, type);
    json.append(",\"stackTrace\":");
    appendFrames(json);
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Appends the frames as a JSON array of strings. */
  public void appendFrames(StringBuilder json) {
    json.append('[');
    for (int i = 0; i < frames.size(); i++) {
      if (i > 0) {
        json.append(',');
      }
      JsonText.appendString(json, frames.get(i));
    }
    json.append(']');
  }
}
