package shop;

import com.fasterxml.jackson.annotation.*;
import java.time.*;

record A(
    @JsonFormat(pattern = "yyyy")
    Object x) {} // HERE
