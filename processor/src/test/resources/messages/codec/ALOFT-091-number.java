package shop;

import com.fasterxml.jackson.annotation.*;
import java.time.*;

record A(
    @JsonFormat(pattern = "#")
    int x) {} // HERE
