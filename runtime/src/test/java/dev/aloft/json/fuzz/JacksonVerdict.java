package dev.aloft.json.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Whether bytes are a document by jackson-core's parser, which is as strict as ours once the bytes
 * are known to be UTF-8.
 */
public final class JacksonVerdict {
  private static final JsonFactory STRICT =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .build();
  private static final JsonFactory LENIENT =
      JsonFactory.builder().disable(TokenStreamFactory.Feature.CHARSET_DETECTION).build();

  private JacksonVerdict() {}

  public static boolean isValid(byte[] document) {
    return isValid(STRICT, document);
  }

  public static boolean isValidButForDuplicates(byte[] document) {
    return isValid(LENIENT, document);
  }

  private static boolean isValid(JsonFactory oracle, byte[] document) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
    } catch (CharacterCodingException e) {
      return false;
    }
    // Without the detection of other encodings the oracle does not look for a byte order mark.
    boolean mark =
        document.length >= 3
            && document[0] == (byte) 0xef
            && document[1] == (byte) 0xbb
            && document[2] == (byte) 0xbf;
    int from = mark ? 3 : 0;
    try (JsonParser parser =
        oracle.createParser(ObjectReadContext.empty(), document, from, document.length - from)) {
      int values = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          parser.getString();
        }
        boolean complete = token.isScalarValue() || token.isStructEnd();
        values += complete && parser.streamReadContext().inRoot() ? 1 : 0;
      }
      return values == 1;
    } catch (JacksonException e) {
      return false;
    }
  }
}
