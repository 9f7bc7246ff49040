package dev.aloft.benchmarks.suite.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a function is asked, and how its answer is judged. */
public enum Workload {
  HELLO("{\"name\":\"World\"}", "{\"message\":\"Hello, World!\"}"),
  ORDER(Documents.order(1), Documents.order(1)),
  ORDERS(Documents.orders(100), Documents.orders(100)) {
    @Override
    public int calls(int wanted) {
      return (wanted + 4) / 5;
    }
  },
  ROUTE(Documents.gatewayRequest(), "Hello, World!") {
    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String path() {
      return "/greetings/World";
    }

    @Override
    public boolean isRight(byte[] answer) {
      return new String(answer, StandardCharsets.UTF_8).contains("Hello, World!");
    }
  },
  QUEUE(Documents.messages(10), "{\"batchItemFailures\":[]}");

  private static final JsonMapper MAPPER = new JsonMapper();

  private final String event;
  private final String expected;

  Workload(String event, String expected) {
    this.event = event;
    this.expected = expected;
  }

  /**
   * Finds one by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Workload of(String name) {
    List<String> names = new ArrayList<>();
    for (Workload each : values()) {
      names.add(each.id());
      if (each.id().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException("There is no workload " + name + ", only " + names + ".");
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The event as a polled function gets it, and the body of a request to a server. */
  public byte[] event() {
    return event.getBytes(StandardCharsets.UTF_8);
  }

  /** How many calls are made where so many are wanted: fewer of an event that takes long. */
  public int calls(int wanted) {
    return wanted;
  }

  /** Of a request to a server. */
  public String method() {
    return "POST";
  }

  /** Of a request to a server. */
  public String path() {
    return "/";
  }

  /** Whether an answer says what it should; compared as JSON, whatever the order of properties. */
  public boolean isRight(byte[] answer) {
    try {
      JsonNode tree = MAPPER.readTree(answer);
      return tree.equals(MAPPER.readTree(expected));
    } catch (JacksonException e) {
      return false;
    }
  }
}
