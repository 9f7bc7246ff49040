package a;

import com.fasterxml.jackson.annotation.JsonFormat;

public record A(@JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) String a) {} // HERE
