package shop;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
public record Line(String sku, String title, int quantity, double price) {}
