package dev.aloft.conformance;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.Queue;
import dev.aloft.Topic;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TopicMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Functions whose payload does not accept everything, and breaks on some of it. */
public final class Refusals {
  private Refusals() {}

  /** A person without a name breaks it: that is a bug. */
  public record Person(String name, int age) {
    public Person {
      if (age < 0) {
        throw new IllegalArgumentException("nobody is younger than 0");
      }
      if (name.charAt(0) == '?') {
        throw new IllegalStateException("inner workings of Person");
      }
    }
  }

  /** Several of them, so that places are deep. */
  public record Team(List<Person> members) {}

  @Function("team")
  static int team(Team team) {
    return team.members().size();
  }

  @Function("http-team")
  @Http
  static Team http(Team team) {
    return team;
  }

  @Function("queue-team")
  @Queue("teams")
  static void queue(QueueMessage<Team> message) {
    System.out.println("team of " + message.body().members().size());
  }

  @Function("topic-team")
  @Topic("teams")
  static void topic(TopicMessage<Team> message) {
    System.out.println("team of " + message.body().members().size());
  }

  /** Puts what it is sent into the log by way of an exception, as careless code does. */
  @Function("forge")
  static void forge(byte[] event) {
    String text = new String(event, StandardCharsets.UTF_8);
    throw new IllegalStateException(text, new IllegalStateException(text));
  }
}
