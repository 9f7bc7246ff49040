package dev.aloft.tooling.deploy.yaml;

/** What an overlay asks for beyond merging, by tags of our own. */
sealed interface Edit {
  /** {@code !replace}: this value as it is, not merged into the generated one. */
  record Replace(Object value) implements Edit {}

  /** {@code !delete} before an element of a list: the generated element with the same key goes. */
  record Delete(Object element) implements Edit {}

  /** {@code null}: the generated entry of a map goes. */
  record Remove() implements Edit {}
}
