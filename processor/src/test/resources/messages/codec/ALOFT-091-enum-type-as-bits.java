package shop;

import com.fasterxml.jackson.annotation.JsonFormat;

@JsonFormat(shape = JsonFormat.Shape.BINARY)
enum A { // HERE
  SMALL
}
