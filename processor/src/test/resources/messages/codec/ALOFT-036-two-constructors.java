package shop;

final class A { // HERE
  public int x;

  A(int x) {
    this.x = x;
  }

  A(String x) {
    this.x = x.length();
  }
}
