package shop;

import com.fasterxml.jackson.annotation.*;
import java.time.*;

record A(
    @JsonFormat(pattern = "dd.bb")
    LocalDate x) {} // HERE
