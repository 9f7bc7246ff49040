package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;

record A(@JsonFormat(pattern = "HH:mm") Duration x) {} // HERE
