package a;

import tools.jackson.databind.annotation.JsonSerialize;

public record A(@JsonSerialize(keyAs = String.class) Object a) {} // HERE
