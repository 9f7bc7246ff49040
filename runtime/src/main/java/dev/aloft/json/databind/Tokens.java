package dev.aloft.json.databind;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Copies a value from a parser to a generator, token by token: every number with all its digits.
 */
final class Tokens {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(unlimited())
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(1000).build())
          .build();

  private Tokens() {}

  /** The codec's own reader and writer, and databind's parser, reject what is too large. */
  private static StreamReadConstraints unlimited() {
    int any = Integer.MAX_VALUE;
    return StreamReadConstraints.builder()
        .maxNestingDepth(1000)
        .maxStringLength(any)
        .maxNumberLength(any)
        .maxNameLength(any)
        .build();
  }

  static JsonParser parser(byte[] json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  static JsonGenerator generator(OutputStream json) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), json);
  }

  /**
   * Copies the current value; the parser is on its first token, and on its last one afterwards.
   *
   * @param places records where each token came from; may be null
   */
  static void copy(JsonParser in, JsonGenerator out, @Nullable Places places) {
    int depth = 0;
    for (JsonToken token = in.currentToken(); token != null; token = in.nextToken()) {
      if (places != null) {
        places.add(out, in.currentTokenLocation());
      }
      copy(token, in, out);
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      }
      if (depth == 0) {
        return;
      }
    }
  }

  private static void copy(JsonToken token, JsonParser in, JsonGenerator out) {
    switch (token) {
      case VALUE_NUMBER_FLOAT -> copyNumber(in.getString(), out);
      case VALUE_EMBEDDED_OBJECT -> copyEmbedded(in, out);
      default -> out.copyCurrentEvent(in);
    }
  }

  private static void copyNumber(String text, JsonGenerator out) {
    if (out.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
      out.writeNumber(text);
      return;
    }
    double value = Double.parseDouble(text);
    boolean exact = !Double.isFinite(value) || Double.toString(value).equals(text);
    if (exact || BigDecimal.valueOf(value).compareTo(new BigDecimal(text)) == 0) {
      out.writeNumber(value);
    } else {
      out.writeNumber(new BigDecimal(text));
    }
  }

  /** Trees and buffers can hold objects; of these, only bytes have a form in JSON. */
  private static void copyEmbedded(JsonParser in, JsonGenerator out) {
    Object object = in.getEmbeddedObject();
    if (object == null) {
      out.writeNull();
    } else if (object instanceof byte[] bytes) {
      out.writeString(Base64.getEncoder().encodeToString(bytes));
    } else {
      throw MismatchedInputException.from(
          in,
          object.getClass(),
          "expected JSON, found an object of the class " + object.getClass().getName());
    }
  }
}
