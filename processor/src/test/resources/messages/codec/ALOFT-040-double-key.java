package shop;

import java.util.*;

record A(
    Map<Double, String> map) {} // HERE
