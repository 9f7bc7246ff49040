package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

class A {
  @JsonAnySetter @JsonAnyGetter
  @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
  public Map<String, String> rest; // HERE
}
