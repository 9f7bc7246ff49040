package shop;

import java.util.*;

record A(
    Map<Boolean, String> map) {} // HERE
