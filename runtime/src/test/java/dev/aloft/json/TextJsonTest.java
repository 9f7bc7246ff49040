package dev.aloft.json;

import static dev.aloft.json.Documents.refused;
import static dev.aloft.json.Documents.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every type is written as jackson-databind 3 writes it, and read back as it reads it. */
class TextJsonTest {
  private static final JsonMapper ORACLE = new JsonMapper();

  @Test
  void uuids() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      UUID value = new UUID(random.nextLong(), random.nextLong());
      same(UUID.class, TextJson::readUuid, TextJson::write, value);
    }
    assertEquals(
        new UUID(0xABCDEF0000000001L, 2),
        Documents.read("\"ABCDEF00-0000-0001-0000-000000000002\"", TextJson::readUuid));
    refuses(
        TextJson::readUuid,
        "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
        "0-0-1-0-2",
        "00000000000000010000000000000002",
        "000000000-000-0001-0000-000000000002",
        "+0000000-0000-0001-0000-000000000002",
        "0000000g-0000-0001-0000-000000000002");
  }

  @Test
  void uris() {
    for (String text :
        new String[] {
          "", "a", "http://a/b?c=d#e", "mailto:a@b", "urn:x:y", "http://[::1]/\u00e9"
        }) {
      same(URI.class, TextJson::readUri, TextJson::write, URI.create(text));
    }
    assertEquals(URI.create("1"), Documents.read("1", TextJson::readUri));
    refusesTexts(
        TextJson::readUri, "a URI such as https://example.com/path", "a b", "http://[", ":");
  }

  @Test
  void locales() {
    Locale[] locales = {
      Locale.ROOT,
      Locale.GERMANY,
      Locale.ENGLISH,
      Locale.forLanguageTag("zh-Hans-CN"),
      Locale.forLanguageTag("de-DE-POSIX"),
      Locale.forLanguageTag("es-419"),
    };
    for (Locale locale : locales) {
      same(Locale.class, TextJson::readLocale, TextJson::write, locale);
    }
    for (String text : new String[] {"!!", "a", "de--DE", " de", "de_DE", "de_DE_x", "_DE"}) {
      String document = '"' + text + '"';
      assertEquals(
          ORACLE.readValue(document, Locale.class), Documents.read(document, TextJson::readLocale));
    }
    assertEquals(
        "expected a language tag such as de-DE, found an object",
        refused("{}", TextJson::readLocale).problem());
  }

  @Test
  void currencies() {
    for (String code : new String[] {"EUR", "USD", "JPY", "XXX"}) {
      same(Currency.class, TextJson::readCurrency, TextJson::write, Currency.getInstance(code));
    }
    refuses(TextJson::readCurrency, "an ISO 4217 currency code such as EUR", "eur", "EURO");
    assertNull(Documents.read("\" \"", TextJson::readCurrency));
  }

  @Test
  void patterns() {
    Pattern pattern = Pattern.compile("a+\\d\"", Pattern.CASE_INSENSITIVE);
    String document = written(TextJson::write, pattern);
    assertEquals(ORACLE.writeValueAsString(pattern), document);
    assertEquals(pattern.pattern(), Documents.read(document, TextJson::readPattern).pattern());
    refusesTexts(TextJson::readPattern, "a regular expression", "(", "[a", "a{2,1}");
    String deep = "(".repeat(200_000) + ")".repeat(200_000);
    assertEquals(
        "expected a regular expression, found \"" + "(".repeat(40) + "...\"",
        refused('"' + deep + '"', TextJson::readPattern).problem());
  }

  @Test
  void charsets() {
    same(Charset.class, TextJson::readCharset, TextJson::write, StandardCharsets.UTF_8);
    same(Charset.class, TextJson::readCharset, TextJson::write, StandardCharsets.ISO_8859_1);
    refuses(
        TextJson::readCharset,
        "the name of a character set such as UTF-8",
        "nope",
        "a b",
        "\u20ac");
  }

  private static <T> void same(
      Class<T> type, Function<JsonReader, T> read, BiConsumer<JsonWriter, T> write, T value) {
    String document = written(write, value);
    assertEquals(ORACLE.writeValueAsString(value), document);
    assertEquals(ORACLE.readValue(document, type), Documents.read(document, read));
    assertEquals(value, Documents.read(document, read));
  }

  private static void refuses(Function<JsonReader, ?> read, String form, String... texts) {
    refusesTexts(read, form, texts);
    assertEquals("expected " + form + ", found 1", refused("1", read).problem());
  }

  private static void refusesTexts(Function<JsonReader, ?> read, String form, String... texts) {
    for (String text : texts) {
      assertEquals(
          "expected " + form + ", found \"" + text + '"',
          refused('"' + text + '"', read).problem());
    }
    assertEquals("expected " + form + ", found an object", refused("{}", read).problem());
  }
}
