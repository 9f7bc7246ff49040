package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    @JsonIgnoreProperties("x") // HERE
    B b) {}

record B(int x) {}
