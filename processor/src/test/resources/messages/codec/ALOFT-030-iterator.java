package shop;

record A(
    java.util.Iterator<String> names) {} // HERE
