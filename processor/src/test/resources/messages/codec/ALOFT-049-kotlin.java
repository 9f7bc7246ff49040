package shop;

@kotlin.Metadata
final class A {} // HERE
