package a;

import tools.jackson.databind.annotation.JsonSerialize;

public record A(@JsonSerialize(contentUsing = tools.jackson.databind.ValueSerializer.None.class) Object a) {} // HERE
