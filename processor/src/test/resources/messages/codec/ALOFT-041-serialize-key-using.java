package a;

import tools.jackson.databind.annotation.JsonSerialize;

public record A(@JsonSerialize(keyUsing = tools.jackson.databind.ValueSerializer.None.class) Object a) {} // HERE
