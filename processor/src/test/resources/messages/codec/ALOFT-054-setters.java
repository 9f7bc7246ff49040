package shop;

final class A {
  public void setX(int x) {}

  public void setX(String x) {} // HERE
}
