package bench;

import java.util.List;

record Order(
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
    List<Line> lines) {
  record Line(String sku, String title, int quantity, double price) {}
}
