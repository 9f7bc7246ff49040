package shop;

record A(
    Iterable<String> names) {} // HERE
