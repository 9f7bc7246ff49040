package dev.aloft.json.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * JSONTestSuite: the name of a file says whether a parser must accept it ({@code y_}), must refuse
 * it ({@code n_}) or may do either ({@code i_}).
 */
class ParsingSuiteTest {
  /** Refused where an object is read, and accepted where it is skipped; see docs/json.md. */
  private static final Set<String> DUPLICATE_NAMES =
      Set.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

  /**
   * What the grammar leaves open and is accepted: numbers of any size, halves of surrogate pairs
   * that are escaped, 500 levels, a byte order mark.
   */
  private static final Set<String> ACCEPTED =
      Set.of(
          "i_number_double_huge_neg_exp.json",
          "i_number_huge_exp.json",
          "i_number_neg_int_huge_exp.json",
          "i_number_pos_double_huge_exp.json",
          "i_number_real_neg_overflow.json",
          "i_number_real_pos_overflow.json",
          "i_number_real_underflow.json",
          "i_number_too_big_neg_int.json",
          "i_number_too_big_pos_int.json",
          "i_number_very_big_negative_int.json",
          "i_string_1st_surrogate_but_2nd_missing.json",
          "i_string_1st_valid_surrogate_2nd_invalid.json",
          "i_string_incomplete_surrogate_and_escape_valid.json",
          "i_string_incomplete_surrogate_pair.json",
          "i_string_incomplete_surrogates_escape_valid.json",
          "i_string_invalid_lonely_surrogate.json",
          "i_string_invalid_surrogate.json",
          "i_string_inverted_surrogates_U+1D11E.json",
          "i_string_lone_second_surrogate.json",
          "i_structure_500_nested_arrays.json",
          "i_structure_UTF-8_BOM_empty_object.json");

  /** The rest: half a pair in a name, other encodings, malformed UTF-8. */
  private static final Set<String> REFUSED =
      Set.of(
          "i_object_key_lone_2nd_surrogate.json",
          "i_string_UTF-16LE_with_BOM.json",
          "i_string_UTF-8_invalid_sequence.json",
          "i_string_UTF8_surrogate_U+D800.json",
          "i_string_invalid_utf-8.json",
          "i_string_iso_latin_1.json",
          "i_string_lone_utf8_continuation_byte.json",
          "i_string_not_in_unicode_range.json",
          "i_string_overlong_sequence_2_bytes.json",
          "i_string_overlong_sequence_6_bytes.json",
          "i_string_overlong_sequence_6_bytes_null.json",
          "i_string_truncated-utf-8.json",
          "i_string_utf16BE_no_BOM.json",
          "i_string_utf16LE_no_BOM.json");

  private final JsonReader reader = new JsonReader();

  @TestFactory
  Stream<DynamicTest> everyFile() throws IOException {
    return SuiteFolders.files("parsing").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    String.valueOf(file.getFileName()), file.toUri(), () -> verify(file)));
  }

  private void verify(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] document = Files.readAllBytes(file);
    boolean accepted = name.startsWith("y_") || ACCEPTED.contains(name);
    if (!accepted) {
      assertTrue(name.startsWith("n_") || REFUSED.contains(name), name + " is not in a table");
    }
    if (accepted && !DUPLICATE_NAMES.contains(name)) {
      Documents.plain(reader, document);
    } else {
      refuses(() -> Documents.plain(reader, document));
    }
    if (accepted) {
      Documents.skip(reader, document);
    } else {
      refuses(() -> Documents.skip(reader, document));
    }
  }

  private void refuses(Executable read) {
    JsonException fault = assertThrows(JsonException.class, read);
    assertTrue(fault.line() >= 1 && fault.column() >= 1, fault.getMessage());
    assertEquals(7, Documents.plain(reader, Documents.utf8("7")));
  }
}
