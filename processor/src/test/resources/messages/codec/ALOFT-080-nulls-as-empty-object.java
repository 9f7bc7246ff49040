package a;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

public class A {
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  public java.time.Instant at; // HERE
}
