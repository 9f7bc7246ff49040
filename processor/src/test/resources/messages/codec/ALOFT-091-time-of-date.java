package shop;

import com.fasterxml.jackson.annotation.*;
import java.time.*;

record A(
    @JsonFormat(pattern = "HH:mm")
    LocalDate x) {} // HERE
