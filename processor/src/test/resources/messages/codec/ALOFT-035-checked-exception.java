package shop;

final class A { // HERE
  A() throws java.io.IOException {}
}
