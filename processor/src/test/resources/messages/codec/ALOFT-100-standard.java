package a;

import dev.aloft.CodecImport;

@CodecImport(java.time.Instant.class)
public record A(int a) {} // HERE
