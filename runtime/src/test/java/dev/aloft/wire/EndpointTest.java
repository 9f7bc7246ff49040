package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9001, 127.0.0.1, 9001, '', 127.0.0.1:9001",
    "localhost:9001, localhost, 9001, '', localhost:9001",
    "[::1]:9001, ::1, 9001, '', [::1]:9001",
    "http://127.0.0.1:80, 127.0.0.1, 80, '', 127.0.0.1:80",
    "HTTP://h:1/, h, 1, '', h:1",
    "http://[::]:9000/.rt/name, ::, 9000, /.rt/name, [::]:9000",
    "http://[fe80::1%eth0]:65535/a/b//, fe80::1%eth0, 65535, /a/b, [fe80::1%eth0]:65535",
    "a_b.c-d:00080, a_b.c-d, 80, '', a_b.c-d:00080",
    "1.2.3.4.example:1, 1.2.3.4.example, 1, '', 1.2.3.4.example:1",
  })
  void readsWhatPlatformsAndEmulatorsSet(
      String text, String host, int port, String prefix, String authority) {
    Endpoint endpoint = Endpoint.parse(text);
    assertEquals(host, endpoint.host());
    assertEquals(port, endpoint.port());
    assertEquals(prefix, endpoint.pathPrefix());
    assertEquals(authority, endpoint.authority());
  }

  @ParameterizedTest
  @CsvSource({
    "'', port is missing",
    "localhost, port is missing",
    "[::1], port is missing",
    "http://, port is missing",
    ":9001, host is missing",
    "h:, port is not a number",
    "h:0, port is not a number",
    "h:65536, port is not a number",
    "h:123456, port is not a number",
    "h:-1, port is not a number",
    "h:8o, port is not a number",
    "https://h:443, only http://",
    "ftp://h:1, only http://",
    "::1:9001, in brackets",
    "[::1:9001, closing bracket",
    "[]:9001, closing bracket",
    "[1.2.3.4]:1, no IPv6 address",
    "[::/1]:1, port is not a number",
    "256.0.0.1:1, IPv4 address",
    "1.2.3:1, IPv4 address",
    "01.2.3.4:1, IPv4 address",
    "user@h:1, character",
    "h h:1, character",
    "h:1/a?b, path",
    "h:1/a b, path",
  })
  void refusesAnythingElseAndSaysWhatWasExpected(String text, String part) {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> Endpoint.parse(text)).getMessage());
    assertTrue(message.contains(part), message);
    assertTrue(message.contains("Expected host:port"), message);
  }

  @Test
  void takesLiteralsAsTheyAreAndTheUnspecifiedAddressForThisMachine() throws Exception {
    assertEquals(
        InetAddress.getByAddress(new byte[] {10, 0, (byte) 255, 1}),
        Endpoint.parse("10.0.255.1:1").addresses()[0]);
    assertTrue(Endpoint.parse("0.0.0.0:1").addresses()[0].isLoopbackAddress());
    assertTrue(Endpoint.parse("[::]:1").addresses()[0].isLoopbackAddress());
    assertTrue(Endpoint.parse("[::1]:1").addresses()[0].isLoopbackAddress());
    assertTrue(Endpoint.parse("localhost:1").addresses()[0].isLoopbackAddress());
  }
}
