package shop;

import java.util.*;

record A(
    List<Calendar> dates) {} // HERE
