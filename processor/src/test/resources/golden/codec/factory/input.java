package shop;

import com.fasterxml.jackson.annotation.*;

public final class Money {
  private final long cents;
  private final String currency;

  private Money(long cents, String currency) {
    this.cents = cents;
    this.currency = currency;
  }

  @JsonCreator
  public static Money of(
      @JsonProperty(required = true) long cents, @JsonProperty(required = true) String currency) {
    return new Money(cents, currency);
  }

  public long getCents() {
    return cents;
  }

  public String getCurrency() {
    return currency;
  }
}
