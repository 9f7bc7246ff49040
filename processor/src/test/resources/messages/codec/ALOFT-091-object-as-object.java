package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

record A(@JsonFormat(shape = JsonFormat.Shape.OBJECT) List<B> x) { // HERE
  record B(int n) {}
}
