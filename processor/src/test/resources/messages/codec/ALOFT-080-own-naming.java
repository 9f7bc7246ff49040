package shop;

import com.fasterxml.jackson.annotation.*;

@tools.jackson.databind.annotation.JsonNaming(Shouting.class) // HERE
record A(int x) {}

class Shouting extends tools.jackson.databind.PropertyNamingStrategies.NamingBase {
  private static final long serialVersionUID = 1L;

  @Override
  protected String translate(String name) {
    return name + "!";
  }
}
