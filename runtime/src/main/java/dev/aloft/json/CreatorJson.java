package dev.aloft.json;

/**
 * Reads the only argument of a creator. jackson-databind 3 accepts less here than for a property of
 * the same type: it looks for a creator for the kind of value that it finds.
 *
 * <p>Every method expects the reader on the value and throws {@link JsonException} if it is of
 * another kind.
 */
public final class CreatorJson {
  private CreatorJson() {}

  /** Expects a string. */
  public static String string(JsonReader in) {
    return in.string("a string");
  }

  /** Expects an integer without a fraction, also in a string. */
  public static int integer(JsonReader in) {
    return (int) whole(in, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Expects an integer without a fraction, also in a string. */
  public static long longInteger(JsonReader in) {
    return whole(in, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long whole(JsonReader in, long least, long most) {
    if (!in.isInteger() && !in.isString()) {
      throw in.unexpected("an integer");
    }
    return in.integer(least, most);
  }

  /** Expects a number; an integer must fit a long. */
  public static double number(JsonReader in) {
    if (!in.isNumber()) {
      throw in.unexpected("a number");
    }
    return in.isInteger() ? in.readLong() : in.readDouble();
  }

  /** Expects {@code true} or {@code false}, also in a string. */
  public static boolean flag(JsonReader in) {
    if (in.isBoolean()) {
      return in.readBoolean();
    }
    return switch (in.string("true or false").trim()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw in.unexpected("true or false");
    };
  }
}
