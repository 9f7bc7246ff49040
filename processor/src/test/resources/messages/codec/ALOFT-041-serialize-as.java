package a;

import tools.jackson.databind.annotation.JsonSerialize;

public record A(@JsonSerialize(as = String.class) Object a) {} // HERE
