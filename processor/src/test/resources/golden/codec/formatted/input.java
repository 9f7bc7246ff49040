package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;

record Formatted(
    @JsonFormat(pattern = "dd.MM.yyyy", locale = "de-DE") LocalDate day,
    @JsonFormat(pattern = "yyyy/MM/dd HH:mm", timezone = "UTC") Instant at) {}
