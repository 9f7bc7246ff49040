package dev.aloft.tooling.create;

import dev.aloft.tooling.ToolingException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The name of a new project, which is also that of its folder and its function, so it is one that
 * every cloud and every file system takes.
 *
 * @param value the name, for example {@code my-shop}
 */
record ProjectName(String value) {
  /** The shortest and the longest that every cloud takes: Tencent SCF has both limits. */
  private static final int SHORTEST = 2;

  private static final int LONGEST = 60;

  private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Folders of these names cannot exist on Windows. */
  private static final Pattern DEVICES = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

  /** The JVM loads no classes of users in packages that begin with java. */
  private static final Set<String> PACKAGES_OF_THE_JDK = Set.of("java");

  private static final String RULE =
      "A name has "
          + SHORTEST
          + " to "
          + LONGEST
          + " lower-case letters (a-z), digits and single hyphens, the first a letter, the last"
          + " not a hyphen, as in \"my-shop\".";

  /**
   * Checks a name.
   *
   * @throws ToolingException if it is not allowed; the message says what is
   */
  static ProjectName of(String value) throws ToolingException {
    if (value.length() < SHORTEST
        || value.length() > LONGEST
        || !ALLOWED.matcher(value).matches()) {
      throw new ToolingException("The name \"" + value + "\" cannot be used.", RULE);
    }
    ProjectName name = new ProjectName(value);
    String packageName = name.packageName();
    if (SourceVersion.isKeyword(packageName) || PACKAGES_OF_THE_JDK.contains(packageName)) {
      throw refused(value, "Java allows no package \"" + packageName + "\", which would be made");
    }
    if (DEVICES.matcher(value).matches()) {
      throw refused(value, "Windows has no folders of this name");
    }
    return name;
  }

  private static ToolingException refused(String value, String why) {
    return new ToolingException(
        "The name \"" + value + "\" cannot be used: " + why + ".",
        "Take another one, such as \"" + value + "-function\".");
  }

  /** The package of its classes: the name without hyphens. */
  String packageName() {
    return value.replace("-", "");
  }
}
