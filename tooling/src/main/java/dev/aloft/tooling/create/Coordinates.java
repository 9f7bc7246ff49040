package dev.aloft.tooling.create;

import dev.aloft.tooling.ToolingException;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What a new project is called in Maven besides its name, and the package of its classes. */
public final class Coordinates {
  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+-]*");
  private static final Pattern PACKAGE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

  /** The JVM loads no classes of users in these packages. */
  private static final Pattern PACKAGES_OF_THE_JDK = Pattern.compile("java(\\..*)?");

  private final String groupId;
  private final String version;
  private final String packageName;

  private Coordinates(String groupId, String version, String packageName) {
    this.groupId = groupId;
    this.version = version;
    this.packageName = packageName;
  }

  /**
   * Checks all of them.
   *
   * @param groupId for example {@code com.example}
   * @param version for example {@code 1.0-SNAPSHOT}
   * @param packageName for example {@code com.example.shop}
   * @throws ToolingException if one is not allowed; the message says what is
   */
  public static Coordinates of(String groupId, String version, String packageName)
      throws ToolingException {
    if (!GROUP.matcher(groupId).matches()) {
      throw new ToolingException(
          "The group id \"" + groupId + "\" cannot be used.",
          "It has letters (A-Z, a-z), digits, hyphens and underscores, with single dots between"
              + " them, as in \"com.example\".");
    }
    if (!VERSION.matcher(version).matches()) {
      throw new ToolingException(
          "The version \"" + version + "\" cannot be used.",
          "It has letters (A-Z, a-z), digits, dots, hyphens, underscores and plus signs, the first"
              + " a letter or a digit, as in \"1.0-SNAPSHOT\".");
    }
    if (!PACKAGE.matcher(packageName).matches()
        || !SourceVersion.isName(packageName)
        || PACKAGES_OF_THE_JDK.matcher(packageName).matches()) {
      throw new ToolingException(
          "The package \"" + packageName + "\" cannot be used.",
          "It has letters (A-Z, a-z), digits and underscores, with single dots between the parts, of"
              + " which none begins with a digit or is a keyword, and does not begin with java, as"
              + " in \"com.example.shop\".");
    }
    return new Coordinates(groupId, version, packageName);
  }

  /** Those of a project of which only the name is known: group and package are the name, too. */
  static Coordinates of(ProjectName name) {
    return new Coordinates(name.packageName(), "1", name.packageName());
  }

  String groupId() {
    return groupId;
  }

  String version() {
    return version;
  }

  String packageName() {
    return packageName;
  }

  /** The package as folders. */
  String packagePath() {
    return packageName.replace('.', '/');
  }
}
