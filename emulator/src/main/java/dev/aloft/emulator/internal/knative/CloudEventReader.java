package dev.aloft.emulator.internal.knative;

import dev.aloft.emulator.internal.Utf8;
import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.invocation.CloudEvent;
import dev.aloft.emulator.invocation.Header;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event out of a message as CloudEvents 1.0.2 and its HTTP binding define it, and collects
 * what is wrong with it. Batches are not events: nobody takes one as an answer.
 */
public final class CloudEventReader {
  private static final String PREFIX = "ce-";

  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private byte @Nullable [] data;
  private boolean isEvent;

  private CloudEventReader() {}

  /** Reads it in binary or structured mode, as its headers say. */
  public static CloudEventReader read(List<Header> headers, byte[] body) {
    CloudEventReader reader = new CloudEventReader();
    String type = Header.find(headers, "Content-Type").orElse("");
    String media = type.toLowerCase(Locale.ROOT);
    if (media.startsWith("application/cloudevents-batch")) {
      reader.isEvent = true;
      reader.problems.add("a batch of events");
    } else if (media.startsWith("application/cloudevents")) {
      reader.isEvent = true;
      reader.structured(media, body);
    } else if (Header.find(headers, PREFIX + "specversion").isPresent()) {
      reader.isEvent = true;
      reader.binary(headers, type, body);
    }
    if (reader.isEvent && reader.problems.isEmpty()) {
      AttributeRules.check(reader.attributes, reader.problems);
    }
    return reader;
  }

  /** Whether the message claims to be an event, or several. */
  public boolean isEvent() {
    return isEvent;
  }

  /** Each begins with an article, to follow "answered with". */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** The event; empty when the message is none, or has problems. */
  public Optional<CloudEvent> event() {
    if (!isEvent || !problems.isEmpty()) {
      return Optional.empty();
    }
    CloudEvent event = CloudEvent.of(attributes);
    return Optional.of(data == null ? event : event.data(data));
  }

  private void binary(List<Header> headers, String type, byte[] body) {
    for (Header header : headers) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.startsWith(PREFIX)) {
        String attribute = name.substring(PREFIX.length());
        if (attribute.equals("datacontenttype") || attribute.equals("data")) {
          problems.add("a header " + name);
        } else if (attributes.put(attribute, decoded(header)) != null) {
          problems.add("a repeated header " + name);
        }
      }
    }
    if (!type.isEmpty()) {
      attributes.put("datacontenttype", type);
    }
    data = body.length == 0 ? null : body;
  }

  /** A header's value, which is percent-encoded UTF-8 without blanks and quotes. */
  private String decoded(Header header) {
    String value = header.value();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '%') {
        int high = at + 2 < value.length() ? Character.digit(value.charAt(at + 1), 16) : -1;
        int low = at + 2 < value.length() ? Character.digit(value.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
          problems.add("a bare percent sign in " + header.name());
          return value;
        }
        bytes.write(high * 16 + low);
        at += 2;
      } else if (c <= ' ' || c > '~' || c == '"') {
        problems.add("a character in " + header.name() + " that has to be percent-encoded");
        return value;
      } else {
        bytes.write(c);
      }
    }
    String text = Utf8.read(bytes.toByteArray());
    if (text == null) {
      problems.add("a value of " + header.name() + " that is not UTF-8");
      return value;
    }
    return text;
  }

  private void structured(String media, byte[] body) {
    if (!media.split(";", -1)[0].strip().equals("application/cloudevents+json")) {
      problems.add("an event in an unknown format, " + media);
      return;
    }
    String text = Utf8.read(body);
    try {
      JsonValue object = text == null ? null : JsonValue.parse(text);
      if (object == null || !object.is(Kind.OBJECT)) {
        problems.add("a structured event that is not an object in UTF-8");
        return;
      }
      object.members().forEach(this::member);
      JsonValue plain = object.member("data");
      if (plain != null && object.member("data_base64") != null) {
        problems.add("an event with data twice");
      } else if (plain != null) {
        data = dataOf(plain).getBytes(StandardCharsets.UTF_8);
      }
    } catch (JsonException e) {
      problems.add("a structured event that is " + e.getMessage());
    }
  }

  private void member(String name, JsonValue value) {
    if (name.equals("data")) {
      return; // what it means depends on the other members
    }
    if (name.equals("data_base64")) {
      try {
        data = Base64.getDecoder().decode(value.text());
      } catch (IllegalArgumentException e) {
        problems.add("a data_base64 that is not base64");
      }
    } else if (value.is(Kind.STRING)) {
      attributes.put(name, value.text());
    } else if (AttributeRules.isDefined(name)) {
      problems.add("an attribute " + name + " that is not a string");
    } else if (value.is(Kind.BOOLEAN) || value.integer() != null) {
      attributes.put(name, value.text());
    } else if (!value.is(Kind.NULL)) {
      problems.add("an attribute " + name + " of no type that attributes have");
    }
  }

  private String dataOf(JsonValue value) {
    String type = attributes.getOrDefault("datacontenttype", "application/json");
    return value.is(Kind.STRING) && !CloudEventWriter.isJson(type) ? value.text() : value.raw();
  }
}
