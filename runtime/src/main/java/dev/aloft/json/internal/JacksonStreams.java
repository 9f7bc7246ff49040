package dev.aloft.json.internal;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8JsonGenerator;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Makes jackson-core's parsers and generators without its {@code JsonFactory}. The factory costs a
 * cold start 14 to 25 ms (its recycler pool runs the first lambdas of the process, its builders and
 * features load some forty classes more); the constructors it would call in the end are public and
 * called here. Everything that depends on jackson-core's internals is in this class and in {@link
 * Buffers}. A test compares the feature bits with a real factory's.
 *
 * <p>One instance per reader or writer. Not thread-safe.
 */
public final class JacksonStreams {
  /**
   * {@code TokenStreamFactory.Feature}: canonical names, reject hash floods, detect the charset.
   */
  static final int FACTORY_FEATURES = 0b1110;

  /**
   * {@code StreamReadFeature}: close the source, clear the token on closing. Jackson's own number
   * parsers are off: unlike the JDK's, they are not in the class-data archive.
   */
  static final int READ_FEATURES = 0b1001;

  /** {@code JsonReadFeature}: nothing beyond RFC 8259. */
  static final int JSON_READ_FEATURES = 0;

  /** {@code StreamWriteFeature}: do not close or flush the destination, nor repair content. */
  static final int WRITE_FEATURES = 0;

  /** {@code JsonWriteFeature}: quote names, no bare NaN, pairs as four bytes, upper case in hex. */
  static final int JSON_WRITE_FEATURES = 0b100111;

  /** Documents may add this many bytes to the table of names before it is reset. */
  private static final int MOST_LEARNED = 1 << 20;

  /** The same for a reader that is kept while no document is read. */
  private static final int MOST_KEPT = 1 << 16;

  /** A number of this many characters has at most 15 digits, apart from its point. */
  private static final int MOST_EXACT = 16;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** After this many documents of one reader, its code is compiled or soon will be. */
  private static final int WARM = 200;

  private static final long NOT_ASCII = 0x8080808080808080L;

  private final Buffers buffers = new Buffers();
  private final StreamReadConstraints readConstraints;
  private final StreamWriteConstraints writeConstraints;
  private @Nullable ByteQuadsCanonicalizer names;
  private int namesBefore;
  private int lengthBefore;
  private long learned;
  private int documents;

  /** Creates streams within these limits, which are those of {@code JsonLimits}. */
  public JacksonStreams(
      int maxDepth,
      int maxStringLength,
      int maxNumberLength,
      int maxNameLength,
      int maxWriteDepth) {
    readConstraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(maxDepth)
            .maxStringLength(maxStringLength)
            .maxNumberLength(maxNumberLength)
            .maxNameLength(maxNameLength)
            .build();
    writeConstraints = StreamWriteConstraints.builder().maxNestingDepth(maxWriteDepth).build();
  }

  /** Where the document begins after a byte order mark, which RFC 8259 allows parsers to ignore. */
  public static int afterMark(byte[] utf8, int from, int to) {
    return to - from >= 3
            && utf8[from] == (byte) 0xef
            && utf8[from + 1] == (byte) 0xbb
            && utf8[from + 2] == (byte) 0xbf
        ? from + 3
        : from;
  }

  /**
   * Where the well-formed UTF-8 ends. jackson-core accepts overlong forms and surrogates in some
   * places, so the document is checked beforehand, and cut there: what comes before is still read,
   * so that the fault is reported in its place.
   */
  public int documentMalformedAt(byte[] utf8, int from, int to) {
    if (documents < WARM) {
      documents++;
      return malformedAt(utf8, null, from, to);
    }
    return malformedAt(utf8, ByteBuffer.wrap(utf8), from, to);
  }

  /** Where the well-formed UTF-8 ends, or -1 if all of it is well-formed. */
  public static int malformedAt(byte[] utf8, int from, int to) {
    return malformedAt(utf8, null, from, to);
  }

  private static int malformedAt(byte[] utf8, @Nullable ByteBuffer words, int from, int to) {
    int at = afterAscii(utf8, words, from, to);
    return at == to ? -1 : Utf8.malformedAt(utf8, words, at, to);
  }

  /**
   * The first byte from {@code from} on that is not ASCII, or {@code to}.
   *
   * @param words a view of the same bytes for code that is compiled, which reads eight at a time
   *     through it; null for code that is interpreted, where each of its calls costs more than
   *     eight bytes
   */
  static int afterAscii(byte[] utf8, @Nullable ByteBuffer words, int from, int to) {
    int at = from;
    if (words != null) {
      at = afterAsciiWords(words, from, to);
    } else {
      while (at <= to - 4 && (utf8[at] | utf8[at + 1] | utf8[at + 2] | utf8[at + 3]) >= 0) {
        at += 4;
      }
    }
    while (at < to && utf8[at] >= 0) {
      at++;
    }
    return at;
  }

  /**
   * The last words before {@code to}, or the first one that is not all ASCII. A separate method, so
   * that it is compiled for what it processes: only then are the calls below inlined and fast.
   */
  private static int afterAsciiWords(ByteBuffer words, int from, int to) {
    int at = from;
    while (at <= to - 32
        && ((words.getLong(at)
                    | words.getLong(at + 8)
                    | words.getLong(at + 16)
                    | words.getLong(at + 24))
                & NOT_ASCII)
            == 0) {
      at += 32;
    }
    while (at <= to - 8) {
      long marks = words.getLong(at) & NOT_ASCII;
      if (marks != 0) {
        return at + (Long.numberOfLeadingZeros(marks) >>> 3);
      }
      at += 8;
    }
    return at;
  }

  /**
   * A parser of the bytes from {@code start} up to {@code end}, which must be UTF-8. It closes
   * itself at the end of the document and then keeps the names it met for the next parser. After a
   * faulty document it is dropped before its end: names chosen to collide must not slow down other
   * documents.
   */
  public JsonParser parser(byte[] utf8, int start, int end) {
    ByteQuadsCanonicalizer root = names();
    namesBefore = root.size();
    lengthBefore = end - start;
    return parser(root, utf8, start, end);
  }

  /**
   * A parser of a part of the document whose parser is still in use. It keeps no names, and must
   * not be read beyond the end of the value that starts there.
   */
  public JsonParser lookahead(byte[] utf8, int start, int end) {
    ByteQuadsCanonicalizer root = names;
    return parser(root == null ? ByteQuadsCanonicalizer.createRoot() : root, utf8, start, end);
  }

  private JsonParser parser(ByteQuadsCanonicalizer root, byte[] utf8, int start, int end) {
    return new UTF8StreamJsonParser(
        ObjectReadContext.empty(),
        context(),
        READ_FEATURES,
        JSON_READ_FEATURES,
        null,
        root.makeChild(FACTORY_FEATURES),
        utf8,
        start,
        end,
        0,
        false);
  }

  /** Forgets the collected names if they may take much memory. */
  public void forgetMany() {
    learn(names);
    if (learned > MOST_KEPT) {
      names = null;
    }
  }

  private void learn(@Nullable ByteQuadsCanonicalizer root) {
    if (root != null && root.size() != namesBefore) {
      learned += lengthBefore;
      namesBefore = root.size();
    }
  }

  private ByteQuadsCanonicalizer names() {
    ByteQuadsCanonicalizer root = names;
    learn(root);
    if (root == null || learned > MOST_LEARNED) {
      root = ByteQuadsCanonicalizer.createRoot();
      names = root;
      learned = 0;
    }
    return root;
  }

  /**
   * The value of the parser's current number. Both the digits, as an integer below 2^53, and a
   * power of ten up to 22 are exact as doubles, so that one division rounds once, correctly
   * (Clinger, How to Read Floating Point Numbers Accurately, 1990). Numbers with more digits or an
   * exponent are left to the parser.
   */
  public static double doubleValue(JsonParser parser) {
    int length = parser.getStringLength();
    if (length > MOST_EXACT) {
      return parser.getDoubleValue();
    }
    char[] text = parser.getStringCharacters();
    int at = parser.getStringOffset();
    int end = at + length;
    boolean negative = text[at] == '-';
    long digits = 0;
    int point = end - 1;
    for (int i = negative ? at + 1 : at; i < end; i++) {
      char c = text[i];
      if (c == '.') {
        point = i;
      } else if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
      } else {
        return parser.getDoubleValue();
      }
    }
    int decimals = end - 1 - point;
    if (decimals == 0) {
      // Like the parser: an integer has no negative zero.
      return negative ? -digits : digits;
    }
    double value = digits / POWERS[decimals];
    return negative ? -value : value;
  }

  /** A generator of UTF-8. */
  public JsonGenerator generator(OutputStream destination) {
    return new UTF8JsonGenerator(
        ObjectWriteContext.empty(),
        context(),
        WRITE_FEATURES,
        JSON_WRITE_FEATURES,
        destination,
        null,
        null,
        null,
        0,
        '"');
  }

  private IOContext context() {
    return new IOContext(
        readConstraints,
        writeConstraints,
        ErrorReportConfiguration.defaults(),
        buffers,
        ContentReference.unknown(),
        false,
        JsonEncoding.UTF8);
  }
}
