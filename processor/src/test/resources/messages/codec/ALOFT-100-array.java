package a;

import dev.aloft.CodecImport;

@CodecImport(int[].class) // HERE
public record A(int a) {}
