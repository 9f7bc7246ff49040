package shop;

public record Greeting(String message) {}
