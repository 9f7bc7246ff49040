package shop;

import java.util.*;

record A(
    List<?> names) {} // HERE
