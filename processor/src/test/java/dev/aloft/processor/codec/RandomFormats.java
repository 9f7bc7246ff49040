package dev.aloft.processor.codec;

import java.util.List;
import java.util.Random;

/** Random {@code @JsonFormat} annotations; the processor refuses many of them. */
final class RandomFormats {
  private static final List<String> SHAPES =
      List.of(
          "ANY",
          "NATURAL",
          "SCALAR",
          "ARRAY",
          "ARRAY",
          "OBJECT",
          "NUMBER",
          "NUMBER",
          "NUMBER_FLOAT",
          "NUMBER_INT",
          "NUMBER_INT",
          "STRING",
          "STRING",
          "BOOLEAN",
          "BINARY",
          "POJO");
  private static final List<String> FEATURES =
      List.of(
          "ACCEPT_SINGLE_VALUE_AS_ARRAY",
          "ACCEPT_CASE_INSENSITIVE_PROPERTIES",
          "ACCEPT_CASE_INSENSITIVE_VALUES",
          "READ_UNKNOWN_ENUM_VALUES_AS_NULL",
          "READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE",
          "READ_DATE_TIMESTAMPS_AS_NANOSECONDS",
          "READ_DATE_TIMESTAMPS_AS_NANOSECONDS",
          "WRITE_DATES_WITH_ZONE_ID",
          "WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS",
          "WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED",
          "WRITE_SORTED_MAP_ENTRIES",
          "ADJUST_DATES_TO_CONTEXT_TIME_ZONE");

  private final Random random;

  RandomFormats(Random random) {
    this.random = random;
  }

  /** One for a property of that type; often none. */
  String property(String type) {
    String pattern = pattern(type);
    if (random.nextInt(pattern.isEmpty() ? 8 : 2) > 0) {
      return "";
    }
    StringBuilder text = new StringBuilder("@JsonFormat(");
    if (random.nextBoolean()) {
      text.append("shape = JsonFormat.Shape.").append(pick(SHAPES)).append(", ");
    }
    if (!pattern.isEmpty() && random.nextInt(3) > 0) {
      text.append("pattern = \"").append(pattern).append("\", ");
      if (pattern.contains("MMM")) {
        text.append("locale = \"").append(pick(List.of("de", "en_US", "fr-FR"))).append("\", ");
      }
      if (type.endsWith("Instant") || (type.endsWith("DateTime") && random.nextBoolean())) {
        text.append("timezone = \"").append(pick(List.of("UTC", "CET"))).append("\", ");
      }
    }
    if (random.nextInt(6) == 0) {
      text.append("lenient = OptBoolean.").append(pick(List.of("TRUE", "FALSE"))).append(", ");
    }
    if (random.nextInt(6) == 0) {
      text.append("radix = ").append(pick(List.of("2", "16", "36"))).append(", ");
    }
    for (String features : List.of("with", "without")) {
      if (random.nextInt(3) == 0) {
        text.append(features).append(" = JsonFormat.Feature.").append(pick(FEATURES)).append(", ");
      }
    }
    return closed(text);
  }

  /** One for an enum or another type; often none. */
  String type() {
    if (random.nextInt(6) > 0) {
      return "";
    }
    StringBuilder text = new StringBuilder("@JsonFormat(");
    if (random.nextInt(3) > 0) {
      text.append("shape = JsonFormat.Shape.").append(pick(SHAPES)).append(", ");
    } else {
      text.append("with = JsonFormat.Feature.").append(pick(FEATURES)).append(", ");
    }
    return closed(text);
  }

  private static String closed(StringBuilder text) {
    String all = text.toString();
    return (all.endsWith(", ") ? all.substring(0, all.length() - 2) : all) + ") ";
  }

  private String pattern(String type) {
    return switch (type) {
      case "LocalDate" -> "dd.MM.yyyy";
      case "LocalDateTime", "ZonedDateTime", "Instant" -> "yyyyMMdd HH:mm";
      case "OffsetDateTime" -> "uuuu-MM-dd HH:mm X";
      case "LocalTime" -> "HH-mm-ss";
      case "YearMonth" -> "MM/yyyy";
      case "MonthDay" -> "dd.MM.";
      case "Year" -> "uuuu";
      case "Month" -> "MMMM";
      case "Date" -> "yyyy.MM.dd HH";
      case "Duration" -> pick(List.of("MILLIS", "SECONDS", "HALF_DAYS", "MICROS"));
      case "List<LocalDate>", "Optional<LocalDate>" -> "dd MMM uuuu";
      default -> "";
    };
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
