package a;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

public record A(@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) List<List<B>> a) { // HERE
  record B(int b) {}
}
