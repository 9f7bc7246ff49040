package shop;

import java.util.*;

record A(
    Mine mine) {} // HERE

class Mine extends ArrayList<String> {
  private static final long serialVersionUID = 1L;
}
