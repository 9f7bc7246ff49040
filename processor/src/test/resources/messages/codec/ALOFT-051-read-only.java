package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) int id) {} // HERE
