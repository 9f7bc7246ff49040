package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    @JsonUnwrapped // HERE
    B b) {}

record B(int x) {}
