package a;

import tools.jackson.databind.annotation.JsonDeserialize;

public record A(@JsonDeserialize(as = String.class) Object a) {} // HERE
