package dev.aloft.json;

import static dev.aloft.json.Documents.refused;
import static dev.aloft.json.Documents.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

class PlainJsonTest {
  private static final JsonMapper ORACLE =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "0",
        "2147483648",
        "9223372036854775808",
        "0.1",
        "1e3",
        "\"\"",
        "[]",
        "{\"b\":1,\"a\":[null,{},false,[2.5]]}"
      })
  void choosesTheClassesThatDatabindChooses(String document) {
    Object value = Documents.read(document, PlainJson::readObject);
    Object expected = ORACLE.readValue(document, Object.class);
    assertEquals(expected, value);
    assertEquals(expected.getClass(), value.getClass());
    assertEquals(ORACLE.writeValueAsString(expected), written(PlainJson::write, value));
  }

  @Test
  void writesEveryNumber() {
    List<Object> numbers =
        List.of((byte) 1, (short) 2, 3, 4L, 1.5f, 2.5, BigInteger.TEN, new BigDecimal("1.50"));
    assertEquals("[1,2,3,4,1.5,2.5,10,1.50]", written(PlainJson::write, numbers));
  }

  @Test
  void writesArraysOfObjectsLikeLists() {
    Object value = new Object[] {new String[] {"a", null}, Map.of("b", new Integer[0])};
    assertEquals(ORACLE.writeValueAsString(value), written(PlainJson::write, value));
  }

  @Test
  void refusesWhatHasNoCodec() {
    for (Object foreign :
        List.of(new Object(), Map.of(1, 2), 'c', Collections.singletonMap(null, 1))) {
      assertThrows(IllegalArgumentException.class, () -> written(PlainJson::write, foreign));
    }
  }

  @Test
  void refusesNamesThatComeTwice() {
    assertEquals("/x/a", refused("{\"x\":{\"a\":1,\"a\":3}}", PlainJson::readObject).path());
  }
}
