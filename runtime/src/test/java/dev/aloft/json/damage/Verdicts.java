package dev.aloft.json.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.fuzz.JacksonVerdict;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in both ways and compares the verdict with that of jackson-core's parser, which
 * is as strict once the bytes are known to be UTF-8.
 */
final class Verdicts {
  private static final byte[] NEXT = Documents.utf8("{\"a\":[1,\"b\",{}],\"c\":null}");

  private final JsonReader reader = new JsonReader();
  int read;
  int refused;

  /** The fault of a document, null if it is read; skipping it has the same fault. */
  @Nullable JsonException verify(byte[] document) {
    boolean valid = JacksonVerdict.isValid(document);
    JsonException fault = fault(document, true);
    if (valid != (fault == null)) {
      fail(label(document) + (valid ? ": " + fault : " is read"));
    }
    JsonException skipped = fault(document, false);
    boolean duplicate = !valid && JacksonVerdict.isValidButForDuplicates(document);
    if (duplicate ? skipped != null : valid != (skipped == null)) {
      fail(label(document) + (valid ? ": " + skipped : " is skipped"));
    }
    if (fault != null && skipped != null && !fault.problem().contains("once")) {
      assertEquals(fault.getMessage(), skipped.getMessage(), "read and skipped");
    }
    read += valid ? 1 : 0;
    refused += valid ? 0 : 1;
    return fault;
  }

  private @Nullable JsonException fault(byte[] document, boolean whole) {
    JsonException fault = null;
    try {
      if (whole) {
        Documents.plain(reader, document);
      } else {
        Documents.skip(reader, document);
      }
    } catch (JsonException e) {
      fault = e;
    } catch (RuntimeException e) {
      fail(label(document), e);
    }
    if (fault != null) {
      assertTrue(offset(document, fault) <= document.length, fault.getMessage());
      Documents.plain(reader, NEXT);
    }
    return fault;
  }

  /** The index of the byte at the place that a fault names. */
  static int offset(byte[] document, JsonException fault) {
    int at = Documents.utf8("\ufeff").length;
    boolean mark = document.length >= at && document[0] == (byte) 0xef;
    at = mark ? at : 0;
    for (int line = 1; line < fault.line(); at++) {
      assertTrue(at < document.length, label(document) + ": " + fault.getMessage());
      boolean pair = document[at] == '\r' && at + 1 < document.length && document[at + 1] == '\n';
      line += (document[at] == '\n' || document[at] == '\r') && !pair ? 1 : 0;
    }
    assertTrue(fault.line() >= 1 && fault.column() >= 1, fault.getMessage());
    return at + fault.column() - 1;
  }

  static String label(byte[] document) {
    return new String(document, StandardCharsets.ISO_8859_1);
  }
}
