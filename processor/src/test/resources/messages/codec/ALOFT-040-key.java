package shop;

import java.util.*;

record A(
    Map<Object, String> map) {} // HERE
