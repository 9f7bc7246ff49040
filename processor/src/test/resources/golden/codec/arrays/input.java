package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Row(
    int number, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Cell> cells, Cell index) {
  @JsonFormat(
      shape = JsonFormat.Shape.ARRAY,
      with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
  static class Cell {
    public String text;
    public int column;
  }
}
