package shop;

import java.util.List;

public record Order(
    String id,
    String customer,
    String email,
    String phone,
    String street,
    String city,
    String zip,
    String country,
    String currency,
    String status,
    long placed,
    int priority,
    boolean gift,
    double discount,
    double shipping,
    double tax,
    double total,
    String note,
    List<String> tags,
    List<Line> lines) {}
