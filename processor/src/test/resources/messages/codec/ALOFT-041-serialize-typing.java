package a;

import tools.jackson.databind.annotation.JsonSerialize;

public record A(@JsonSerialize(typing = JsonSerialize.Typing.STATIC) Object a) {} // HERE
