package dev.aloft.json;

/** Composes the message about an unknown constant. Only loaded when there is one. */
final class Constants {
  private static final int LISTED = 20;

  /** A suggestion may differ from the word found in at most this share of its letters. */
  private static final int NEAR = 3;

  /** Longer words are not compared: they cannot be meant as constants. */
  private static final int COMPARED = 100;

  private Constants() {}

  static String problem(String found, String[] known) {
    StringBuilder problem = expected(known);
    problem.append(", found ").append(Faults.quoted(found));
    String nearest = nearest(found, known);
    if (!nearest.isEmpty()) {
      problem.append("; did you mean ").append(Faults.quoted(nearest)).append('?');
    }
    return problem.toString();
  }

  /** The same, without the word that was found. */
  static String withoutValues(String[] known) {
    return expected(known).append(", found another string").toString();
  }

  private static StringBuilder expected(String[] known) {
    StringBuilder problem = new StringBuilder("expected ");
    problem.append(known.length == 1 ? "" : "one of ");
    int listed = Math.min(known.length, LISTED);
    for (int i = 0; i < listed; i++) {
      problem.append(i == 0 ? "" : ", ").append(Faults.quoted(known[i]));
    }
    if (known.length > listed) {
      problem.append(" and ").append(known.length - listed).append(" more");
    }
    return problem;
  }

  /** The known word with the smallest edit distance from the one found; empty if none is close. */
  private static String nearest(String found, String[] known) {
    String nearest = "";
    int fewest = Math.max(1, found.length() / NEAR) + 1;
    for (int i = 0; i < known.length; i++) {
      if (found.length() <= COMPARED && known[i].length() <= COMPARED) {
        int edits = found.equalsIgnoreCase(known[i]) ? 0 : edits(found, known[i]);
        if (edits < fewest) {
          fewest = edits;
          nearest = known[i];
        }
      }
    }
    return nearest;
  }

  /** The Levenshtein distance, ignoring case. */
  private static int edits(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      char letter = Character.toUpperCase(a.charAt(i - 1));
      for (int j = 1; j <= b.length(); j++) {
        int replaced = letter == Character.toUpperCase(b.charAt(j - 1)) ? 0 : 1;
        current[j] =
            Math.min(previous[j - 1] + replaced, Math.min(previous[j] + 1, current[j - 1] + 1));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
