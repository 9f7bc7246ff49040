package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface Objects {
  // {}
  // {"x":1,"y":{"z":[]}}
  record Empty() {}

  // {"name":"a","next":{"name":"b","next":null}}
  record Chain(String name, Chain next) {}

  record Page<T>(List<T> items, T first) {}

  record Word(String text) {}

  // {"words":{"items":[{"text":"x"}],"first":{"text":"y"}},"numbers":{"items":[1],"first":2}}
  record Pages(Page<Word> words, Page<Integer> numbers) {}

  // {"more":{"items":[{"text":"x"}],"first":null}}
  record WildPage(Page<? extends Word> more) {}

  // {"a":3}
  // !{"a":-1}
  record Compact(int a) {
    public Compact {
      if (a < 0) {
        throw new IllegalArgumentException("negative");
      }
    }
  }

  // {"a":"x"}
  record WithExtraConstructor(String a) {
    public WithExtraConstructor() {
      this("default");
    }
  }

  // {"the_name":"x","b":1}
  // {"other":"x","b":1}
  record Renamed(@JsonProperty("the_name") @JsonAlias({"other", "another"}) String a, int b) {}

  // {"b":"x"}
  // {"a":"ignored","b":"x"}
  record Ignoring(@JsonIgnore String a, String b) {}

  // {"a":"x"}
  record WithGetter(String a) {
    public String getUpper() {
      return a.toUpperCase(Locale.ROOT);
    }

    public boolean isLong() {
      return a.length() > 10;
    }
  }

  // {"name":"n","URL":"u","open":true,"count":5,"maybe":false}
  // {}
  // !{"count":null}
  class Bean {
    private String name = "default";
    private String url;
    private boolean open;
    private Boolean maybe;
    public int count = 7;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getURL() {
      return url;
    }

    public Bean setURL(String url) {
      this.url = url;
      return this;
    }

    public boolean isOpen() {
      return open;
    }

    public void setOpen(boolean open) {
      this.open = open;
    }

    public Boolean isMaybe() {
      return maybe;
    }

    public void setMaybe(Boolean maybe) {
      this.maybe = maybe;
    }
  }

  class Base<K, V> {
    private K key;
    public V value;

    public K getKey() {
      return key;
    }

    public void setKey(K key) {
      this.key = key;
    }
  }

  // {"key":5,"value":["x"],"own":"y"}
  class Derived extends Base<Integer, List<String>> {
    public String own;

    @Override
    public Integer getKey() {
      return super.getKey();
    }
  }

  // {"value":"x","id":"i"}
  class Constructed {
    private final String value;
    private String id;

    public Constructed(String value) {
      this.value = value;
    }

    public String getValue() {
      return value;
    }

    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }
  }

  // {"x":"v"}
  class Prefixed {
    @JsonProperty("x")
    private String _x;

    public String getX() {
      return _x;
    }

    public void setX(String x) {
      this._x = x;
    }
  }

  // {"in":1,"secret":"s"}
  class Split {
    private int hidden;
    private String secret = "";

    @JsonProperty("in")
    public void setHidden(int hidden) {
      this.hidden = hidden;
    }

    @JsonIgnore
    public String getSecret() {
      return secret;
    }

    @JsonProperty
    public void setSecret(String secret) {
      this.secret = secret;
    }
  }

  // {"tags":["a"],"note":"n"}
  // {"note":null}
  class Disagreeing {
    private List<String> tags = new ArrayList<>();
    private String note;

    public Set<String> getTags() {
      return new TreeSet<>(tags);
    }

    public void setTags(List<String> tags) {
      this.tags = tags;
    }

    public Optional<String> getNote() {
      return Optional.ofNullable(note);
    }

    public void setNote(String note) {
      this.note = note;
    }
  }

  // {"e":"b","m":{"b":1}}
  // {"e":"bb"}
  // {"e":"A"}
  // !{"e":"B"}
  record Enums(Letter e, Map<Letter, Integer> m) {}

  enum Letter {
    A,
    @JsonProperty("b")
    @JsonAlias("bb")
    B {
      @Override
      public String toString() {
        return "other";
      }
    }
  }

  // {"left":{"value":1},"right":{"left":{"value":2},"value":3},"value":4}
  class Node {
    public Node left;
    public Node right;
    public int value;
  }

  // {"x":1}
  class Annotated {
    @JsonProperty
    int x;
  }

  // {"id":"i"}
  class Methods {
    private String id;

    @JsonProperty("id")
    public String id() {
      return id;
    }

    @JsonProperty("id")
    public void id(String id) {
      this.id = id;
    }
  }

  interface HasLabel {
    @JsonProperty("the_label")
    String getLabel();
  }

  // {"the_label":"x"}
  class Labelled implements HasLabel {
    private String label;

    @Override
    public String getLabel() {
      return label;
    }

    public void setLabel(String label) {
      this.label = label;
    }
  }
}
