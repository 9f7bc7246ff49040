package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

/** Annotations that members inherit, and which of several methods counts. */
@SuppressWarnings("all")
interface Inherited {
  interface Secret {
    @JsonIgnore
    String password();
  }

  // {"name":"n","password":"p"}
  // {"name":"n"}
  record IgnoredByInterface(String name, String password) implements Secret {}

  // {"name":"n","password":"p"}
  record IgnoredThoughOverridden(String name, String password) implements Secret {
    @Override
    public String password() {
      return password;
    }
  }

  // {"name":"n","password":"p"}
  record SwitchedOff(String name, @JsonIgnore(false) String password) implements Secret {}

  // {"name":"n","password":"p"}
  record SwitchedOffByAccessor(String name, String password) implements Secret {
    @Override
    @JsonIgnore(false)
    public String password() {
      return password;
    }
  }

  // {"name":"n","p":"p"}
  // {"name":"n","password":"p"}
  record KeptByName(String name, @JsonProperty("p") String password) implements Secret {}

  interface Labelled<T> {
    @JsonProperty("l")
    T label();
  }

  // {"l":"x"}
  // {"label":"x"}
  record ByGenericInterfaceOfRecord(String label) implements Labelled<String> {}

  // {"l":"x"}
  // {"label":"x"}
  record GenericOverridden(String label) implements Labelled<String> {
    @Override
    public String label() {
      return "the " + label;
    }
  }

  interface Hidden {
    @JsonIgnore
    String getHidden();
  }

  // {"hidden":"x"}
  class SwitchedOffInClass implements Hidden {
    private String hidden;

    @Override
    @JsonIgnore(false)
    public String getHidden() {
      return hidden;
    }

    public void setHidden(String hidden) {
      this.hidden = hidden;
    }
  }

  interface Named<T> {
    @JsonProperty("n")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    T getName();

    @JsonAlias("called")
    void setName(T name);
  }

  // {"n":"x"}
  // {"n":null}
  // {"called":"x"}
  // {"name":"x"}
  class ByGenericInterface implements Named<String> {
    private String name;

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void setName(String name) {
      this.name = name;
    }
  }

  // {"m":"x"}
  // {"m":null}
  // {"n":"x"}
  class Replacing extends ByGenericInterface {
    @Override
    @JsonProperty("m")
    public String getName() {
      return super.getName();
    }
  }

  interface Left {
    @JsonProperty("left")
    int getSide();
  }

  interface LeftMost extends Left {
    @JsonPropertyDescription("nothing more")
    int getSide();
  }

  interface Right {
    @JsonProperty("right")
    int getSide();
  }

  // {"left":1}
  // {"right":1}
  class Diamond implements LeftMost, Right {
    public int side;

    @Override
    public int getSide() {
      return side;
    }

    public void setSide(int side) {
      this.side = side;
    }
  }

  // {"right":1}
  // {"left":1}
  class OtherDiamond implements Right, LeftMost {
    public int side;

    @Override
    public int getSide() {
      return side;
    }

    public void setSide(int side) {
      this.side = side;
    }
  }

  interface WithDefault {
    @JsonProperty("full")
    default String full() {
      return "full of " + name();
    }

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    int size();

    String name();
  }

  // {"name":"n","size":"3"}
  record DefaultMethods(String name, int size) implements WithDefault {}

  interface Coded {
    @JsonValue
    String code();
  }

  enum ByCode implements Coded {
    A,
    B;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  interface CodedByDefault {
    @JsonValue
    default String code() {
      return "default " + this;
    }
  }

  enum ByDefaultCode implements CodedByDefault {
    A,
    B
  }

  // {"by":"default A"}
  // !{"by":"A"}
  record EnumByDefault(ByDefaultCode by) {}

  interface CodedByArgument<T> {
    @JsonValue
    T code();
  }

  enum ByArgumentCode implements CodedByArgument<Integer> {
    A,
    B;

    @Override
    public Integer code() {
      return ordinal() + 10;
    }
  }

  // {"by":11}
  record EnumByArgument(ByArgumentCode by) {}

  enum NotByCode implements Coded {
    A,
    B;

    @Override
    @JsonValue(false)
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  // {"by":"a","not":"B","keys":{"b":1},"list":["a","b"]}
  // !{"by":"A"}
  // !{"not":"b"}
  record Enums(ByCode by, NotByCode not, Map<ByCode, Integer> keys, List<ByCode> list) {}

  interface Whole<T> {
    @JsonValue
    T whole();
  }

  record Wrapped(String whole) implements Whole<String> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Wrapped {}
  }

  // {"wrapped":"x"}
  record WholeByInterface(Wrapped wrapped) {}

  interface Rest {
    @JsonAnyGetter
    Map<String, Integer> rest();

    @JsonAnySetter
    void put(String name, Integer value);
  }

  // {"x":1,"y":2}
  class AnyByInterface implements Rest {
    private final Map<String, Integer> rest = new TreeMap<>();

    @Override
    public Map<String, Integer> rest() {
      return rest;
    }

    @Override
    public void put(String name, Integer value) {
      rest.put(name, value);
    }
  }

  interface Id {
    @JsonKey
    String id();
  }

  record Key(String id) implements Id {
    @Override
    public String toString() {
      return "not " + id;
    }
  }

  // {"map":{"k":1}}
  record KeyByInterface(Map<Key, Integer> map) {}

  @JsonPropertyOrder({"b", "a"})
  @JsonIgnoreProperties("c")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  interface Ruled {}

  // {"a":"","b":"x","c":"y"}
  record RuledByInterface(String a, String b, String c) implements Ruled {}

  class Animal {
    public String name;
  }

  class Dog extends Animal {
    public boolean barks;
  }

  interface HasPet {
    Animal getPet();
  }

  interface HasAny {
    Object getPet();
  }

  abstract class WithDog {
    private Dog pet;

    public Dog getPet() {
      return pet;
    }

    public void setPet(Dog pet) {
      this.pet = pet;
    }
  }

  // {"pet":{"name":"n","barks":true}}
  class MostSpecific extends WithDog implements HasAny, HasPet {}

  // {"pet":{"name":"n","barks":true}}
  class MoreSpecificThanAnimal extends WithDog implements HasPet {}

  // {"pet":{"name":"n","barks":true}}
  class MoreSpecificThanObject extends WithDog implements HasAny {}

  interface HasDog<T extends Animal> extends HasAny {
    T getPet();
  }

  // {"pet":{"name":"n","barks":true}}
  class MostSpecificByArgument implements HasDog<Dog>, HasPet {
    private Dog pet;

    @Override
    public Dog getPet() {
      return pet;
    }

    public void setPet(Dog pet) {
      this.pet = pet;
    }
  }

  interface IsOn<T> {
    @JsonProperty("power")
    T isOn();
  }

  // {"power":true}
  // {"on":true}
  class BooleanByArgument implements IsOn<Boolean> {
    public Boolean on;

    @Override
    public Boolean isOn() {
      return on;
    }
  }

  // {"x":1}
  // {"x":"2"}
  class Overloaded {
    private int x;

    public int getX() {
      return x;
    }

    public void setX(String x) {
      this.x = -1;
    }

    public void setX(int x) {
      this.x = x;
    }
  }
}
