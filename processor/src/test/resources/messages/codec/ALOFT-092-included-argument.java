package shop;

import com.fasterxml.jackson.annotation.*;

@JsonIncludeProperties("x")
record A(@JsonUnwrapped C x, int y) {} // HERE

record C(int z) {}
