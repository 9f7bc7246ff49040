package shop;

import com.fasterxml.jackson.annotation.*;

@JsonFormat(shape = JsonFormat.Shape.ARRAY)
class A { // HERE
  public int x;

  public int getY() {
    return 1;
  }
}
