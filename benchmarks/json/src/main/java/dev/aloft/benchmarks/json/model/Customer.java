package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;

/** Who ordered: a bean. */
@CompiledJson
@Json
@Serdeable
public class Customer {
  private long id;
  private String name;
  private String email;
  private int points;
  private boolean verified;
  private Address address;

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public int getPoints() {
    return points;
  }

  public void setPoints(int points) {
    this.points = points;
  }

  public boolean isVerified() {
    return verified;
  }

  public void setVerified(boolean verified) {
    this.verified = verified;
  }

  public Address getAddress() {
    return address;
  }

  public void setAddress(Address address) {
    this.address = address;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Customer that
        && id == that.id
        && points == that.points
        && verified == that.verified
        && Objects.equals(name, that.name)
        && Objects.equals(email, that.email)
        && Objects.equals(address, that.address);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
