package shop;

import com.fasterxml.jackson.annotation.*;

record A(@JsonUnwrapped B x, int y) {} // HERE

record B(int y) {}
