package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface TypeIds {
  // {"x":1}
  // {"@type":"sub","x":1,"y":2}
  // {"y":2,"@type":"sub"}
  // {"@type":"base","x":1}
  // {}
  // !{"@type":"no"}
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, requireTypeIdForSubtypes = OptBoolean.FALSE)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Base.class, name = "base"),
    @JsonSubTypes.Type(value = Sub.class, name = "sub")
  })
  class Base {
    public int x;
  }

  // {"x":1,"y":2}
  // {"@type":"sub","y":2}
  class Sub extends Base {
    public int y;
  }

  // {"@type":"strict","x":1}
  // !{"x":1}
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, requireTypeIdForSubtypes = OptBoolean.TRUE)
  @JsonSubTypes(@JsonSubTypes.Type(value = Strict.class, name = "strict"))
  class Strict {
    public int x;
  }

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      property = "t",
      defaultImpl = Plain.class,
      requireTypeIdForSubtypes = OptBoolean.FALSE,
      writeTypeIdForDefaultImpl = OptBoolean.FALSE)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Other.class, name = "other")
  })
  interface Shape {}

  record Plain(Integer p) implements Shape {}

  record Other(Integer o) implements Shape {}

  // {"all":[{"p":1},{"t":"plain","p":2},{"t":"other","o":3},{"t":"no"}],"plain":{"p":1},"other":{"t":"other"}}
  record Shapes(List<Shape> all, Plain plain, Other other) {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.WRAPPER_ARRAY,
      defaultImpl = ListedPlain.class,
      writeTypeIdForDefaultImpl = OptBoolean.FALSE)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ListedPlain.class, name = "plain"),
    @JsonSubTypes.Type(value = ListedOther.class, name = "other")
  })
  interface Listed {}

  record ListedPlain(Integer p) implements Listed {}

  record ListedOther(Integer o) implements Listed {}

  // {"all":[["plain",{"p":2}],["other",{"o":3}]]}
  record AllListed(List<Listed> all) {}

  // {"value":{"p":1}}
  // {"value":{"p":1},"kind":"plain"}
  // {"kind":"other","value":{"o":1}}
  record Beside(
      @JsonTypeInfo(
              use = JsonTypeInfo.Id.NAME,
              include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
              property = "kind",
              defaultImpl = Plain.class,
              writeTypeIdForDefaultImpl = OptBoolean.FALSE)
          Shape value) {}
}
