package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

record A(
    @JsonFormat(shape = JsonFormat.Shape.POJO)
    List<String> x) {} // HERE
