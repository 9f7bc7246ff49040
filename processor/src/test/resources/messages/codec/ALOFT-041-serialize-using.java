package a;

import tools.jackson.databind.annotation.JsonSerialize;

public record A(@JsonSerialize(using = tools.jackson.databind.ValueSerializer.None.class) Object a) {} // HERE
