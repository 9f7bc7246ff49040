package shop;

public record Line(String sku, String title, int quantity, double price) {}
