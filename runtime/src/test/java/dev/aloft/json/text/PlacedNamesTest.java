package dev.aloft.json.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.PropertyName;
import dev.aloft.json.PropertyNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Codecs that ask for the places of names are given the same as by the names themselves. */
class PlacedNamesTest {
  private static final int MOST = 64;

  private final Random random = new Random(64);

  /** Names by their places, with aliases behind them. */
  private record Known(PropertyNames names, Map<String, Integer> places, int count) {
    int place(String name) {
      return places.getOrDefault(name, count);
    }
  }

  @Test
  void namesInAnyOrderAmongOthersInEveryForm() {
    JsonReader warm = new JsonReader();
    Documents.warm(warm);
    for (int i = 0; i < 3_000; i++) {
      Known known = known();
      List<String> names = document(known);
      byte[] document = written(names);
      for (JsonReader reader : new JsonReader[] {new JsonReader(), warm}) {
        assertEquals(read(reader, document, known), byName(reader, document, known));
      }
    }
  }

  @Test
  void brokenDocumentsHaveTheSameFaults() {
    JsonReader warm = new JsonReader();
    Documents.warm(warm);
    for (int i = 0; i < 300; i++) {
      Known known = known();
      byte[] document = written(document(known));
      for (int n = 0; n < 20; n++) {
        byte[] broken = Arrays.copyOf(document, random.nextInt(document.length + 1));
        if (broken.length > 0 && random.nextBoolean()) {
          broken = document.clone();
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        for (JsonReader reader : new JsonReader[] {new JsonReader(), warm}) {
          assertEquals(byName(reader, broken, known), read(reader, broken, known));
        }
      }
    }
  }

  /** Names of all lengths, many of which differ in one character only. */
  private String name() {
    String letters = "abé€\"\\/ ";
    StringBuilder name = new StringBuilder("propertyOfAnObjectThatIsRead");
    name.setLength(random.nextInt(name.length()));
    if (name.length() > 0) {
      int at = random.nextInt(name.length());
      int most = random.nextInt(6) == 0 ? letters.length() : 2;
      name.setCharAt(at, letters.charAt(random.nextInt(most)));
    }
    return random.nextBoolean() ? name.toString() : name.append(random.nextInt(9)).toString();
  }

  private Known known() {
    int count = 1 + random.nextInt(random.nextInt(4) == 0 ? MOST : 12);
    Set<String> all = new LinkedHashSet<>();
    while (all.size() < count) {
      all.add(name());
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    List<PropertyName> named = new ArrayList<>();
    for (String each : all) {
      places.put(each, named.size());
      named.add(PropertyName.of(each));
    }
    PropertyNames names = PropertyNames.of(named.toArray(new PropertyName[0]));
    for (int aliases = random.nextInt(4); aliases > 0; aliases--) {
      String alias = name();
      int place = random.nextInt(count);
      if (places.putIfAbsent(alias, place) == null) {
        names = names.withAlias(place, alias);
      }
    }
    return new Known(names, places, count);
  }

  /** Most of the names, mostly in their order, and others. */
  private List<String> document(Known known) {
    List<String> names = new ArrayList<>();
    for (String each : known.places().keySet()) {
      if (random.nextInt(5) != 0) {
        int at = random.nextInt(3) == 0 ? random.nextInt(names.size() + 1) : names.size();
        names.add(at, each);
      }
      if (random.nextInt(5) == 0) {
        names.add(name());
      }
    }
    return names;
  }

  private byte[] written(List<String> names) {
    boolean pretty = random.nextInt(3) == 0;
    StringBuilder document = new StringBuilder("{");
    for (String each : names) {
      document.append(document.length() == 1 ? "" : ",").append(pretty ? "\n  " : "");
      document.append('"').append(escaped(each)).append('"').append(pretty ? " : " : ":");
      document.append(document.length());
    }
    return Documents.utf8(document.append('}').toString());
  }

  private String escaped(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (random.nextInt(40) == 0) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return text.toString();
  }

  private static String read(JsonReader reader, byte[] document, Known known) {
    StringBuilder seen = new StringBuilder();
    try {
      reader.begin(document, 0, document.length);
      reader.beginObject();
      int place = -1;
      while ((place = reader.nextPlace(known.names(), place + 1)) >= 0) {
        seen.append(place).append(reader.currentName()).append('=').append(reader.readInt());
      }
      reader.end();
    } catch (JsonException e) {
      seen.append(e.getMessage());
    }
    return seen.toString();
  }

  private static String byName(JsonReader reader, byte[] document, Known known) {
    StringBuilder seen = new StringBuilder();
    try {
      reader.begin(document, 0, document.length);
      reader.beginObject();
      String name;
      while ((name = reader.nextName()) != null) {
        seen.append(known.place(name)).append(name).append('=').append(reader.readInt());
      }
      reader.end();
    } catch (JsonException e) {
      seen.append(e.getMessage());
    }
    return seen.toString();
  }
}
