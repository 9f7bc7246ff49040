package a;

import tools.jackson.databind.annotation.JsonSerialize;

public record A(@JsonSerialize(converter = tools.jackson.databind.util.Converter.None.class) Object a) {} // HERE
