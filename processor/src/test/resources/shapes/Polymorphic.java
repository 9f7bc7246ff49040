package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface Polymorphic {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  sealed interface Shape permits Circle, Square, Empty {}

  record Circle(double radius) implements Shape {}

  @JsonTypeName("square")
  record Square(int side, List<Shape> inside) implements Shape {}

  @JsonTypeName("empty")
  record Empty() implements Shape {}

  // {"shape":{"@type":"Polymorphic$Circle","radius":1.5}}
  // {"shape":{"radius":1.5,"@type":"Polymorphic$Circle"}}
  // {"shape":{"side":1,"inside":[{"radius":2,"@type":"Polymorphic$Circle"},{"@type":"empty"},null],"@type":"square"}}
  // {"shape":{"side":1,"inside":[],"x":{"a":[{"@type":"no"}]},"@type":"square"},"more":[{"@type":"empty","y":1}]}
  // {"shape":{"@type":"empty"},"byName":{"a":{"@type":"empty"},"b":{"x":[[]],"@type":"empty"}}}
  // {"shape":null}
  // !{"shape":{}}
  // !{"shape":{"@type":"circle","radius":1}}
  // !{"shape":{"radius":1}}
  // !{"shape":{"@type":null,"radius":1}}
  // !{"shape":[]}
  // !{"shape":"square"}
  // !{"shape":{"side":1,"@type":"square","inside":[{"@type":"square","side":"x"}]}}
  record Shapes(Shape shape, List<Shape> more, Map<String, Shape> byName, Optional<Shape> maybe, Shape[] array) {}

  // {"circle":{"@type":"Polymorphic$Circle","radius":1},"square":{"@type":"square","side":3,"inside":[]}}
  // !{"circle":{"@type":"square","side":1}}
  // !{"circle":{"radius":1}}
  record Narrow(Circle circle, Square square) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  sealed interface Animal {
    String name();
  }

  record Dog(String name, int barks) implements Animal {}

  record Cat(String name, boolean purrs) implements Animal {}

  // {"animals":[{"kind":"Dog","name":"a","barks":1},{"name":"b","purrs":true,"kind":"Cat"}]}
  // !{"animals":[{"kind":"Cow","name":"a"}]}
  record Animals(List<Animal> animals) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type", visible = true)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Created.class, name = "created"),
    @JsonSubTypes.Type(value = Deleted.class, names = {"deleted", "removed"})
  })
  interface Event {
    String type();
  }

  record Created(String id, String type) implements Event {}

  record Deleted(String type, long at) implements Event {}

  // {"events":[{"type":"created","id":"1"},{"id":"2","type":"created"},{"type":"removed","at":5},{"at":6,"type":"deleted"}]}
  // !{"events":[{"type":"other"}]}
  record Events(List<Event> events) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
  sealed interface Hidden {}

  @JsonTypeName("one")
  record HiddenOne(String type, int x) implements Hidden {}

  @JsonTypeName("two")
  final class HiddenTwo implements Hidden {
    public int y;

    public String getType() {
      return "two";
    }
  }

  // {"a":{"type":"one","x":1},"b":{"type":"two","y":2}}
  // {"a":{"x":1,"type":"one"},"b":{"y":2,"type":"two"}}
  record Hiddens(Hidden a, Hidden b) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({@JsonSubTypes.Type(value = Text.class, name = "text"), @JsonSubTypes.Type(value = Image.class, name = "image")})
  abstract class Part {
    public String id;
  }

  class Text extends Part {
    public String text;
  }

  class Image extends Part {
    public int width;
    public List<Part> layers;
  }

  // {"parts":[{"text":{"id":"a","text":"t"}},{"image":{"width":1,"layers":[{"text":{}}]}}]}
  // !{"parts":[{"video":{}}]}
  // !{"parts":[{}]}
  // !{"parts":[{"text":{},"image":{}}]}
  // !{"parts":["text"]}
  record Parts(List<Part> parts) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
  sealed interface Step {}

  @JsonTypeName("go")
  record Go(int far) implements Step {}

  @JsonTypeName("1")
  record Stop() implements Step {}

  // {"steps":[["go",{"far":1}],["1",{}],[1,{}]]}
  // !{"steps":[["go",{"far":1},2]]}
  // !{"steps":[["fly",{}]]}
  // !{"steps":[{"far":1}]}
  // !{"steps":[[]]}
  record Steps(List<Step> steps) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  sealed interface Payment {}

  record Card(String number, @JsonAlias("exp") String expiry) implements Payment {}

  record Iban(String iban, String owner) implements Payment {}

  record Voucher(String code, String owner) implements Payment {}

  record Nothing() implements Payment {}

  // {"payments":[{"number":"1","expiry":"2"},{"exp":"2","number":"1"},{"owner":"o","code":"c"},{"iban":"i"},{}]}
  // {"payments":[{"unknown":[1,{"iban":1}],"iban":"i","owner":"o"}]}
  // !{"payments":[{"owner":"o"}]}
  // !{"payments":[{"unknown":1}]}
  // !{"payments":[1]}
  record Payments(List<Payment> payments) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t", defaultImpl = Other.class)
  @JsonSubTypes(@JsonSubTypes.Type(value = Known.class, name = "known"))
  interface Lenient {}

  record Known(int x) implements Lenient {}

  class Other implements Lenient {
    public String y;
  }

  // {"a":[{"t":"known","x":1},{"y":"a"},{"t":"what","y":"b"},{}]}
  record Lenients(List<Lenient> a) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = Plain.class)
  sealed interface Guess {}

  record Plain(String a) implements Guess {}

  record Rich(String a, String b) implements Guess {}

  // {"g":[{"a":"x"},{"b":"y"},{},{"a":"x","b":"y"}]}
  record Guesses(List<Guess> g) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes(@JsonSubTypes.Type(value = Manager.class, name = "manager"))
  @JsonTypeName("employee")
  class Employee {
    public String name;
  }

  class Manager extends Employee {
    public List<Employee> reports;
  }

  // {"e":{"is":"manager","name":"a","reports":[{"is":"employee","name":"b"},{"name":"c","is":"manager"}]}}
  // !{"e":{"name":"a"}}
  record Team(Employee e) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "r")
  sealed interface Result<T> {
    @JsonTypeName("ok")
    record Ok<T>(T value) implements Result<T> {}

    @JsonTypeName("failed")
    record Failed<T>(String why) implements Result<T> {}
  }

  // {"a":{"r":"ok","value":5},"b":{"value":["x"],"r":"ok"},"c":{"r":"failed","why":"w"}}
  record Results(Result<Integer> a, Result<List<String>> b, Result<Circle> c) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "deep")
  sealed interface Top {}

  sealed interface Middle extends Top {}

  @JsonTypeName("low")
  record Low(Top t) implements Middle {}

  @JsonTypeName("high")
  record High(Middle m) implements Top {}

  // {"top":{"deep":"high","m":{"t":{"deep":"low"},"deep":"low"}},"middle":{"deep":"low"}}
  // !{"middle":{"deep":"high"}}
  record Levels(Top top, Middle middle) {}
}
