package a;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

public record A(@JsonIgnoreProperties("a") Map<String, B> a) { // HERE
  record B(int b) {}
}
