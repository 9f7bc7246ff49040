package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    @JsonProperty("x") int a,
    int x) {} // HERE
