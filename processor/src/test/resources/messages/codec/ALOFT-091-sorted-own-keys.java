package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Map;

record A(
    @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES) Map<K, String> x) { // HERE
  record K(String name) {
    @Override
    public String toString() {
      return name;
    }
  }
}
