package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

/** Members of records beside their components, and annotated ones that are not public. */
@SuppressWarnings("all")
interface OtherMembers {
  // {"name":"n","a":1,"b":2}
  record AnySetter(String name, @JsonIgnore Map<String, Integer> kept) {
    public AnySetter {
      kept = new TreeMap<>();
    }

    @JsonAnySetter
    void put(String key, Integer value) {
      kept.put(key, value);
    }

    @JsonAnyGetter
    Map<String, Integer> rest() {
      return kept;
    }
  }

  // {"name":"n","other":"x"}
  record AnnotatedSetter(String name, @JsonIgnore List<String> others) {
    public AnnotatedSetter {
      others = new ArrayList<>();
    }

    @JsonSetter("other")
    void called(String other) {
      others.add(other);
    }

    @JsonGetter("others")
    List<String> all() {
      return others;
    }
  }

  // {"name":"n","nick":"x"}
  // {"nick":"x"}
  record Setter(String name, @JsonIgnore List<String> nicks) {
    public Setter {
      nicks = new ArrayList<>();
    }

    @JsonProperty("nick")
    void nick(String nick) {
      nicks.add(nick);
    }

    @JsonProperty("nick")
    String nick() {
      return String.join(",", nicks);
    }

    @JsonSetter("other")
    public void setOther(String other) {
      nicks.add("other " + other);
    }
  }

  // {"x":"x"}
  record Getters(String x) {
    public String getX() {
      return "got " + x;
    }

    public int getaway() {
      return 7;
    }

    public boolean issue() {
      return true;
    }

    @JsonProperty
    int more() {
      return 8;
    }

    int less() {
      return 9;
    }
  }

  // {"id":"a","at":3,"n":"x"}
  class PackagePrivate {
    @JsonProperty String id;
    private int at;
    private String name;

    @JsonProperty
    int getAt() {
      return at;
    }

    @JsonProperty
    void setAt(int at) {
      this.at = at;
    }

    @JsonProperty("n")
    protected String name() {
      return name;
    }

    @JsonProperty("n")
    protected void called(String name) {
      this.name = name;
    }
  }

  // {"kept":"a","left":"b"}
  class Transient {
    @JsonProperty public transient String kept;
    public transient String left;
  }

  // {"x":1}
  // !{"x":"y"}
  class NamesWin {
    private final int x;

    NamesWin() {
      this(-1);
    }

    NamesWin(@JsonProperty("x") int x) {
      this.x = x;
    }

    public int getX() {
      return x;
    }
  }

  // {"a":1}
  // {}
  record OtherConstructor(int x) {
    OtherConstructor(@JsonProperty("a") Integer a, @JsonProperty("b") String b) {
      this(a == null ? 0 : a);
    }
  }

  // {"full":"a b"}
  class AnnotatedGetterFirst {
    public boolean getOn() {
      return false;
    }

    @JsonProperty
    public boolean isOn() {
      return true;
    }
  }

  // {}
  class Empty {}

  // {"id":1}
  class Marker extends HasId {
    private final String hidden = "h";
  }

  class HasId {
    public int id;
  }
}
