package shop;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
public record Orders(List<Order> orders) {}
