package dev.aloft.processor.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.processor.model.PortableType;
import dev.aloft.provider.descriptor.Trigger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TriggersTest {
  @Test
  void everyTriggerHasAClass() {
    for (Trigger kind : Trigger.values()) {
      TriggerType type = Triggers.of(kind);
      assertEquals(kind, type.kind());
      assertEquals(kind == Trigger.EVENT, type.annotations().isEmpty(), kind.toString());
    }
  }

  @Test
  void theClassesItNamesExist() throws Exception {
    for (PortableType type : Triggers.portableTypes()) {
      Class<?> found = Class.forName(type.className().reflectionName());
      assertEquals(type.hasBody() ? 1 : 0, found.getTypeParameters().length, found.toString());
    }
    for (String annotation : Triggers.byAnnotation().keySet()) {
      assertTrue(Class.forName(annotation).isAnnotation(), annotation);
    }
  }

  @Test
  void theDocumentedCloudsAreThoseThatMessagesName() throws Exception {
    List<List<String>> table =
        Files.readAllLines(Path.of("../docs/portability.md")).stream()
            .dropWhile(line -> !line.equals("## Triggers"))
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> Stream.of(line.split("\\|")).skip(1).map(String::strip).toList())
            .toList();
    for (TriggerType type : Triggers.all()) {
      String name = type.annotations().isEmpty() ? "event" : "`@" + type.annotations().get(0);
      List<String> row =
          table.stream().filter(each -> each.get(0).startsWith(name)).findFirst().orElseThrow();
      Set<String> clouds =
          IntStream.range(1, row.size())
              .filter(column -> !row.get(column).equals("compile error"))
              .mapToObj(column -> table.get(0).get(column))
              .collect(Collectors.toSet());
      assertEquals(clouds, Set.copyOf(type.clouds()), name);
    }
  }
}
