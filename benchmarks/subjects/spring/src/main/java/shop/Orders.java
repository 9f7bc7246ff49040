package shop;

import java.util.List;

public record Orders(List<Order> orders) {}
