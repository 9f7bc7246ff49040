package dev.aloft.provider.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.provider.HttpOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MediaTypesTest {
  @ParameterizedTest
  @CsvSource({
    "text/plain, true",
    "TEXT/HTML; charset=UTF-8, true",
    "application/json, true",
    "application/problem+json, true",
    "image/svg+xml, true",
    "application/x-www-form-urlencoded, true",
    "text/plain; charset=iso-8859-1, false",
    "'text/plain; charset=\"utf-8\"', true",
    "application/octet-stream, false",
    "image/png, false",
    "application/jsonish, false",
  })
  void contentTypeDecides(String type, boolean text) {
    HttpOutput response = new HttpOutput();
    response.header("content-type", type);
    assertEquals(text, MediaTypes.isText(response));
  }

  @Test
  void encodedContentIsNeverTextAndNoTypeMeansText() {
    HttpOutput response = new HttpOutput();
    assertEquals(true, MediaTypes.isText(response));
    response.header("Content-Type", "text/plain");
    response.header("Content-Encoding", "gzip");
    assertEquals(false, MediaTypes.isText(response));
  }

  @Test
  void bytesThatAreNoUtf8AreNoTextWhateverTheirType() {
    HttpOutput response = new HttpOutput();
    response.text().text("gr\u00fcn");
    assertEquals(true, MediaTypes.isText(response));
    response.text().write(0xfc);
    assertEquals(false, MediaTypes.isText(response));
  }
}
