package shop;

import java.util.*;

record A(
    Map<A, String> map) {} // HERE
