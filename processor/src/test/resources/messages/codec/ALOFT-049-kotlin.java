package shop;

@kotlin.jvm.JvmInline
@kotlin.Metadata
public final class A {} // HERE
