package shop;

import java.util.*;

record A(
    Map<String, Shape> shapes) {} // HERE

abstract class Shape {}
