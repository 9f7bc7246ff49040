package dev.aloft.tooling.create.pom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Adds what a pom lacks for Aloft: a provider as a dependency, and the plugin. Everything that it
 * has stays as it is, byte for byte; an element without content ({@code <build/>}) gets two tags if
 * something is added to it. What the pom has is looked for where Maven would look for it without a
 * parent and without profiles, except that a provider in a profile counts.
 */
public final class AloftInPom {
  private static final String NAMESPACES = "http://maven.apache.org/POM/";
  private static final String GROUP = "dev.aloft";
  private static final String PROVIDER = "aloft-provider-";
  private static final String PLUGIN = "aloft-maven-plugin";
  private static final String VERSION_PROPERTY = "aloft.version";
  private static final String CLOUD_PROPERTY = "cloud";
  private static final int OLDEST_JAVA = 17;

  private final String cloud;
  private final Set<String> clouds;
  private final String version;

  /**
   * @param cloud the id of the cloud to build for
   * @param clouds the ids of all
   * @param version Aloft's
   */
  public AloftInPom(String cloud, Set<String> clouds, String version) {
    this.cloud = cloud;
    this.clouds = Set.copyOf(clouds);
    this.version = version;
  }

  /** A pom with Aloft. Immutable. */
  public static final class Result {
    private final byte[] bytes;
    private final List<String> added;
    private final List<String> hints;

    Result(byte[] bytes, List<String> added, List<String> hints) {
      this.bytes = bytes.clone();
      this.added = List.copyOf(added);
      this.hints = List.copyOf(hints);
    }

    /** The file; the bytes that came in, if nothing was missing. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** What was added, each as a noun phrase. */
    public List<String> added() {
      return added;
    }

    /** What the user should know or change, each a sentence without a full stop. */
    public List<String> hints() {
      return hints;
    }
  }

  /**
   * Adds what is missing.
   *
   * @param bytes the file
   * @throws PomException if it is not understood well enough
   */
  public Result add(byte[] bytes) throws PomException {
    EncodedText file = EncodedText.of(bytes);
    Addition addition = new Addition(file.text());
    addition.plan();
    if (addition.added.isEmpty()) {
      return new Result(bytes, List.of(), addition.hints);
    }
    String edited = addition.editor.edited();
    Addition again = new Addition(edited);
    again.plan();
    if (!again.added.isEmpty()) {
      throw new PomException("Where " + again.added + " would belong is not clear.");
    }
    return new Result(file.bytes(edited), addition.added, addition.hints);
  }

  /** What all of it looks like, for users who add it themselves. */
  public String lines() {
    return String.format(
        Locale.ROOT,
        """
        <properties>
          %s
          %s
        </properties>
        <dependencies>
        %s</dependencies>
        <build>
          <plugins>
        %s  </plugins>
        </build>
        """,
        versionProperty(),
        cloudProperty(),
        dependency("${" + CLOUD_PROPERTY + "}", "${" + VERSION_PROPERTY + "}").indent(2),
        plugin("${" + VERSION_PROPERTY + "}").indent(4));
  }

  private String versionProperty() {
    return "<" + VERSION_PROPERTY + ">" + version + "</" + VERSION_PROPERTY + ">";
  }

  private String cloudProperty() {
    return "<" + CLOUD_PROPERTY + ">" + cloud + "</" + CLOUD_PROPERTY + ">";
  }

  private static String dependency(String cloud, String version) {
    return String.format(
        Locale.ROOT,
        """
        <dependency>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </dependency>""",
        GROUP,
        PROVIDER + cloud,
        version);
  }

  private static String plugin(String version) {
    return String.format(
        Locale.ROOT,
        """
        <plugin>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
          <extensions>true</extensions>
        </plugin>""",
        GROUP,
        PLUGIN,
        version);
  }

  /** One look at one text. */
  private final class Addition {
    private final Element project;
    private final PomEditor editor;
    private final List<String> properties = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();

    Addition(String text) throws PomException {
      project = ElementScanner.root(text);
      editor = new PomEditor(text, project);
    }

    void plan() throws PomException {
      checkKind();
      Optional<Element> plugin = plugin();
      Optional<Element> provider = provider();
      String aloftVersion = version(plugin, provider);
      String id = provider.isEmpty() ? cloud() : "";
      if (!properties.isEmpty()) {
        editor.add(List.of("properties"), String.join("\n", properties));
      }
      if (provider.isEmpty()) {
        editor.add(List.of("dependencies"), dependency(id, aloftVersion));
        added.add("the dependency " + GROUP + ":" + PROVIDER + id);
      }
      if (plugin.isEmpty()) {
        editor.add(List.of("build", "plugins"), AloftInPom.plugin(aloftVersion));
        added.add("the plugin " + GROUP + ":" + PLUGIN);
      } else if (plugin.get().child("extensions").isEmpty()) {
        editor.addLast(plugin.get(), "<extensions>true</extensions>");
        added.add("<extensions> to the plugin " + GROUP + ":" + PLUGIN);
      }
      hintAtOldJava();
    }

    private void checkKind() throws PomException {
      if (!project.name().equals("project")) {
        throw new PomException("Its root element is <" + project.name() + ">, not <project>.");
      }
      String namespace = project.namespace();
      if (!namespace.isEmpty() && !namespace.startsWith(NAMESPACES)) {
        throw new PomException("Its namespace is " + namespace + ", which is not Maven's.");
      }
      if (project.isOneTag()) {
        throw new PomException("Its <project> is empty.");
      }
      if (project.text("packaging").equals("pom")) {
        throw new PomException(
            "It has the packaging pom, so there is no code in it: run the goal in the module with"
                + " the functions.");
      }
    }

    private Optional<Element> plugin() throws PomException {
      List<Element> found = new ArrayList<>();
      for (Element each : project.all("build", "plugins", "plugin")) {
        if (each.text("groupId").equals(GROUP) && each.text("artifactId").equals(PLUGIN)) {
          found.add(each);
        }
      }
      if (found.size() > 1) {
        throw new PomException("It has the plugin " + PLUGIN + " " + found.size() + " times.");
      }
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Optional<Element> extensions = found.get(0).child("extensions");
      if (extensions.isPresent() && !extensions.get().text().equals("true")) {
        throw new PomException(
            "<extensions> of its plugin "
                + PLUGIN
                + " is \""
                + extensions.get().text()
                + "\", not"
                + " \"true\".");
      }
      return Optional.of(found.get(0));
    }

    private Optional<Element> provider() throws PomException {
      List<Element> all = new ArrayList<>(project.all("dependencies", "dependency"));
      all.addAll(project.all("profiles", "profile", "dependencies", "dependency"));
      for (Element each : all) {
        String artifact = each.text("artifactId");
        if (each.text("groupId").equals(GROUP)
            && artifact.startsWith(PROVIDER)
            && !artifact.equals(PROVIDER + "tests")
            && !each.text("scope").equals("test")) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }

    /** That of what the pom has of Aloft; without any, a property, which is added if missing. */
    private String version(Optional<Element> plugin, Optional<Element> provider)
        throws PomException {
      if (plugin.isPresent() && provider.isPresent()) {
        return "";
      }
      for (Optional<Element> each : List.of(plugin, provider)) {
        if (each.isPresent() && !each.get().text("version").isEmpty()) {
          return each.get().text("version");
        }
      }
      if (property(VERSION_PROPERTY).isEmpty()) {
        properties.add(versionProperty());
        added.add("the property " + VERSION_PROPERTY);
      }
      return "${" + VERSION_PROPERTY + "}";
    }

    /** The property, which is added if missing; the id, if the property is used otherwise. */
    private String cloud() throws PomException {
      Optional<String> present = property(CLOUD_PROPERTY);
      if (present.isEmpty()) {
        properties.add(cloudProperty());
        added.add("the property " + CLOUD_PROPERTY + ", which is " + AloftInPom.this.cloud);
      } else if (!clouds.contains(present.get())) {
        return AloftInPom.this.cloud;
      } else if (!present.get().equals(AloftInPom.this.cloud)) {
        hints.add("its property " + CLOUD_PROPERTY + " is " + present.get() + ", and stays so");
      }
      return "${" + CLOUD_PROPERTY + "}";
    }

    private Optional<String> property(String name) throws PomException {
      Optional<Element> section = project.child("properties");
      if (section.isEmpty()) {
        return Optional.empty();
      }
      return section.get().child(name).map(Element::text);
    }

    private void hintAtOldJava() throws PomException {
      for (String name :
          List.of(
              "maven.compiler.release",
              "maven.compiler.source",
              "maven.compiler.target",
              "java.version")) {
        String value = property(name).orElse("");
        if (value.matches("1\\.\\d|\\d{1,2}") && Double.parseDouble(value) < OLDEST_JAVA) {
          hints.add(
              "its property "
                  + name
                  + " is "
                  + value
                  + ": Aloft needs Java "
                  + OLDEST_JAVA
                  + " or newer");
        }
      }
    }
  }
}
