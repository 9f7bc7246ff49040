package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    @JsonUnwrapped String x) {} // HERE
