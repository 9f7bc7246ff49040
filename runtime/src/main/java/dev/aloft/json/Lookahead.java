package dev.aloft.json;

import dev.aloft.json.internal.ScanException;
import dev.aloft.json.internal.TokenScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead in the objects of one document, without moving the reader. Nothing is copied: the
 * document is in memory, and the reader reads the same bytes again later. Only loaded for objects
 * whose type is not named by their first property.
 *
 * <p>An object contains objects, which may need to be searched again: with many levels, the
 * document would be read that many times. After a few times its {@link Nesting} is recorded, and
 * nested values are skipped from then on.
 *
 * <p>Malformed JSON ends the search; the reader reports it when it gets there.
 */
final class Lookahead {
  /** How often a document is read by looking ahead before its nesting is recorded. */
  private static final int TIMES = 4;

  private final TokenScanner scanner;
  private final byte[] document;
  private final int start;
  private final int end;
  private long looked;
  private @Nullable Nesting nesting;

  /**
   * @param scanner reads nothing else
   * @param start where the document begins
   * @param end where it ends
   */
  Lookahead(TokenScanner scanner, byte[] document, int start, int end) {
    this.scanner = scanner;
    this.document = document;
    this.start = start;
    this.end = end;
  }

  /**
   * The scalar value of a property; null if it is absent or cannot be read.
   *
   * @param object where the object begins
   */
  @Nullable String value(int object, String property) {
    Nesting noted = nesting();
    if (noted != null) {
      return noted.value(object, property);
    }
    String value = find(object, property);
    looked += scanner.position() - object;
    return value;
  }

  private @Nullable String find(int object, String property) {
    try {
      scanner.begin(document, object, end);
      while (scanner.nextProperty()) {
        String text = scanner.name().equals(property) ? JsonReader.text(scanner) : null;
        if (text != null) {
          return text;
        }
        scanner.skip();
      }
      return null;
    } catch (ScanException e) {
      return null;
    }
  }

  /**
   * The names of an object's properties.
   *
   * @param object where the object begins
   */
  String[] names(int object) {
    List<String> names = new ArrayList<>();
    Nesting noted = nesting();
    if (noted != null) {
      noted.addNames(object, names);
    } else {
      addNames(object, names);
      looked += scanner.position() - object;
    }
    return names.toArray(new String[0]);
  }

  private void addNames(int object, List<String> names) {
    try {
      scanner.begin(document, object, end);
      while (scanner.nextProperty()) {
        names.add(scanner.name());
        scanner.skip();
      }
    } catch (ScanException e) {
      // The reader will report it.
    }
  }

  private @Nullable Nesting nesting() {
    if (nesting == null && looked > (long) TIMES * (end - start)) {
      nesting = new Nesting(scanner, document, start, end);
    }
    return nesting;
  }

  /** How many bytes were read so far, some of them several times. */
  long work() {
    return looked + (nesting == null ? 0 : nesting.work());
  }
}
