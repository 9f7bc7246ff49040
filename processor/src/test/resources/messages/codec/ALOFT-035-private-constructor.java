package shop;

final class A { // HERE
  private A() {}
}
