package shop;

import com.fasterxml.jackson.annotation.*;

record A( // HERE
    @JsonUnwrapped C x,
    @JsonAnySetter java.util.Map<String, String> y) {}

record C(int z) {}
