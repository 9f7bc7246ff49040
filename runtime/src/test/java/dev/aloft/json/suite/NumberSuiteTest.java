package dev.aloft.json.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files of parse-number-fxx-test-data: each line has the bits of a decimal number as half, single
 * and double, in hexadecimal, and its text.
 */
class NumberSuiteTest {
  /** Some texts have thousands of digits. */
  private final JsonReader reader =
      new JsonReader(new JsonLimits(1, 100_000, 100_000, 1, 1, 100_000, 1));

  @TestFactory
  Stream<DynamicTest> everyFile() throws IOException {
    return SuiteFolders.files("numbers").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    String.valueOf(file.getFileName()), file.toUri(), () -> verify(file)));
  }

  private void verify(Path file) throws IOException {
    int verified = 0;
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split(" ", -1);
      assertEquals(4, fields.length, line);
      String number = json(fields[3]);
      byte[] document = Documents.utf8(number);
      int single = Float.floatToRawIntBits(Documents.read(reader, document, JsonReader::readFloat));
      long twice =
          Double.doubleToRawLongBits(Documents.read(reader, document, JsonReader::readDouble));
      assertEquals(fields[1], String.format("%08X", single), line);
      assertEquals(fields[2], String.format("%016X", twice), line);
      verified++;
    }
    assertTrue(verified > 0, file + " is empty");
  }

  /** The files have points without a digit before or after them, which JSON does not allow. */
  private static String json(String number) {
    String whole = number.startsWith(".") ? "0" + number : number;
    int point = whole.indexOf('.');
    boolean bare =
        point >= 0 && (point + 1 == whole.length() || !Character.isDigit(whole.charAt(point + 1)));
    return bare ? whole.substring(0, point + 1) + "0" + whole.substring(point + 1) : whole;
  }
}
