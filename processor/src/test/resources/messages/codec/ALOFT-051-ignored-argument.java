package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    @JsonIgnore int x) {} // HERE
