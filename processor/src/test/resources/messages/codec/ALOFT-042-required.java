package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    @JsonProperty(required = true) // HERE
    int x) {}
