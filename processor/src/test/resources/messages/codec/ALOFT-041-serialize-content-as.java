package a;

import tools.jackson.databind.annotation.JsonSerialize;

public record A(@JsonSerialize(contentAs = String.class) Object a) {} // HERE
