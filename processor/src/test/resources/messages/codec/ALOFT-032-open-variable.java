package shop;

record A<T>(T value) {} // HERE
