package shop;

final class A {
  public int getX() throws java.io.IOException { // HERE
    return 0;
  }
}
