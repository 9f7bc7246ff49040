package shop;

record A(
    Thread any) {} // HERE
