package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) // HERE
interface Shape {}
