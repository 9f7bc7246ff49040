package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;

public final class Money {
  private final String currency;
  private final long cents;
  private final String secret;
  private String comment = "";

  Money(String currency, long cents, String secret) {
    this.currency = currency;
    this.cents = cents;
    this.secret = secret;
  }

  public String getCurrency() {
    return currency;
  }

  public long getCents() {
    return cents;
  }

  @JsonIgnore
  public String getSecret() {
    return secret;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
