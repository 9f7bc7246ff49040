package orders;

/** What a customer gets for an order. */
public record Receipt(String id, String customer, long cents) {}
