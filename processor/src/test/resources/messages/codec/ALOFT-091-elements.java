package shop;

import com.fasterxml.jackson.annotation.*;
import java.time.*;

record A(
    @JsonFormat(pattern = "yyyy")
    java.util.List<LocalDate> x) {} // HERE
