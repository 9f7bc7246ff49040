package shop;

import java.util.*;

final class A {
  public B<String> b;
}

final class B<T> {
  public B<List<T>> next; // HERE
}
