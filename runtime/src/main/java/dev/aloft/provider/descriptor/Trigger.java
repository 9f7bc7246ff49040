package dev.aloft.provider.descriptor;

/** What calls a function. A compile-time notion: nothing looks at it when a function runs. */
public enum Trigger {
  /** The cloud's own invoke call, with any event. */
  EVENT("event"),
  /** {@code @Http}. */
  HTTP("http"),
  /** {@code @Schedule}. */
  SCHEDULE("schedule"),
  /** {@code @Queue}. */
  QUEUE("queue"),
  /** {@code @Topic}. */
  TOPIC("topic"),
  /** {@code @ObjectStore}. */
  OBJECT_STORE("object"),
  /** {@code @Authorizer}. */
  AUTHORIZER("authorizer"),
  /** {@code @WebSocket}. */
  WEBSOCKET("websocket");

  private final String id;

  Trigger(String id) {
    this.id = id;
  }

  /** The value of {@code "trigger"} in {@code functions.json}. */
  public String id() {
    return id;
  }
}
