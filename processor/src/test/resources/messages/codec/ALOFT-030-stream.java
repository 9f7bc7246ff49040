package shop;

import java.io.InputStream;

record A(
    InputStream body) {} // HERE
