package shapes;

import com.fasterxml.jackson.annotation.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** Types as they stand in people's programs. */
public interface Everyday {
  // {"active":true,"name":"x","URL":"u","xCoordinate":1,"a":"b"}
  class Getters {
    private boolean active;
    private String name;
    private String url;
    private int x;

    public boolean isActive() {
      return active;
    }

    public boolean getActive() {
      return active;
    }

    public void setActive(boolean active) {
      this.active = active;
    }

    public String getName() {
      return name;
    }

    public Getters setName(String name) {
      this.name = name;
      return this;
    }

    public String getURL() {
      return url;
    }

    public void setURL(String url) {
      this.url = url;
    }

    public int getxCoordinate() {
      return x;
    }

    public void setxCoordinate(int x) {
      this.x = x;
    }

    public String get() {
      return "no property";
    }

    public void set(String any) {}

    public boolean is() {
      return true;
    }

    public void setBoth(String a, String b) {}
  }

  // {"id":"1","lines":[{"sku":"a","price":1.5}],"total":99}
  // {"id":"1","lines":[]}
  record Derived(String id, List<Item> lines) {
    @JsonProperty("total")
    BigDecimal total() {
      return lines.stream().map(Item::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int getCount() {
      return lines.size();
    }

    @JsonIgnore
    public boolean isEmpty() {
      return lines.isEmpty();
    }
  }

  record Item(String sku, BigDecimal price) {}

  interface Named {
    String getName();

    default String getLabel() {
      return "<" + getName() + ">";
    }
  }

  // {"name":"x"}
  // {"name":"x","label":"y"}
  class Implements implements Named {
    private String name;

    @Override
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  abstract class Base<K extends Comparable<K>, V> {
    protected K key;
    private List<? extends V> values;

    public K getKey() {
      return key;
    }

    public void setKey(K key) {
      this.key = key;
    }

    public List<? extends V> getValues() {
      return values;
    }

    public void setValues(List<? extends V> values) {
      this.values = values;
    }
  }

  // {"key":"k","values":[{"sku":"a","price":1}],"extra":{"a":[1]}}
  // {"key":null,"values":null,"extra":null}
  class Child extends Base<String, Item> {
    public Map<String, List<Integer>> extra;

    @Override
    public String getKey() {
      return super.getKey();
    }
  }

  record Page<T>(List<T> items, Page<T> next, Map<String, ? extends T> byName, T[] array) {}

  // {"page":{"items":[1],"next":{"items":[2],"next":null,"byName":{},"array":[]},"byName":{"a":3},"array":[4]}}
  // {"page":null}
  record Paged(Page<Integer> page) {}

  record Node<T extends Comparable<T>>(T value, List<Node<T>> children) {}

  // {"root":{"value":"a","children":[{"value":"b","children":null}]}}
  record Tree(Node<String> root) {}

  enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonAlias({"done", "finished"})
    CLOSED {
      @Override
      public String toString() {
        return "closed!";
      }
    };

    @JsonIgnore
    public boolean isOver() {
      return this == CLOSED;
    }
  }

  // {"a":"open","b":["CLOSED","done"],"c":{"open":1},"d":[["CLOSED"]]}
  // !{"a":"OPEN"}
  record Statuses(Status a, Set<Status> b, Map<Status, Integer> c, Status[][] d) {}

  // {"secret":"x","computed":1,"plain":2}
  class Accesses {
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    public String secret;

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public int computed = 7;

    public int plain;
    public transient int forgotten;
    public static int shared;
    public final int fixed = 3;
    volatile int hidden;
  }

  // {"from":"2024-01-01","to":"2024-02-01"}
  // !{"from":"2024-02-01","to":"2024-01-01"}
  record Range(LocalDate from, LocalDate to) {
    public Range {
      if (from.isAfter(to)) {
        throw new IllegalArgumentException("from is after to");
      }
    }
  }

  // {"amount":"1.50","currency":"EUR"}
  // {"amount":1.50,"currency":"EUR"}
  class Money {
    private final BigDecimal amount;
    private final Currency currency;

    @JsonCreator
    public Money(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") Currency currency) {
      this.amount = amount;
      this.currency = currency;
    }

    public BigDecimal getAmount() {
      return amount;
    }

    public Currency getCurrency() {
      return currency;
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Created.class, name = "created"),
    @JsonSubTypes.Type(value = Deleted.class, name = "deleted")
  })
  interface Event {
    Instant getAt();
  }

  record Created(Instant at, String by) implements Event {
    @Override
    public Instant getAt() {
      return at;
    }
  }

  class Deleted implements Event {
    private Instant at;
    public String reason;

    @Override
    public Instant getAt() {
      return at;
    }

    public void setAt(Instant at) {
      this.at = at;
    }
  }

  // {"events":[{"type":"created","at":"2024-01-01T00:00:00Z","by":"x"},{"at":"2024-01-01T00:00:00Z","reason":"y","type":"deleted"}]}
  // !{"events":[{"type":"updated"}]}
  record Log(List<? extends Event> events) {}

  // {"Value":"x","value":"y"}
  class Cased {
    @JsonProperty("Value")
    public String first;

    @JsonProperty("value")
    public String second;
  }

  // {"map":{"a":{"b":{"c":[1,[2]]}}}}
  record Deep(Map<String, Map<String, Map<String, List<Object>>>> map) {}

  // {"chars":"ab","list":["a"],"boxed":[1,null],"matrix":[[1.5],[]]}
  record Arrays(char[] chars, List<Character> list, Integer[] boxed, double[][] matrix) {}

  // {"opt":[1,null],"nested":"x"}
  // {"opt":null,"nested":null}
  // {}
  record Opts(List<Optional<Integer>> opt, Optional<Optional<String>> nested) {}

  // {"self":{"self":null,"name":"b"},"name":"a"}
  class Recursive {
    public Recursive self;
    public String name;
  }
}
