package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface Creators {
  // {"amount":5,"unit":"EUR"}
  // {"unit":"EUR","amount":5,"x":1}
  // !{"amount":-1,"unit":"x"}
  final class Money {
    private final int cents;
    private final String currency;

    private Money(int cents, String currency) {
      if (cents < 0) {
        throw new IllegalArgumentException("negative");
      }
      this.cents = cents;
      this.currency = currency;
    }

    @JsonCreator
    static Money of(@JsonProperty("amount") int cents, @JsonProperty("unit") String currency) {
      return new Money(cents, currency);
    }

    @JsonProperty("amount")
    public int cents() {
      return cents;
    }

    @JsonProperty("unit")
    public String currency() {
      return currency;
    }
  }

  record Email(String address) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Email {
      if (!address.contains("@")) {
        throw new IllegalArgumentException("no @");
      }
    }

    @JsonValue
    @Override
    public String address() {
      return address;
    }
  }

  // {"to":"a@b","cc":["c@d",null],"by":{"x":"e@f"}}
  // {"to":null}
  // !{"to":"ab"}
  // !{"to":{"address":"a@b"}}
  // !{"to":[]}
  record Mail(Email to, List<Email> cc, Map<String, Email> by) {}

  record Tags(List<String> all) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Tags of(List<String> all) {
      return new Tags(List.copyOf(all));
    }

    @JsonValue
    List<String> sorted() {
      return all.stream().sorted().toList();
    }
  }

  // {"tags":["b","a"]}
  // !{"tags":"a"}
  // !{"tags":{"all":[]}}
  record Tagged(Tags tags) {}

  // {"name":"a","age":5}
  // {"age":5,"name":"a"}
  class Mixed {
    private final String name;
    private int age;

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Mixed(@JsonProperty("name") String name) {
      this.name = name;
    }

    public String getName() {
      return name;
    }

    public int getAge() {
      return age;
    }

    public void setAge(int age) {
      this.age = age;
    }
  }

  // {"x":1}
  // !{}
  // !{"y":1}
  class RequiredWithDefaultConstructor {
    private int x;

    public RequiredWithDefaultConstructor() {}

    @JsonCreator
    public RequiredWithDefaultConstructor(@JsonProperty(value = "x", required = true) int x) {
      this.x = x;
    }

    public int getX() {
      return x;
    }
  }

  // {"x":null}
  // {"x":"a"}
  // !{}
  record Required(@JsonProperty(required = true) String x) {}

  // {"x":"a"}
  record Disabled(String x) {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Disabled(int y) {
      this("" + y);
    }
  }

  // {"x":"a","y":2}
  record Factory(String x, int y) {
    @JsonCreator
    static Factory of(@JsonProperty("x") String x, @JsonProperty("y") int y) {
      return new Factory(x, y * 2 / 2);
    }
  }

  enum Code {
    RED("r"),
    GREEN("g");

    private final String code;

    Code(String code) {
      this.code = code;
    }

    @JsonValue
    String code() {
      return code;
    }
  }

  // {"code":"r","map":{"g":1}}
  // !{"code":"RED"}
  // !{"code":"x"}
  record Codes(Code code, Map<Code, Integer> map) {}

  enum Level {
    LOW(1),
    HIGH(2);

    @JsonValue
    final int level;

    Level(int level) {
      this.level = level;
    }
  }

  // {"level":1}
  // {"level":"2"}
  // !{"level":3}
  // !{"level":"LOW"}
  record Levels(Level level) {}

  enum Mood {
    GOOD,
    BAD;

    @JsonCreator
    static Mood of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  // {"mood":"good"}
  // {"mood":"BAD"}
  // !{"mood":"so so"}
  record Moods(Mood mood) {}

  enum Size {
    SMALL,
    @JsonEnumDefaultValue
    @JsonProperty("any")
    ANY
  }

  // {"size":"SMALL"}
  // {"size":"HUGE"}
  // {"size":"any","list":["x"]}
  record Sizes(Size size, List<Size> list) {}
}
