package shop;

import java.util.*;

record A(
    List<? super String> names) {} // HERE
