package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonPOJOBuilder;

public interface Built {
  // {"name":"a","size":3}
  // {"size":3,"name":"a","more":true}
  // {}
  // !{"size":null}
  @JsonDeserialize(builder = Plain.Builder.class)
  class Plain {
    private final String name;
    private final int size;

    private Plain(Builder builder) {
      this.name = builder.name;
      this.size = builder.size;
    }

    public String getName() {
      return name;
    }

    public int getSize() {
      return size;
    }

    static class Builder {
      private String name = "default";
      private int size = 7;

      Builder withName(String name) {
        this.name = name;
        return this;
      }

      Builder withSize(int size) {
        this.size = size;
        return this;
      }

      Plain build() {
        return new Plain(this);
      }
    }
  }

  // {"name":"a","URL":"u","count":2}
  // !{"name":"refused"}
  @JsonDeserialize(builder = Fluent.Maker.class)
  record Fluent(String name, @JsonProperty("URL") String url, int count) {

    @JsonPOJOBuilder(buildMethodName = "make", withPrefix = "")
    static class Maker {
      private String name;
      private String url;
      private int count;

      static Maker unused() {
        return new Maker();
      }

      Maker name(String name) {
        this.name = name;
        return this;
      }

      Maker URL(String url) {
        this.url = url;
        return this;
      }

      void count(int count) {
        this.count = count;
      }

      Fluent make() {
        if ("refused".equals(name)) {
          throw new IllegalStateException("no such name");
        }
        return new Fluent(name, url, count);
      }
    }
  }

  // {"a":1,"b":2}
  // {"b":2,"a":1}
  // {"a":1}
  @JsonDeserialize(builder = Copied.Builder.class)
  record Copied(int a, int b) {
    @JsonPOJOBuilder(withPrefix = "set")
    record Builder(int a, int b) {
      @JsonCreator
      static Builder start() {
        return new Builder(10, 20);
      }

      @JsonProperty("a")
      Builder setA(int a) {
        return new Builder(a, b);
      }

      @JsonProperty("b")
      Builder setB(int b) {
        return new Builder(a, b);
      }

      Copied build() {
        return new Copied(a, b);
      }
    }
  }

  // {"id":"x","lines":["a"],"tags":{"k":"v"}}
  // {"id":"x","tags":{}}
  // !{"lines":[]}
  @JsonDeserialize(builder = Required.Builder.class)
  class Required {
    public final String id;
    public final List<String> lines;

    @JsonAnyGetter public final Map<String, Object> rest;

    Required(String id, List<String> lines, Map<String, Object> rest) {
      this.id = id;
      this.lines = lines;
      this.rest = rest;
    }

    static class Builder {
      private final String id;
      private List<String> lines = List.of();
      private final Map<String, Object> rest = new LinkedHashMap<>();

      @JsonCreator
      Builder(@JsonProperty(value = "id", required = true) String id) {
        this.id = id;
      }

      Builder withLines(List<String> lines) {
        this.lines = lines;
        return this;
      }

      @JsonAnySetter
      Builder other(String name, Object value) {
        rest.put(name, value);
        return this;
      }

      Required build() {
        return new Required(id, lines, rest);
      }
    }
  }

  abstract class BaseBuilder<B extends BaseBuilder<B>> {
    protected String name;

    abstract B self();

    public B withName(String name) {
      this.name = name;
      return self();
    }
  }

  abstract class Raw {
    protected int weight;

    public Raw withWeight(int weight) {
      this.weight = weight;
      return this;
    }
  }

  // {"name":"x","size":1}
  @JsonDeserialize(builder = Inheriting.Builder.class)
  record Inheriting(String name, int size) {
    static class Builder extends BaseBuilder<Builder> {
      private int size;

      @Override
      Builder self() {
        return this;
      }

      Builder withSize(int size) {
        this.size = size;
        return this;
      }

      Inheriting build() {
        return new Inheriting(name, size);
      }
    }
  }

  // {"weight":3,"note":"n"}
  @JsonDeserialize(builder = Upcast.Builder.class)
  record Upcast(int weight, String note) {
    static class Builder extends Raw {
      private String note;

      Builder withNote(String note) {
        this.note = note;
        return this;
      }

      Upcast build() {
        return new Upcast(weight, note);
      }
    }
  }

  @JsonDeserialize(builder = Box.Builder.class)
  record Box<T>(T content, List<T> more) {
    static class Builder<T> {
      private T content;
      private List<T> more;

      Builder<T> withContent(T content) {
        this.content = content;
        return this;
      }

      Builder<T> withMore(List<T> more) {
        this.more = more;
        return this;
      }

      Box<T> build() {
        return new Box<>(content, more);
      }
    }
  }

  // {"words":{"content":"a","more":["b"]},"boxes":{"content":{"content":1,"more":null},"more":[]}}
  record Boxes(Box<String> words, Box<Box<Integer>> boxes) {}

  // {"first_name":"x","last_name":"y"}
  // {"first_name":"x","last_name":"y","secret":"z"}
  @JsonDeserialize(builder = Named.Builder.class)
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Named(String firstName, String lastName) {
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties("secret")
    static class Builder {
      private String first;
      private String last;

      Builder withFirstName(String name) {
        first = name;
        return this;
      }

      @JsonAlias("surname")
      Builder withLastName(String name) {
        last = name;
        return this;
      }

      Builder withSecret(String secret) {
        throw new IllegalArgumentException(secret);
      }

      Named build() {
        return new Named(first, last);
      }
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Part permits Wheel, Nut {}

  @JsonTypeName("wheel")
  @JsonDeserialize(builder = Wheel.Builder.class)
  record Wheel(int inches) implements Part {
    static class Builder {
      private int inches;

      Builder withInches(int inches) {
        this.inches = inches;
        return this;
      }

      Wheel build() {
        return new Wheel(inches);
      }
    }
  }

  @JsonTypeName("nut")
  record Nut(String thread) implements Part {}

  // {"parts":[{"kind":"wheel","inches":20},{"thread":"m4","kind":"nut"},{"inches":3,"kind":"wheel"}]}
  record Machine(List<Part> parts) {}

  // {"name":"a"}
  @JsonDeserialize(builder = ViewBuilder.class)
  abstract class View {
    public abstract String getName();
  }

  class ViewBuilder {
    private String name;

    @JsonProperty
    public ViewBuilder name(String name) {
      this.name = name;
      return this;
    }

    public View build() {
      String built = name;
      return new View() {
        @Override
        public String getName() {
          return built;
        }
      };
    }
  }

  // {"view":{"name":"a"}}
  record Views(View view) {}

  // {"x":1}
  @JsonDeserialize(builder = Prefixed.Builder.class, builderPrefix = "put")
  record Prefixed(int x) {
    @JsonPOJOBuilder(withPrefix = "set")
    static class Builder {
      private int x;

      Builder putX(int x) {
        this.x = x;
        return this;
      }

      Prefixed build() {
        return new Prefixed(x);
      }
    }
  }

  // {"name":"x","age":3}
  abstract class Animal {
    @JsonProperty
    abstract String name();

    @JsonProperty
    abstract int age();

    @JsonCreator
    static Animal create(@JsonProperty("name") String name, @JsonProperty("age") int age) {
      return new Generated(name, age);
    }

    private static final class Generated extends Animal {
      private final String name;
      private final int age;

      Generated(String name, int age) {
        this.name = name;
        this.age = age;
      }

      @Override
      String name() {
        return name;
      }

      @Override
      int age() {
        return age;
      }
    }
  }
}
