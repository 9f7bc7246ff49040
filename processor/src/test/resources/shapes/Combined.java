package shapes;

import com.fasterxml.jackson.annotation.*;
import java.time.LocalDate;
import java.util.*;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

public interface Combined {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event_type")
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  sealed interface Event {}

  @JsonTypeName("user_created")
  record UserCreated(String userName, @JsonFormat(pattern = "yyyyMMdd") LocalDate bornOn) implements Event {}

  @JsonTypeName("user_deleted")
  record UserDeleted(@JsonProperty(required = true) String userName, Integer afterDays) implements Event {}

  // {"event":{"event_type":"user_created","user_name":"a","born_on":"20240229"},"more":[{"after_days":1,"user_name":"b","event_type":"user_deleted"}]}
  // {"event":{"event_type":"user_created"},"more":null}
  // !{"event":{"event_type":"user_deleted","after_days":1}}
  record Events(Event event, List<Event> more) {}

  // {"optional":{"event_type":"user_created"},"map":{"a":{"user_name":"x","event_type":"user_deleted"}},"array":[[{"event_type":"user_created","born_on":null}]],"deque":[{"user_name":"y","event_type":"user_deleted"}]}
  record Nested(Optional<Event> optional, Map<String, Event> map, Event[][] array, Deque<Event> deque) {}

  @JsonPropertyOrder({"first", "id"})
  class Base<T> {
    public String id;

    @JsonProperty("at")
    private String time;

    public T first;

    public String getTime() {
      return time;
    }

    public void setTime(String time) {
      this.time = time;
    }
  }

  // {"id":"1","at":"x","first":{"user_name":"u","event_type":"user_deleted"},"own":[1]}
  class Derived extends Base<Event> {
    public int[] own;
  }

  interface Named {
    @JsonProperty("label")
    @JsonAlias("title")
    String getName();

    @JsonIgnore
    default String getSecret() {
      return "s";
    }
  }

  // {"label":"x"}
  // {"title":"x","secret":"y"}
  class Implementing implements Named {
    private String name;

    @Override
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  // {"renamed_field":1,"renamed_getter":2,"renamed_setter":3,"renamed_argument":4}
  class Renames {
    @JsonProperty("renamed_field")
    public int a;

    private int b;
    private int c;
    private final int d;

    @JsonCreator
    Renames(@JsonProperty("renamed_argument") int d) {
      this.d = d;
    }

    @JsonProperty("renamed_getter")
    public int getB() {
      return b;
    }

    public void setB(int b) {
      this.b = b;
    }

    public int getC() {
      return c;
    }

    @JsonProperty("renamed_setter")
    public void setC(int c) {
      this.c = c;
    }

    public int getD() {
      return d;
    }
  }

  // {"boxed":null,"flag":null}
  record BoxedNulls(Integer boxed, Boolean flag) {}

  record Wrapped<T>(T value) {}

  // {"a":{"value":"x"},"b":{"value":[{"value":1}]}}
  record Wrappers(Wrapped<String> a, Wrapped<List<Wrapped<Integer>>> b) {}

  // {"list":["a"],"set":["b"],"sorted":["d","c"]}
  record OwnCollections(LinkedList<String> list, Set<String> set, SortedSet<String> sorted) {}

  // {"other":"x"}
  // {"name":"x"}
  record AliasOnRecord(@JsonAlias({"other", "another"}) String name) {
    public AliasOnRecord {
      name = name == null ? null : name.trim();
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  sealed interface Node {}

  @JsonTypeName("leaf")
  record Leaf(@JsonInclude(JsonInclude.Include.NON_DEFAULT) int value) implements Node {}

  @JsonTypeName("pair")
  @JsonPropertyOrder({"right", "left"})
  record Pair(Node left, Node right) implements Node {}

  // {"root":{"pair":{"left":{"leaf":{"value":0}},"right":{"pair":{"left":null,"right":{"leaf":{"value":2}}}}}}}
  // !{"root":{"leaf":{"value":1},"x":2}}
  record Trees(Node root) {}

  // {"status":"active","by":{"active":1}}
  // {"status":"ACTIVE_STATE"}
  // !{"status":"ACTIVE"}
  record Statuses(Status status, EnumMap<Status, Integer> by) {}

  enum Status {
    @JsonProperty("active")
    @JsonAlias("ACTIVE_STATE")
    ACTIVE,
    GONE
  }

  // {"keep":"a","drop":"b","count":1}
  @JsonIncludeProperties({"keep", "count"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  class Included {
    public String keep;
    public String drop;
    public int count;
    public List<String> list;
  }

  // {"x":1,"y":{"x":2,"y":null}}
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record Upper(@JsonProperty("x") int first, @JsonProperty("y") Upper second) {}

  // {"FirstName":"a","LastName":null}
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Person(String firstName, String lastName) {}
}
