package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

@JsonFormat(shape = JsonFormat.Shape.ARRAY)
class A { // HERE
  public int x;

  @JsonAnySetter @JsonAnyGetter public Map<String, String> rest;
}
