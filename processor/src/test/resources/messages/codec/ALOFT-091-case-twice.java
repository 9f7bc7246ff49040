package shop;

import com.fasterxml.jackson.annotation.*;

@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
record A(int x, int X) {} // HERE
