package dev.aloft.json;

import dev.aloft.json.internal.TokenScanner;
import org.jspecify.annotations.Nullable;

/**
 * The names of the properties that a codec reads, in the order in which most documents have them.
 * Each has a place, from 0 on, and may have aliases. Thread-safe.
 *
 * <p>A document in that order is read by comparing each name with the one expected there. Any other
 * name is looked up by its bytes, in a table that the first such document makes.
 */
public final class PropertyNames {
  private final PropertyName[] names;
  private final int size;

  /** The place of each name. */
  private final int[] places;

  /**
   * Half empty: one more than the index of a name, where its hash leads or behind that; or zero.
   */
  private volatile int @Nullable [] table;

  private PropertyNames(PropertyName[] names, int[] places, int size) {
    this.names = names;
    this.places = places;
    this.size = size;
  }

  /** Names without aliases; none comes twice. */
  public static PropertyNames of(PropertyName... names) {
    int[] places = new int[names.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    return new PropertyNames(names.clone(), places, names.length);
  }

  /**
   * The same names with one more for a property that has one already.
   *
   * @param place of that property
   * @param alias not among the names yet
   */
  public PropertyNames withAlias(int place, String alias) {
    int count = names.length;
    PropertyName[] more = new PropertyName[count + 1];
    int[] morePlaces = new int[count + 1];
    System.arraycopy(names, 0, more, 0, count);
    System.arraycopy(places, 0, morePlaces, 0, count);
    more[count] = PropertyName.of(alias);
    morePlaces[count] = place;
    return new PropertyNames(more, morePlaces, size);
  }

  /** How many properties there are; a place for all names that are not among these. */
  int size() {
    return size;
  }

  /** Moves on to the value of the property whose name was found, and gives its place. */
  int take(TokenScanner scanner, int expected) {
    if (expected < size) {
      PropertyName guess = names[expected];
      if (scanner.takeName(guess.member(), guess.head(), guess.tail())) {
        return expected;
      }
    }
    int length = scanner.plainNameLength();
    return length < 0 ? placeOf(scanner.name(), expected) : find(scanner, length);
  }

  private int find(TokenScanner scanner, int length) {
    int[] indexes = table;
    if (indexes == null) {
      indexes = newTable();
      table = indexes;
    }
    int last = indexes.length - 1;
    int slot = scanner.nameHash(length) & last;
    for (int index = indexes[slot]; index != 0; index = indexes[slot]) {
      PropertyName name = names[index - 1];
      if (name.member().length == length
          && scanner.takeName(name.member(), name.head(), name.tail())) {
        return places[index - 1];
      }
      slot = (slot + 1) & last;
    }
    scanner.passName();
    return size;
  }

  private int[] newTable() {
    int slots = Integer.highestOneBit(Math.max(1, names.length)) * 4;
    int[] indexes = new int[slots];
    for (int i = 0; i < names.length; i++) {
      byte[] member = names[i].member();
      int slot = TokenScanner.nameHash(member, 0, member.length) & (slots - 1);
      while (indexes[slot] != 0) {
        slot = (slot + 1) & (slots - 1);
      }
      indexes[slot] = i + 1;
    }
    return indexes;
  }

  /** For a name that is written in another way, such as with escapes or before white space. */
  private int placeOf(String name, int expected) {
    int count = names.length;
    int i = expected < count ? expected : 0;
    for (int left = count; left > 0; left--) {
      if (names[i].toString().equals(name)) {
        return places[i];
      }
      i = i + 1 == count ? 0 : i + 1;
    }
    return size;
  }
}
