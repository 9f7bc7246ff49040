package dev.aloft.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SnapshotHooksTest {
  private final List<String> calls = new ArrayList<>();

  private SnapshotHooks part(String name, boolean fails) {
    return new SnapshotHooks() {
      @Override
      public void beforeCheckpoint() throws IOException {
        calls.add("before " + name);
        if (fails) {
          throw new IOException(name);
        }
      }

      @Override
      public void afterRestore() {
        calls.add("after " + name);
      }
    };
  }

  @Test
  void laterPartsAreFrozenFirstAndResumedLast() throws Exception {
    SnapshotHooks hooks =
        SnapshotHooks.inOrder(List.of(part("database", false), part("cache", false)));
    hooks.beforeCheckpoint();
    hooks.afterRestore();
    assertEquals(
        List.of("before cache", "before database", "after database", "after cache"), calls);
  }

  @Test
  void theFirstFailureEndsTheRound() {
    SnapshotHooks hooks =
        SnapshotHooks.inOrder(List.of(part("database", false), part("cache", true)));
    assertThrows(IOException.class, hooks::beforeCheckpoint);
    assertEquals(List.of("before cache"), calls);
  }
}
