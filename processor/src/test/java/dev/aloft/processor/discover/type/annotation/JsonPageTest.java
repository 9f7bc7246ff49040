package dev.aloft.processor.discover.type.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The support table of {@code docs/json.md} is what the processor honours. */
class JsonPageTest {
  private static final Path PAGE = Path.of("../docs/json.md");

  @Test
  void tableListsWhatIsHonoured() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("| `@")) {
        String[] cells = line.split("\\|", -1);
        documented.put(cells[1].strip(), members(cells[2]));
      }
    }
    Map<String, String> honoured = new TreeMap<>();
    for (HonouredAnnotation each : HonouredAnnotation.ALL) {
      honoured.put("`@" + each.simpleName() + "`", String.join(" ", each.members()));
    }
    assertEquals(lines(honoured), lines(documented));
  }

  /** What stands in back quotes, without the values in brackets. */
  private static String members(String cell) {
    List<String> members = new ArrayList<>();
    String[] parts = cell.replaceAll("\\([^)]*\\)", "").split("`", -1);
    for (int i = 1; i < parts.length; i += 2) {
      members.add(parts[i]);
    }
    return String.join(" ", members);
  }

  private static String lines(Map<String, String> table) {
    StringBuilder lines = new StringBuilder();
    table.forEach((name, members) -> lines.append(name).append(": ").append(members).append('\n'));
    return lines.toString();
  }
}
