package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    @JsonInclude(content = JsonInclude.Include.NON_EMPTY)
    java.util.Optional<String> x) {} // HERE
