package shop;

final class A {
  public Inner inner; // HERE

  class Inner {}
}
