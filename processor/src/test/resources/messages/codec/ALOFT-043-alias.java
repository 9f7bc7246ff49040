package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    int x,
    @JsonAlias("x") int y) {} // HERE
