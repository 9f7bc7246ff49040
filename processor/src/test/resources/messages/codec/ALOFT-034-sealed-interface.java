package shop;

record A(
    Shape shape) {} // HERE

sealed interface Shape permits Circle {}

record Circle(double radius) implements Shape {}
