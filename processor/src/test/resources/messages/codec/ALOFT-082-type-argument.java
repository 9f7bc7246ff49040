package shop;

import com.fasterxml.jackson.annotation.*;

record A(Result<String> result) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Result<T> { // HERE
  record Pair<T, U>(T first, U second) implements Result<T> {}
}
