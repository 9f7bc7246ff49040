package shop;

import com.fasterxml.jackson.annotation.JsonFormat;

record A(@JsonFormat(shape = JsonFormat.Shape.STRING, radix = 64) int x) {} // HERE
