package shop;

import com.fasterxml.jackson.annotation.*;

record A(@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES) B b) {
  record B(int x) {} // HERE
}
