package shop;

import com.fasterxml.jackson.annotation.JsonProperty;

final class A {
  @JsonProperty private String id; // HERE

  String getId() {
    return id;
  }

  void setId(String id) {
    this.id = id;
  }
}
