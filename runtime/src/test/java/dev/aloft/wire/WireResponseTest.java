package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WireResponseTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private static WireResponse read(String text) throws Exception {
    return read(text, HttpLimits.DEFAULT);
  }

  private static WireResponse read(String text, HttpLimits limits) throws Exception {
    WireResponse response = new WireResponse(limits);
    response.begin();
    response.read(Pieces.whole(text));
    return response;
  }

  private static String body(WireResponse response) {
    return new String(
        response.buffer(),
        response.bodyStart(),
        response.bodyLength(),
        StandardCharsets.ISO_8859_1);
  }

  private static String refusal(String text, HttpLimits limits) {
    return String.valueOf(assertThrows(WireException.class, () -> read(text, limits)).getMessage());
  }

  @Test
  void readsABodyOfGivenLength() throws Exception {
    WireResponse response = read(OK + "Content-Length: 5\r\nX-A:  b c\t\r\n\r\nhello");
    assertEquals(200, response.status());
    assertEquals("hello", body(response));
    assertEquals("b c", response.fields().value("x-a"));
    assertEquals("X-A", response.fields().name(1));
    assertNull(response.fields().value("X-B"));
    assertTrue(response.isReusable());
  }

  @Test
  void readsChunksWithExtensionsAndTrailers() throws Exception {
    WireResponse response =
        read(
            OK
                + "transfer-encoding: CHUNKED\r\n\r\n"
                + "5;name=\"value\"\r\nhello\r\n1 \r\n,\r\n00a\r\n 123456789\r\n0;last\r\nT: u\r\n\r\n");
    assertEquals("hello, 123456789", body(response));
    assertTrue(response.isReusable());
  }

  @Test
  void readsToTheEndAndGivesUpTheConnectionWhenThereIsNoLength() throws Exception {
    WireResponse response = read(OK + "\r\nall of this");
    assertEquals("all of this", body(response));
    assertFalse(response.isReusable());
  }

  @Test
  void skipsInterimAnswers() throws Exception {
    WireResponse response =
        read(
            "HTTP/1.1 100 Continue\r\nX: 1\r\n\r\nHTTP/1.1 103 \r\n\r\n"
                + "HTTP/1.1 202\r\nContent-Length: 2\r\n\r\nok");
    assertEquals(202, response.status());
    assertEquals("ok", body(response));
    assertNull(response.fields().value("X"));
  }

  @Test
  void takesAnswersThatNeverHaveABody() throws Exception {
    assertEquals("", body(read("HTTP/1.1 204 No Content\r\n\r\n")));
    assertEquals("", body(read("HTTP/1.1 304 x\r\nContent-Length: 7\r\n\r\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nConnection: a , close,b\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nConnection: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nunasked",
      })
  void givesUpAConnectionThatWillNotStayClean(String text) throws Exception {
    assertFalse(read(text).isReusable());
  }

  @Test
  void keepsAnOldConnectionThatSaysSo() throws Exception {
    assertTrue(
        read("HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n\r\n")
            .isReusable());
  }

  @Test
  void acceptsTheSameLengthTwice() throws Exception {
    assertEquals("ab", body(read(OK + "Content-Length: 2\r\ncontent-length: 02\r\n\r\nab")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 O",
        "HTTP/2 200 OK\r\n\r\n",
        "HTTP/1.2 200 OK\r\n\r\n",
        "http/1.1 200 OK\r\n\r\n",
        "HTTP/1.1  200 OK\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1 600 OK\r\n\r\n",
        "HTTP/1.1 099 OK\r\n\r\n",
        "HTTP/1.1 200 O\u0000K\r\n\r\n",
        "HTTP/1.1 101 Switching\r\n\r\n",
        "\r\nHTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\n\n",
        "HTTP/1.1 200 OK\r\nA: b\n\r\n",
        "HTTP/1.1 200 OK\r\nA: b\rc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: b\r\n folded\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\tfolded\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: \u0000\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: \u007f\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA : b\r\n\r\n",
        "HTTP/1.1 200 OK\r\n: b\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA\u00e9: b\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\na",
        "HTTP/1.1 200 OK\r\nContent-Length: 1, 1\r\n\r\na",
        "HTTP/1.1 200 OK\r\nContent-Length: 0x1\r\n\r\na",
        "HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775808\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1 a\r\na\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n ;a\r\na\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\na\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nbad trailer\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b",
      })
  void refusesWhatIsNotHttp(String text) {
    String message = refusal(text, HttpLimits.DEFAULT);
    assertTrue(message.endsWith("."), message);
  }

  @Test
  void refusesEndlessInterimAnswers() {
    assertTrue(
        refusal("HTTP/1.1 100 Continue\r\n\r\n".repeat(17), HttpLimits.DEFAULT).contains("16"));
  }

  @Test
  void namesEachLimitItEnforces() throws Exception {
    HttpLimits limits = new HttpLimits(20, 10, 3, 21, 8, 5);
    assertTrue(refusal("HTTP/1.1 200 " + "x".repeat(8), limits).contains("20 bytes"));
    assertTrue(refusal(OK + "A: 12345678\r\n\r\n", limits).contains("10 bytes"));
    assertTrue(refusal(OK + "A:1\r\nB:2\r\nC:3\r\nD:4\r\n\r\n", limits).contains("limit of 3"));
    assertTrue(refusal(OK + "A: 345678\r\nB: 345678\r\n\r\n", limits).contains("21 bytes"));
    assertTrue(refusal(OK + "\r\n123456", limits).contains("limit of 5"));
    HttpLimits body = new HttpLimits(20, 30, 3, 64, 8, 5);
    assertTrue(refusal(OK + "Content-Length: 6\r\n\r\n123456", body).contains("limit of 5"));
    String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
    assertTrue(refusal(chunked + "3\r\n123\r\n3\r\n", body).contains("limit of 5"));
    assertTrue(refusal(chunked + "1;2345678\r\n", body).contains("limit of 8"));
    String last = chunked + "0\r\n";
    assertTrue(refusal(last + "A:1\r\nB:2\r\nC:3\r\nD:4\r\n\r\n", body).contains("limit of 3"));
    String trailer = "A:" + "1".repeat(28) + "\r\n";
    assertTrue(refusal(last + trailer.repeat(3) + "\r\n", body).contains("limit of 64"));
    assertEquals("12345", body(read(chunked + "3\r\n123\r\n2\r\n45\r\n0\r\n\r\n", body)));
    assertEquals("12345", body(read(OK + "Content-Length: 5\r\n\r\n12345", body)));
  }

  @Test
  void aClaimedLengthDoesNotCostItsMemory() {
    WireResponse response = new WireResponse(HttpLimits.DEFAULT);
    response.begin();
    assertThrows(
        WireException.class,
        () -> response.read(Pieces.whole(OK + "Content-Length: 60000000\r\n\r\nabc")));
    assertTrue(response.buffer().length < 200_000, "holds " + response.buffer().length);
  }

  @Test
  @Timeout(20)
  void growsInLargeSteps() throws Exception {
    String value = "x".repeat(1_000_000);
    WireResponse response = read(OK + "A: " + value + "\r\n\r\n" + value.repeat(20));
    assertEquals(value, response.fields().value("A"));
    assertEquals(20_000_000, response.bodyLength());
  }

  @Test
  void givesALargeBufferBack() throws Exception {
    WireResponse response = read(OK + "Content-Length: 6000000\r\n\r\n" + "x".repeat(6_000_000));
    assertEquals(6_000_000, response.bodyLength());
    assertTrue(response.buffer().length < 13_000_000);
    response.begin();
    assertTrue(response.buffer().length <= 8192);
  }

  @Test
  void aCopyOfTheHeadersOutlivesTheAnswer() throws Exception {
    WireResponse response = read(OK + "A: \u00c3\u00a9\r\nContent-Length: 1\r\n\r\nx");
    Fields copy = response.fields().copy();
    response.begin();
    response.read(Pieces.whole(OK + "B: different\r\nContent-Length: 0\r\n\r\n"));
    assertEquals("\u00e9", copy.value("a"));
    assertEquals(2, copy.count());
  }

  @Test
  void readsNumbersUpToTheLargestAndNothingElse() throws Exception {
    Fields fields =
        read(OK + "A: 9223372036854775807\r\nB: 9223372036854775808\r\nC: 1a\r\nD:\r\n\r\n")
            .fields();
    assertEquals(Long.MAX_VALUE, fields.number(0));
    assertEquals(-1, fields.number(1));
    assertEquals(-1, fields.number(2));
    assertEquals(-1, fields.number(3));
  }
}
