package a;

import tools.jackson.databind.annotation.JsonDeserialize;

public record A(@JsonDeserialize(contentConverter = tools.jackson.databind.util.Converter.None.class) Object a) {} // HERE
