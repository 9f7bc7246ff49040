package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

public interface References {
  // {"name":"a","items":[{"text":"x"},null],"unknown":{}}
  // {"items":null}
  // {"items":[]}
  // {"items":[{"text":"a","list":{"name":"b"}}],"name":"c"}
  // !{"items":[1]}
  class Todo {
    public String name;
    @JsonManagedReference public List<Item> items;
  }

  // {"text":"x","list":{"name":"a","items":[{"text":"y"}]}}
  // {"list":null}
  class Item {
    public String text;
    @JsonBackReference public Todo list;

    public String getOwner() {
      return list == null ? "nobody" : list.name + (list.items == null);
    }
  }

  // {"array":[{"x":1},null],"one":{"x":2},"map":{"k":{"x":3},"l":null},"name":"n"}
  // {"name":"n"}
  class Ways {
    private final String name;
    @JsonManagedReference public Held[] array;
    @JsonManagedReference("one") private Held one;
    @JsonManagedReference("map") public Map<String, Held> map;

    @JsonCreator
    Ways(@JsonProperty("name") String name) {
      this.name = name;
    }

    public String getName() {
      return name;
    }

    public Held getOne() {
      return one;
    }

    public void setOne(Held one) {
      this.one = one;
    }
  }

  class Held {
    public int x;
    private Ways inArray;
    private Ways asOne;
    @JsonBackReference("map") public Ways inMap;

    @JsonBackReference
    public void setInArray(Ways inArray) {
      this.inArray = inArray;
    }

    @JsonBackReference("one")
    public Ways getAsOne() {
      return asOne;
    }

    public void setAsOne(Ways asOne) {
      this.asOne = asOne;
    }

    public String getSeen() {
      return (inArray != null) + " " + (asOne != null) + " " + (inMap != null);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes({@JsonSubTypes.Type(value = Dog.class, name = "dog"), @JsonSubTypes.Type(value = Cat.class, name = "cat")})
  abstract class Animal {
    @JsonBackReference public Zoo zoo;

    public boolean isKept() {
      return zoo != null;
    }
  }

  class Dog extends Animal {
    public int barks;
  }

  class Cat extends Animal {
    public String name;
    @JsonManagedReference("kittens") public LinkedHashSet<Kitten> kittens;
  }

  class Kitten {
    public int n;
    @JsonBackReference("kittens") public Cat mother;

    @Override
    public boolean equals(Object other) {
      return other instanceof Kitten kitten && kitten.n == n && kitten.mother == mother;
    }

    @Override
    public int hashCode() {
      return n + (mother == null ? 0 : 31);
    }

    public boolean isFed() {
      return mother != null && mother.name != null;
    }
  }

  // {"animals":[{"@type":"dog","barks":1},{"name":"a","@type":"cat","kittens":[{"n":1},{"n":2}]}],"first":{"@type":"dog"}}
  // {"animals":[{"@type":"cat","kittens":[{"n":1}],"name":"late"}],"first":null}
  class Zoo {
    @JsonManagedReference public Collection<Animal> animals;
    @JsonManagedReference public Animal first;
  }

  // {"animals":[{"@type":"dog"}],"tickets":3}
  class BigZoo extends Zoo {
    public int tickets;
  }

  // {"n":"root","kids":[{"n":"a","kids":[{"n":"b"}]},{"n":"c","up":{"n":"other"}}]}
  class Tree {
    public String n;
    @JsonManagedReference public LinkedList<Tree> kids;
    @JsonBackReference public Tree up;

    public String getUpName() {
      return up == null ? null : up.n;
    }
  }

  class Box<T> {
    @JsonManagedReference public List<? extends T> all;
  }

  class Content {
    @JsonBackReference public Box<Content> box;
    public String c;

    public boolean isBoxed() {
      return box != null;
    }
  }

  // {"box":{"all":[{"c":"x"}]}}
  class Boxes {
    public Box<Content> box;
  }

  class Core {
    public int c;
    @JsonManagedReference public Part part;
  }

  class Part {
    public int p;
    @JsonBackReference public Core core;

    public int getCoreC() {
      return core == null ? -1 : core.c;
    }
  }

  // {"c":3,"part":{"p":1},"own":2}
  class Around {
    @JsonUnwrapped public Core core;
    public int own;
  }

  // {"child":{"x":1},"other":"a"}
  @NullMarked
  class MarkedParent {
    @JsonManagedReference
    @JsonSetter(nulls = Nulls.SKIP)
    public MarkedChild child = new MarkedChild();

    @Nullable public String other;
  }

  @NullMarked
  class MarkedChild {
    public int x;
    private @Nullable MarkedParent parent;

    @JsonBackReference
    public @Nullable MarkedParent getParent() {
      return parent;
    }

    public void setParent(MarkedParent parent) {
      this.parent = parent;
    }

    public boolean isLinked() {
      return parent != null;
    }
  }
}
