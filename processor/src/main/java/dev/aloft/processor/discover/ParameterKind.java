package dev.aloft.processor.discover;

/** What a function's parameter is for, by its type; rules about payloads see payloads alone. */
public enum ParameterKind {
  /** The portable {@code Context}. */
  CONTEXT,
  /** One cloud's own kind of {@code Context}. */
  CLOUD_CONTEXT,
  /** The context of a cloud's own library, which no bootstrap of ours has. */
  FOREIGN_CONTEXT,
  /** What Kotlin passes to a suspend function. */
  CONTINUATION,
  /** The event or its body. */
  PAYLOAD
}
