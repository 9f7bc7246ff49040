package shop;

import java.util.*;

record A(
    SortedSet<B> set) {} // HERE

record B(int x) {}
