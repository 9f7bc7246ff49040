package a;

import tools.jackson.databind.annotation.JsonDeserialize;

public record A(@JsonDeserialize(using = tools.jackson.databind.ValueDeserializer.None.class) Object a) {} // HERE
