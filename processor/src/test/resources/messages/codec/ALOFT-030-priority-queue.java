package shop;

import java.util.*;

record A(
    PriorityQueue<String> names) {} // HERE
