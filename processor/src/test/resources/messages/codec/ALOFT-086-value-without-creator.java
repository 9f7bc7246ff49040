package shop;

import com.fasterxml.jackson.annotation.*;

record A( // HERE
    @JsonValue String x) {}
