package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

@JsonInclude(JsonInclude.Include.NON_DEFAULT)
class Settings {
  public int retries = 3;
  public double rate = 0.5;
  public String name = "none";
  public int[] ports = {80};
  public String[] hosts = {"a"};

  @JsonSetter(nulls = Nulls.AS_EMPTY)
  public UUID id;

  @JsonSetter(nulls = Nulls.AS_EMPTY)
  public Limits limits = new Limits(1, "x");

  @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
  public Optional<Map<String, String>> labels = Optional.empty();

  record Limits(Integer most, String unit) {}
}
