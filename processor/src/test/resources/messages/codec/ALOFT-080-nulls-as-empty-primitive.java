package a;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

public class A {
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  public Point point; // HERE

  public record Point(int x) {}
}
