package shop;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.JsonBounds;
import java.util.List;

/** Functions with limits of their own. */
@JsonBounds(maxDocumentLength = 10_000, maxDepth = 20)
public final class Bounded {
  public record Note(String text) {}

  @Function
  @JsonBounds(maxStringLength = 100)
  Note echo(Note note) {
    return note;
  }

  @Function
  @Http
  List<Note> list(List<Note> notes) {
    return notes;
  }
}
