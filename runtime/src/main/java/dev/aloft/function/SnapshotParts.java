package dev.aloft.function;

import java.util.List;

/** The hooks of several parts, of which each may use those before it. */
record SnapshotParts(List<SnapshotHooks> parts) implements SnapshotHooks {
  @Override
  public void beforeCheckpoint() throws Exception {
    for (int i = parts.size() - 1; i >= 0; i--) {
      parts.get(i).beforeCheckpoint();
    }
  }

  @Override
  public void afterRestore() throws Exception {
    for (SnapshotHooks part : parts) {
      part.afterRestore();
    }
  }
}
