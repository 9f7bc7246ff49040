package shop;

import com.fasterxml.jackson.annotation.*;

enum Priority {
  LOW(1),
  HIGH(2);

  @JsonValue final int level;

  Priority(int level) {
    this.level = level;
  }
}
