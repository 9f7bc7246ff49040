package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Month;

record A(@JsonFormat(shape = JsonFormat.Shape.NUMBER) Month x) {} // HERE
