package shop;

import java.util.*;

@SuppressWarnings("rawtypes")
record A(
    List names) {} // HERE
