package dev.aloft.json.internal;

import java.nio.charset.StandardCharsets;

/**
 * Checks and decodes strings that are not plain ASCII. Loaded for the first one. Not thread-safe.
 */
final class StringDecoder {
  /** A larger buffer is given back with the document. */
  private static final int KEPT = 1 << 12;

  /** The JDK takes twice as many bytes as a string has, before it knows its length. */
  private static final int LARGE = 1 << 20;

  private byte[] latin = new byte[256];
  private int latinLength;
  private char[] buffer = new char[0];

  StringDecoder() {}

  boolean isLarge() {
    return latin.length > KEPT || buffer.length > KEPT;
  }

  /**
   * Checks the rest of a string.
   *
   * @return the index behind its closing quotation mark; the complement of the index of the fault
   *     if it has one
   */
  static int check(byte[] b, int from, int end) {
    int i = from;
    while (i < end) {
      int c = b[i];
      if (c == '"') {
        return i + 1;
      }
      if (c == '\\') {
        int after = Escapes.end(b, i, end);
        if (after < 0) {
          return after;
        }
        i = after;
      } else if (c >= ' ') {
        i++;
      } else if (c < 0) {
        int length = Utf8.sequence(b, i, end);
        if (length == 0) {
          return ~i;
        }
        i += length;
      } else {
        return ~i;
      }
    }
    return ~end;
  }

  /**
   * Checks and decodes a string in one pass, as is possible for most: those of Latin-1 with the
   * usual escapes, which are not longer than the buffer.
   *
   * @param special before which there are neither escapes nor characters beyond ASCII
   * @return the index behind its closing quotation mark; -1 for another string, or a faulty one
   */
  int latinEnd(byte[] b, int from, int special, int end) {
    byte[] text = latin;
    int limit = Math.min(end, from + text.length);
    if (special >= limit) {
      return -1;
    }
    int length = special - from;
    System.arraycopy(b, from, text, 0, length);
    int i = special;
    while (i < limit) {
      int c = b[i++];
      if (c == '"') {
        latinLength = length;
        return i;
      }
      if (c == '\\' || c < 0) {
        c = i == limit ? -1 : c < 0 ? twoBytes(c, b[i++]) : usualEscape(b[i++]);
        if (c < 0) {
          return -1;
        }
      } else if (c < ' ') {
        return -1;
      }
      text[length++] = (byte) c;
    }
    return -1;
  }

  /** How many chars {@link #latinEnd} decoded. */
  int latinLength() {
    return latinLength;
  }

  /** The text that {@link #latinEnd} decoded. */
  String latinText() {
    return new String(latin, 0, latinLength, StandardCharsets.ISO_8859_1);
  }

  /** The character from U+0080 to U+00FF that these bytes encode; -1 for any other. */
  private static int twoBytes(int first, int second) {
    return (first & 0xfe) == 0xc2 && (second & 0xc0) == 0x80
        ? (first & 3) << 6 | (second & 0x3f)
        : -1;
  }

  /**
   * The character that this one denotes after a backslash; -1 if it does not denote a single one.
   */
  private static int usualEscape(int escaped) {
    return switch (escaped) {
      case '"', '\\', '/' -> escaped;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> -1;
    };
  }

  /**
   * The text of a string that was checked, without its quotation marks.
   *
   * @param special before which there are neither escapes nor characters beyond ASCII
   * @param most chars that it may have
   */
  String decode(byte[] b, int from, int special, int to, int most) {
    int chars = to - from <= Math.min(most, KEPT) ? to - from : chars(b, from, to);
    if (chars > most) {
      throw new ScanException(ScanException.Kind.STRING, from + most);
    }
    if (to - from <= LARGE && Escapes.next(b, special, to) == to) {
      return new String(b, from, to - from, StandardCharsets.UTF_8);
    }
    int length = unescapeLatin(b, from, special, to, chars);
    if (length >= 0) {
      return new String(latin, 0, length, StandardCharsets.ISO_8859_1);
    }
    if (latin.length > KEPT) {
      latin = new byte[0];
    }
    if (chars > buffer.length) {
      buffer = new char[Math.max(chars, Math.min(buffer.length * 2, KEPT))];
    }
    return new String(buffer, 0, unescape(b, from, to, buffer));
  }

  /** How many chars the text has: memory is only taken for so many. */
  private static int chars(byte[] b, int from, int to) {
    int chars = 0;
    int i = from;
    while (i < to) {
      int c = b[i];
      if (c == '\\') {
        i += b[i + 1] == 'u' ? 6 : 2;
      } else if (c >= 0) {
        i++;
      } else if (c < (byte) 0xe0) {
        i += 2;
      } else if (c < (byte) 0xf0) {
        i += 3;
      } else {
        i += 4;
        chars++;
      }
      chars++;
    }
    return chars;
  }

  /**
   * Most strings with escapes have no characters beyond Latin-1; -1 for the others.
   *
   * @param most chars that it may have
   */
  private int unescapeLatin(byte[] b, int from, int special, int to, int most) {
    if (most > latin.length) {
      latin = new byte[Math.max(most, Math.min(latin.length * 2, KEPT))];
    }
    byte[] text = latin;
    int length = special - from;
    System.arraycopy(b, from, text, 0, length);
    int i = special;
    while (i < to) {
      int c = b[i++];
      if (c < 0) {
        return -1;
      }
      if (c == '\\') {
        c = b[i++];
        if (c == 'u') {
          c = Escapes.unit(b, i);
          if (c > 0xff) {
            return -1;
          }
          i += 4;
        } else {
          c = Escapes.meant(c);
        }
      }
      text[length++] = (byte) c;
    }
    return length;
  }

  private static int unescape(byte[] b, int from, int to, char[] text) {
    int length = 0;
    int i = from;
    while (i < to) {
      int c = b[i++];
      if (c == '\\') {
        int escaped = b[i++];
        if (escaped == 'u') {
          text[length++] = (char) Escapes.unit(b, i);
          i += 4;
        } else {
          text[length++] = Escapes.meant(escaped);
        }
      } else if (c >= 0) {
        text[length++] = (char) c;
      } else if (c < (byte) 0xe0) {
        text[length++] = (char) ((c & 0x1f) << 6 | (b[i++] & 0x3f));
      } else if (c < (byte) 0xf0) {
        text[length++] = (char) ((c & 0xf) << 12 | (b[i] & 0x3f) << 6 | (b[i + 1] & 0x3f));
        i += 2;
      } else {
        int point =
            (c & 7) << 18 | (b[i] & 0x3f) << 12 | (b[i + 1] & 0x3f) << 6 | (b[i + 2] & 0x3f);
        text[length++] = Character.highSurrogate(point);
        text[length++] = Character.lowSurrogate(point);
        i += 3;
      }
    }
    return length;
  }

  /** Whether a text has half of a surrogate pair without the other. */
  static boolean hasHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
