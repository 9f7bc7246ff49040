package shop;

import java.util.*;

record A(
    List<Date> dates) {} // HERE
