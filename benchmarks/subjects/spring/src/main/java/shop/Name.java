package shop;

public record Name(String name) {}
