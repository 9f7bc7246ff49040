package shop;

final class A {
  public int x;

  A(
      int start) { // HERE
    x = start;
  }
}
