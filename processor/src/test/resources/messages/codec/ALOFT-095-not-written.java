package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

record A(Map<B, String> x) {}

record B(String y) {} // HERE
