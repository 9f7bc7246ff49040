package shop;

import com.fasterxml.jackson.annotation.*;

record A(
    @JacksonInject // HERE
    B b) {}

record B(int x) {}
