package shop;

final class A {
  public void setX(Long x) {}

  public void setX(Integer x) {} // HERE
}
