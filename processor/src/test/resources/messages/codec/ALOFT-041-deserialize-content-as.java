package a;

import tools.jackson.databind.annotation.JsonDeserialize;

public record A(@JsonDeserialize(contentAs = String.class) Object a) {} // HERE
