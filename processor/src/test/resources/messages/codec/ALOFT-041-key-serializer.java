package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

record A(Map<B, String> x) {}

@tools.jackson.databind.annotation.JsonSerialize // HERE
record B(@JsonKey String y) {}
