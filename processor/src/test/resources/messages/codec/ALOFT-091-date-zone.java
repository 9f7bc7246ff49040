package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Date;

record A(@JsonFormat(timezone = "CET") Date x) {} // HERE
