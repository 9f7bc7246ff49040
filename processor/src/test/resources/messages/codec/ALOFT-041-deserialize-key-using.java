package a;

import tools.jackson.databind.annotation.JsonDeserialize;

public record A(@JsonDeserialize(keyUsing = tools.jackson.databind.KeyDeserializer.None.class) Object a) {} // HERE
