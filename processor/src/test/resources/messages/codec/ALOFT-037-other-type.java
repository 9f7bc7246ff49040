package shop;

final class A {
  public int x;

  A(
      String x) { // HERE
    this.x = x.length();
  }
}
