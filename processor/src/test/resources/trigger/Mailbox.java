package shop;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.JsonBounds;
import dev.aloft.Queue;
import dev.aloft.Topic;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TopicMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonPOJOBuilder;

/** Functions that take messages of every kind of object. */
final class Mailbox {
  record Letter(String from, Letter reply) {}

  record Checked(String from) {
    Checked {
      Objects.requireNonNull(from);
    }
  }

  static final class Bean {
    public String from;
  }

  @JsonDeserialize(builder = Built.Builder.class)
  record Built(String from) {
    @JsonPOJOBuilder(withPrefix = "")
    static final class Builder {
      private String from;

      Builder from(String from) {
        this.from = from;
        return this;
      }

      Built build() {
        return new Built(from);
      }
    }
  }

  record Wrapper(Letter letter) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Wrapper {}
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  interface Tolerant {}

  record Tolerated(String from) implements Tolerant {}

  record Empty() {}

  static final class Open {
    public String from;

    private final Map<String, Object> rest = new HashMap<>();

    @JsonAnySetter
    void put(String name, Object value) {
      rest.put(name, value);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, defaultImpl = Other.class)
  sealed interface Post permits Card, Other {}

  record Card(String from) implements Post {}

  record Other(String from) implements Post {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, defaultImpl = Unknown.class)
  sealed interface Parcel permits Box, Unknown {}

  record Box(@JsonProperty("box") String from) implements Parcel {}

  record Unknown() implements Parcel {}

  @Function
  @Queue("q")
  static void letter(QueueMessage<Letter> message) {}

  @Function
  @Queue("q")
  @JsonBounds(maxDepth = 10)
  static void bounded(QueueMessage<Letter> message) {}

  @Function
  @Queue("q")
  static void checked(QueueMessage<Checked> message) {}

  @Function
  @Queue("q")
  static void bean(QueueMessage<Bean> message) {}

  @Function
  @Queue("q")
  static void built(QueueMessage<Built> message) {}

  @Function
  @Queue("q")
  static void wrapper(QueueMessage<Wrapper> message) {}

  @Function
  @Queue("q")
  static void optional(QueueMessage<Optional<Letter>> message) {}

  @Function
  @Queue("q")
  static void post(QueueMessage<Post> message) {}

  @Function
  @Topic("t")
  static void topic(TopicMessage<Letter> message) {}

  @Function
  @Queue("q")
  static void tolerated(QueueMessage<Tolerated> message) {}

  @Function
  @Queue("q")
  static void empty(QueueMessage<Empty> message) {}

  @Function
  @Queue("q")
  static void open(QueueMessage<Open> message) {}

  @Function
  @Queue("q")
  static void parcel(QueueMessage<Parcel> message) {}

  @Function
  @Queue("q")
  static void map(QueueMessage<Map<String, Object>> message) {}

  @Function
  @Queue("q")
  static void list(QueueMessage<List<Letter>> message) {}

  @Function
  @Http
  static void http(Letter letter) {}
}
