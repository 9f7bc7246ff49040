package shop;

final class A {
  public void setX(int x) {} // HERE

  public void setX(String x) {}
}
