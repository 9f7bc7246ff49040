package dev.aloft.opentelemetry;

import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A span as a line of text, on its way from a function's process to the test. */
record SpanLine(
    String name,
    String kind,
    String traceId,
    String spanId,
    String parentId,
    String status,
    Map<String, String> attributes,
    List<String> links,
    List<String> exceptions) {

  static String write(SpanData span) {
    Map<String, String> attributes = new TreeMap<>();
    span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value.toString()));
    span.getResource()
        .getAttributes()
        .forEach((key, value) -> attributes.put("resource." + key.getKey(), value.toString()));
    List<String> fields = new ArrayList<>();
    fields.add(span.getName());
    fields.add(span.getKind().name());
    fields.add(span.getTraceId());
    fields.add(span.getSpanId());
    fields.add(span.getParentSpanId());
    fields.add(span.getStatus().getStatusCode() + " " + span.getStatus().getDescription());
    List<String> pairs = new ArrayList<>();
    attributes.forEach((name, value) -> pairs.add(name + "=" + value));
    fields.add(String.join("\u0001", pairs));
    List<String> links = new ArrayList<>();
    for (LinkData link : span.getLinks()) {
      links.add(link.getSpanContext().getTraceId() + "-" + link.getSpanContext().getSpanId());
    }
    fields.add(String.join("\u0001", links));
    List<String> exceptions = new ArrayList<>();
    span.getEvents()
        .forEach(event -> exceptions.add(event.getAttributes().asMap().values().toString()));
    fields.add(String.join("\u0001", exceptions).replace('\n', ' ').replace('\t', ' '));
    return String.join("\t", fields);
  }

  static SpanLine read(String line) {
    String[] fields = line.split("\t", -1);
    Map<String, String> attributes = new TreeMap<>();
    for (String pair : list(fields[6])) {
      int equals = pair.indexOf('=');
      attributes.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new SpanLine(
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        fields[4],
        fields[5],
        attributes,
        list(fields[7]),
        list(fields[8]));
  }

  private static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split("\u0001"));
  }

  String get(String attribute) {
    return attributes.getOrDefault(attribute, "(none)");
  }
}
