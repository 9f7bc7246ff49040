package dev.aloft.json.fuzz;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonReader;
import dev.aloft.json.PlainJson;
import dev.aloft.json.PropertyName;
import dev.aloft.json.PropertyNames;
import dev.aloft.json.Utf8Buffer;
import dev.aloft.json.fuzz.StrictJson.MalformedException;
import dev.aloft.json.fuzz.StrictJson.Meaning;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for any bytes that are given to the reader as a document. The method has the form
 * that Jazzer calls; {@link JsonFuzzTest} calls it with random documents.
 *
 * <p>The reader agrees with {@link StrictJson} and {@link JacksonVerdict} whether the bytes are a
 * document, and with the former on its values, whichever way it is read; what the writer makes of
 * them means the same; and whatever is refused is refused by a {@link JsonException} with a place
 * inside the document.
 */
public final class JsonFuzz {
  private static final JsonLimits NARROW = new JsonLimits(3, 6, 5, 4, 4, 200, 3);

  /** Ways to read a scalar, which convert and refuse as they like; each input is read in one. */
  private static final List<Function<JsonReader, @Nullable Object>> SCALARS =
      List.of(
          JsonReader::readString,
          JsonReader::readText,
          JsonReader::readBoolean,
          JsonReader::readInt,
          JsonReader::readLong,
          JsonReader::readFloat,
          JsonReader::readDouble,
          JsonReader::readBigInteger,
          JsonReader::readBigDecimal,
          JsonReader::readBinary,
          JsonReader::readChars,
          PlainJson::readNumber,
          in -> in.readUtf8(new Utf8Buffer()),
          in -> in.isNullNumber() || in.isNullOrBlank() || in.isNullChar());

  /** Has read as many documents as a reader takes before it reads eight bytes at a time. */
  private static final ThreadLocal<JsonReader> WARM = ThreadLocal.withInitial(JsonFuzz::warm);

  private final JsonReader reader;
  private final byte[] document;

  private JsonFuzz(byte[] document) {
    this.document = document;
    reader = document.length % 2 == 0 ? new JsonReader() : WARM.get();
  }

  private static JsonReader warm() {
    JsonReader warm = new JsonReader();
    Documents.warm(warm);
    return warm;
  }

  /**
   * Checks one input.
   *
   * @throws AssertionError if something does not hold
   */
  public static void fuzzerTestOneInput(byte[] input) {
    Meaning meaning;
    try {
      meaning = StrictJson.of(input);
    } catch (MalformedException e) {
      meaning = null;
    }
    if (meaning == null || !meaning.huge()) {
      new JsonFuzz(input).verify(meaning);
    }
  }

  private void verify(@Nullable Meaning meaning) {
    boolean accepted = meaning != null && !meaning.duplicates();
    require(
        JacksonVerdict.isValid(document) == accepted,
        () -> (accepted ? "refused" : "read") + " by jackson-core");
    boolean read = accepts(() -> reads(meaning, accepted));
    require(read == accepted, () -> read ? "read" : "refused");
    boolean skipped = accepts(() -> Documents.skip(reader, document));
    require(skipped == (meaning != null), () -> skipped ? "skipped" : "refused when skipped");
    if (meaning != null) {
      require(accepts(() -> copies(meaning.value())), () -> "refused as raw");
    }
    int way = Math.floorMod(Arrays.hashCode(document), SCALARS.size());
    accepts(() -> Documents.read(reader, document, SCALARS.get(way)));
    JsonReader narrow = new JsonReader(NARROW);
    accepts(() -> Documents.plain(narrow, document));
    require(Objects.equals(Documents.plain(narrow, utf8("7")), 7), () -> "the next is not read");
    require(Objects.equals(Documents.plain(reader, utf8("7")), 7), () -> "the next is not read");
  }

  /** Reads the values, compares them, and writes them. */
  private void reads(@Nullable Meaning meaning, boolean accepted) {
    Object value = Documents.plain(reader, document);
    require(accepted && meaning != null, () -> "read as " + value);
    Object expected = meaning == null ? null : meaning.value();
    require(Objects.equals(expected, value), () -> "read as " + value);
    if (value != null) {
      writes(value);
    }
    if (value instanceof Map<?, ?> object) {
      names(object);
    }
  }

  private void writes(Object value) {
    String written = Documents.written(PlainJson::write, value);
    try {
      Meaning again = StrictJson.of(utf8(written));
      require(Objects.equals(value, again.value()), () -> "written as " + written);
    } catch (MalformedException e) {
      throw new AssertionError(label() + " is written as " + written, e);
    }
    Object again = Documents.plain(reader, utf8(written));
    require(Objects.equals(value, again), () -> "read from " + written + " as " + again);
  }

  /** The names are the same when they are guessed, or looked at in advance. */
  private void names(Map<?, ?> object) {
    String[] names = object.keySet().toArray(new String[0]);
    reader.begin(document, 0, document.length);
    require(Arrays.equals(names, reader.peekNames()), () -> "other names are seen in advance");
    for (int i = 0; i < names.length; i++) {
      String guess = i % 3 == 2 ? "a" : names[i];
      String name = reader.nextName(PropertyName.of(guess));
      require(names[i].equals(name), () -> "guessed as " + name);
      reader.skip();
    }
    require(reader.nextName() == null, () -> "more names");
    reader.end();
    places(names);
    if (names.length > 0) {
      reader.begin(document, 0, document.length);
      String last = names[names.length - 1];
      String id = reader.typeId(last, true);
      Object value = object.get(last);
      boolean scalar =
          value instanceof String || value instanceof Number || value instanceof Boolean;
      require(scalar == (id != null), () -> "has the type " + id);
      reader.clear();
    }
  }

  /** A codec that knows every other name, and expects them backwards, finds the same. */
  private void places(String[] names) {
    List<PropertyName> known = new ArrayList<>();
    for (int i = names.length - 1; i >= 0; i -= 2) {
      known.add(PropertyName.of(names[i]));
    }
    PropertyNames places = PropertyNames.of(known.toArray(new PropertyName[0]));
    reader.begin(document, 0, document.length);
    reader.beginObject();
    int place = -1;
    for (int i = 0; i < names.length; i++) {
      place = reader.nextPlace(places, place + 1);
      int right = (names.length - 1 - i) % 2 == 0 ? (names.length - 1 - i) / 2 : known.size();
      int found = place;
      require(found == right, () -> "found at place " + found + " instead of " + right);
      require(names[i].equals(reader.currentName()), () -> "at " + reader.currentName());
      reader.skip();
    }
    require(reader.nextPlace(places, place + 1) == -1, () -> "more places");
    reader.end();
  }

  /** The document itself, whole and without its white space. */
  private void copies(@Nullable Object value) {
    reader.begin(document, 0, document.length);
    if (reader.isObject() || reader.isArray()) {
      var raw = reader.readRaw();
      reader.end();
      try {
        for (String copy : List.of(raw.text(), raw.compact().text())) {
          require(
              Objects.equals(value, StrictJson.of(utf8(copy)).value()), () -> "copied as " + copy);
        }
      } catch (MalformedException e) {
        throw new AssertionError(label() + " is copied as " + raw.text(), e);
      }
    }
  }

  /** Whether it is read; if not, the fault must be complete. */
  private boolean accepts(Runnable read) {
    try {
      read.run();
      return true;
    } catch (JsonException e) {
      boolean tooLong = e.problem().startsWith("the document has ");
      require(tooLong || isInside(e), () -> "refused at no place in it: " + e.getMessage());
      require(!e.problem().isEmpty() && !e.summary().isEmpty(), () -> "refused without a reason");
      return false;
    } catch (RuntimeException e) {
      throw new AssertionError(label(), e);
    }
  }

  /** At most at the end of its line. */
  private boolean isInside(JsonException fault) {
    int at = 0;
    for (int line = 1; line < fault.line() && at < document.length; at++) {
      boolean pair = document[at] == '\r' && at + 1 < document.length && document[at + 1] == '\n';
      if ((document[at] == '\n' || document[at] == '\r') && !pair) {
        line++;
      }
    }
    return fault.line() >= 1 && fault.column() >= 1 && at + fault.column() <= document.length + 1;
  }

  private void require(boolean holds, Supplier<String> problem) {
    if (!holds) {
      throw new AssertionError(label() + " is " + problem.get());
    }
  }

  private String label() {
    return Arrays.toString(document) + " " + new String(document, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return Documents.utf8(text);
  }
}
