package dev.aloft.tooling.deploy.descriptor;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Names of resources that descriptors make of the names of functions, queues and buckets. */
public final class Names {
  private Names() {}

  /**
   * A CloudFormation logical id, which may have only letters and digits: {@code create-order} is
   * {@code CreateOrder}. What is not written in lower case with single hyphens gets a checksum at
   * its end, so that two names never have the same id, and an id never depends on other names.
   */
  public static String logicalId(String name) {
    StringBuilder id = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      if (isLetterOrDigit(each)) {
        id.append(upper ? Character.toUpperCase(each) : each);
        upper = false;
      } else {
        upper = true;
      }
    }
    return name.matches("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*")
        ? id.toString()
        : id + "X" + checksum(name);
  }

  /**
   * A name of lower-case letters, digits and single hyphens inside, at most of a length; with a
   * checksum where that changes more than the case of letters.
   */
  public static String lowerCase(String name, int most) {
    String lower = name.toLowerCase(Locale.ROOT);
    String clean =
        lower.replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+", "").replaceAll("-+$", "");
    if (clean.equals(lower) && clean.length() <= most) {
      return clean;
    }
    String sum = "x" + checksum(name).toLowerCase(Locale.ROOT);
    int room = Math.min(clean.length(), most - sum.length() - 2);
    return (clean.isEmpty() ? "x" : clean.substring(0, room)) + "-" + sum;
  }

  private static boolean isLetterOrDigit(char each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9');
  }

  /** Eight hexadecimal digits, for names that are made of other names. */
  public static String checksum(String name) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08X", sum.getValue());
  }
}
