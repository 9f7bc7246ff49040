package a;

import dev.aloft.CodecImport;

@CodecImport(A.Page.class) // HERE
public record A(int a) {
  record Page<T>(T first) {}
}
