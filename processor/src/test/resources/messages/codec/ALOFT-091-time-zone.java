package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;

record A(@JsonFormat(pattern = "uuuu", timezone = "Mars") List<Instant> x) {} // HERE
