package a;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

public record A(@JsonSetter(contentNulls = Nulls.SKIP) String a) {} // HERE
