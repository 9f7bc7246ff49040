package a;

import tools.jackson.databind.annotation.JsonDeserialize;

public record A(@JsonDeserialize(keyAs = String.class) Object a) {} // HERE
