package shop;

record A(
    Object any) {} // HERE
