package shop;

final class A {
  private String x; // HERE
}
