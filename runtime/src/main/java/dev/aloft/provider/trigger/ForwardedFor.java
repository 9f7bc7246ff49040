package dev.aloft.provider.trigger;

import dev.aloft.wire.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code X-Forwarded-For}, a list to which each proxy appends the address that called
 * it. Entries before the last may be the client's own invention, so only the last one, which the
 * cloud's own front appended, shows who called.
 */
public final class ForwardedFor {
  private static final String NAME = "X-Forwarded-For";

  private ForwardedFor() {}

  /**
   * The last address of a request's list, which several headers may contain in parts.
   *
   * @param otherwise the result if there is no address
   */
  public static String last(Fields fields, String otherwise) {
    return last(lastValue(fields, NAME), otherwise);
  }

  /**
   * The last address of a list.
   *
   * @param list the header's last value; null if absent
   * @param otherwise the result if there is no list, or nothing after its last comma
   */
  public static String last(@Nullable String list, String otherwise) {
    String address = list == null ? "" : list.substring(list.lastIndexOf(',') + 1).strip();
    return address.isEmpty() ? otherwise : address;
  }

  /** The value of the last header of this name, in any letter case; null if absent. */
  public static @Nullable String lastValue(Fields fields, String name) {
    int last = -1;
    for (int i = fields.indexOf(name); i >= 0; i = fields.indexOf(name, i + 1)) {
      last = i;
    }
    return last < 0 ? null : fields.value(last);
  }
}
