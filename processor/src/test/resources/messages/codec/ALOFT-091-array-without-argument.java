package shop;

import com.fasterxml.jackson.annotation.*;

@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record A(String x, @JsonIgnore String y) {} // HERE
