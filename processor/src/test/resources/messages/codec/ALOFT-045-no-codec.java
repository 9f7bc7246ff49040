package shop;

import dev.aloft.Codec;
import dev.aloft.json.*;

record A(
    @Codec(String.class) // HERE
    String x) {}
