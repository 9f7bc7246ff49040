package shop;

record A(
    Hidden hidden) { // HERE
  private record Hidden(int x) {}
}
