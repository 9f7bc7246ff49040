package dev.aloft.json.databind;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamLocation;

/** Where the tokens of a copy, which is on one line, came from. */
final class Places {
  private final ByteArrayOutputStream copy;
  private final List<Integer> offsets = new ArrayList<>();
  private final List<TokenStreamLocation> locations = new ArrayList<>();

  Places(ByteArrayOutputStream copy) {
    this.copy = copy;
  }

  /** The next token that is written to the copy comes from there. */
  void add(JsonGenerator out, TokenStreamLocation location) {
    offsets.add(copy.size() + out.streamWriteOutputBuffered());
    locations.add(location);
  }

  /** Where the token at this column of the copy, counted from 1, came from; null if unknown. */
  @Nullable TokenStreamLocation of(int column) {
    TokenStreamLocation found = null;
    for (int i = 0; i < offsets.size() && offsets.get(i) < column; i++) {
      found = locations.get(i);
    }
    return found;
  }
}
