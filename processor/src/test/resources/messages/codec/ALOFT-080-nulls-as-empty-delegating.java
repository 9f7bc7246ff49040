package a;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

public class A {
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  public Key key; // HERE

  public static class Key {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Key(int key) {}
  }
}
