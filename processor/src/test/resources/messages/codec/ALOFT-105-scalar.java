package a;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

public record A(@JsonIgnoreProperties("a") String a) {} // HERE
