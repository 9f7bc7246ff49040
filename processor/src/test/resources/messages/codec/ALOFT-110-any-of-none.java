package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

@JsonIncludeProperties("a")
class A { // HERE
  public int a;

  @JsonAnySetter
  public Map<String, Object> rest;
}
