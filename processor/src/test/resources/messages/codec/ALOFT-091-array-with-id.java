package shop;

import com.fasterxml.jackson.annotation.*;

@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
record A(int x) {} // HERE
