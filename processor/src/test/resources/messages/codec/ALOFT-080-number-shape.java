package shop;

import com.fasterxml.jackson.annotation.*;
import java.time.*;

record A(
    @JsonFormat(shape = JsonFormat.Shape.NUMBER) // HERE
    LocalDate x) {}
