package a;

import com.fasterxml.jackson.annotation.JsonSubTypes;

public record A(@JsonSubTypes({}) B a) { // HERE
  record B(int b) {}
}
