package dev.aloft.processor.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.processor.model.PortableType;
import dev.aloft.provider.descriptor.Trigger;
import java.nio.file.Files;
import java.nio.file.Path;
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
    for (String row : Files.readAllLines(Path.of("../docs/portability.md"))) {
      String first = row.split("\\|", -1).length > 1 ? row.split("\\|", -1)[1].strip() : "";
      Trigger kind = Triggers.byAnnotation().get("dev.aloft." + first.replaceAll("[`@]", ""));
      if (kind != null) {
        assertFalse(Triggers.of(kind).clouds().isEmpty());
        boolean all = !row.contains("compile error");
        assertEquals(all, Triggers.of(kind).clouds().size() == 4, row);
      }
    }
  }
}
