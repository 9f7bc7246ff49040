package dev.aloft.processor.discover;

/** What a function's parameter is for, by its type; rules about payloads see payloads alone. */
public enum ParameterKind {
  /** The portable {@code Context}. */
  CONTEXT,
  /** One cloud's own kind of {@code Context}. */
  CLOUD_CONTEXT,
  /** The context of a cloud's own library, which no bootstrap of ours has. */
  FOREIGN_CONTEXT,
  /** The same in a method of that library's handlers, for which one is generated. */
  HANDLER_CONTEXT,
  /** Where a handler writes its answer to. */
  HANDLER_OUTPUT,
  /** The servlet API's request in a method of a handler. */
  HANDLER_REQUEST,
  /** The servlet API's response, which a handler answers with. */
  HANDLER_RESPONSE,
  /** An event that a handler has to take and does not want: {@code Void}. */
  NOTHING,
  /** What Kotlin passes to a suspend function. */
  CONTINUATION,
  /** The event or its body. */
  PAYLOAD
}
