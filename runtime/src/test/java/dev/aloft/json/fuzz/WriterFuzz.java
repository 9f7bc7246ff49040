package dev.aloft.json.fuzz;

import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import dev.aloft.json.fuzz.StrictJson.MalformedException;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for any calls to the writer. The method has the form that Jazzer calls; {@link
 * WriterFuzzTest} calls it with random bytes.
 *
 * <p>Calls in an order that makes no document throw an {@link IllegalStateException}; the others
 * make a document that means what was written, by {@link StrictJson}.
 */
public final class WriterFuzz {
  private static final int MOST_LEVELS = 6;

  /** What is in a buffer before a document in memory. */
  private static final byte[] BEFORE = "before".getBytes(StandardCharsets.UTF_8);

  private static final JsonLimits LIMITS = new JsonLimits(1, 1, 1, 1, 1, 1, MOST_LEVELS);

  private final byte[] calls;

  /** Whether documents are written in memory instead of to a destination. */
  private final boolean inMemory;

  private int at;
  private final JsonWriter writer = new JsonWriter(LIMITS);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringBuilder log = new StringBuilder();

  /** Maps and lists that are open, the innermost first. */
  private final Deque<Object> open = new ArrayDeque<>();

  private final List<@Nullable Object> root = new ArrayList<>();
  private @Nullable String name;
  private boolean halfInName;

  private WriterFuzz(byte[] calls) {
    this.calls = calls;
    inMemory = calls.length % 2 == 1;
  }

  /**
   * Makes the calls that an input stands for.
   *
   * @throws AssertionError if something does not hold
   */
  public static void fuzzerTestOneInput(byte[] input) {
    WriterFuzz fuzz = new WriterFuzz(input);
    while (fuzz.at < input.length) {
      fuzz.document();
    }
  }

  private int next() {
    return at < calls.length ? calls[at++] & 0xff : 0;
  }

  private void document() {
    open.clear();
    root.clear();
    name = null;
    halfInName = false;
    out.reset();
    log.setLength(0);
    if (inMemory) {
      writer.begin(BEFORE.clone(), BEFORE.length);
    } else {
      writer.begin(out);
    }
    while (at < calls.length) {
      int call = next() % 20;
      if (call == 19) {
        break;
      }
      boolean valid = isValid(call);
      log.append(call).append(valid ? " " : "! ");
      if (makes(() -> call(call, valid)) != valid) {
        throw new AssertionError(log + (valid ? "is refused" : "is taken"));
      }
      if (!valid) {
        refusesTheRest();
        return;
      }
    }
    boolean whole = open.isEmpty() && root.size() == 1;
    if (makes(writer::end) != whole) {
      throw new AssertionError(log + (whole ? "is refused" : "is a document: " + text()));
    }
    if (whole) {
      compare();
    }
  }

  /**
   * Whether the call is valid here; one that begins a second value counts as refused by the end.
   */
  private boolean isValid(int call) {
    boolean object = open.peek() instanceof Map;
    boolean value = object ? name != null : !open.isEmpty() || root.isEmpty();
    return switch (call) {
      case 0, 1 -> value && open.size() < MOST_LEVELS;
      case 2 -> object && name == null;
      case 3 -> open.peek() instanceof List;
      case 4, 5, 6 -> object && name == null;
      default -> value;
    };
  }

  private void call(int call, boolean valid) {
    switch (call) {
      case 0 -> {
        writer.beginObject();
        open(new LinkedHashMap<String, @Nullable Object>());
      }
      case 1 -> {
        writer.beginArray();
        open(new ArrayList<@Nullable Object>());
      }
      case 2 -> {
        writer.endObject();
        open.pop();
      }
      case 3 -> {
        writer.endArray();
        open.pop();
      }
      case 4, 5, 6 -> {
        String text = string(next() % 5);
        if (call == 4) {
          writer.writeName(text);
        } else {
          writer.writeName(PropertyName.of(text));
        }
        name = text;
        halfInName |= hasHalf(text);
      }
      default -> scalar(call);
    }
    if (!valid && root.size() > 1) {
      writer.end(); // A second value may be noticed only here.
    }
  }

  private void open(Object container) {
    add(container);
    open.push(container);
  }

  private void scalar(int call) {
    long number = (next() * 0x1_0101_0101_0101L) >> (next() % 64);
    switch (call) {
      case 7 -> {
        writer.writeInt((int) number);
        add((int) number);
      }
      case 8 -> {
        writer.writeLong(number);
        add(parsed(Long.toString(number)));
      }
      case 9 -> {
        writer.writeDouble(number / 8.0);
        add(number / 8.0);
      }
      case 10 -> {
        writer.writeFloat((short) number / 4f);
        add((short) number / 4.0);
      }
      case 11 -> {
        writer.writeNull();
        add(null);
      }
      case 12 -> {
        writer.writeBoolean(number > 0);
        add(number > 0);
      }
      case 13 -> {
        BigInteger big = BigInteger.valueOf(number).pow(next() % 5);
        writer.writeBigInteger(big);
        add(parsed(big.toString()));
      }
      case 14 -> {
        BigDecimal decimal = new BigDecimal(BigInteger.valueOf(number), next() % 40 - 20);
        writer.writeBigDecimal(decimal);
        add(parsed(decimal.toString()));
      }
      case 15 -> {
        byte[] utf8 =
            string(next() % 20).replaceAll("\\p{Cs}", "").getBytes(StandardCharsets.UTF_8);
        writer.writeUtf8(utf8, 0, utf8.length);
        add(new String(utf8, StandardCharsets.UTF_8));
      }
      case 16 -> {
        writer.writeRaw("[1,{}]");
        add(List.of(1, Map.of()));
      }
      default -> {
        String text = call == 17 ? string(next() * 40) : string(next() % 20);
        writer.writeString(text);
        add(text);
      }
    }
  }

  private String string(int length) {
    StringBuilder text = new StringBuilder();
    int kind = next();
    while (text.length() < length) {
      text.append((char) ("\u0000\u007f\u07ff\u20ac\ud83d\ude00aa\"".charAt(kind % 9) + kind / 9));
      kind = (kind * 5 + 3) & 0xff;
    }
    return text.toString();
  }

  @SuppressWarnings("unchecked") // Only such maps and lists are open.
  private void add(@Nullable Object value) {
    Object container = open.peek();
    if (container instanceof Map<?, ?>) {
      ((Map<@Nullable String, @Nullable Object>) container).put(name, value);
      name = null;
    } else if (container == null) {
      root.add(value);
    } else {
      ((List<@Nullable Object>) container).add(value);
    }
  }

  private boolean makes(Runnable call) {
    try {
      call.run();
      return true;
    } catch (IllegalStateException e) {
      return false;
    } catch (RuntimeException e) {
      throw new AssertionError(log.toString(), e);
    }
  }

  /** The document is lost, and the writer has no other until one begins. */
  private void refusesTheRest() {
    if (makes(writer::writeNull) || makes(writer::beginArray) || makes(writer::end)) {
      throw new AssertionError(log + "is forgotten");
    }
  }

  /** Text with half of a surrogate pair has no UTF-8 form, of which the encoder makes "?". */
  private static boolean hasHalf(String text) {
    return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private void compare() {
    if (halfInName) {
      // It is an escape in the text, so that nothing is lost, although readers refuse it in a name.
      if (!text().contains("\\ud") && !text().contains("\\uD")) {
        throw new AssertionError(log + "is written as " + text());
      }
      return;
    }
    Object value = parsed(text());
    if (!Objects.equals(root.get(0), value)) {
      throw new AssertionError(log + ": " + root.get(0) + " is written as " + text());
    }
  }

  private String text() {
    if (!inMemory) {
      return out.toString(StandardCharsets.UTF_8);
    }
    byte[] buffer = writer.buffer();
    if (!Arrays.equals(buffer, 0, BEFORE.length, BEFORE, 0, BEFORE.length)) {
      throw new AssertionError(log + "changes what is before it");
    }
    int length = writer.length() - BEFORE.length;
    return new String(buffer, BEFORE.length, length, StandardCharsets.UTF_8);
  }

  private @Nullable Object parsed(String json) {
    try {
      return StrictJson.of(json.getBytes(StandardCharsets.UTF_8)).value();
    } catch (MalformedException e) {
      throw new AssertionError(log + "is written as " + json, e);
    }
  }
}
