package shop;

final class A {
  private int x; // HERE

  public int getX() {
    return x;
  }
}
