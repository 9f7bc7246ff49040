package dev.aloft.maven;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTarget.Delivery;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.deploy.Choices;
import dev.aloft.tooling.deploy.Choices.HttpFront;
import dev.aloft.tooling.deploy.Choices.Resources;
import dev.aloft.tooling.deploy.DeployedFunction;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.Target;
import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.pack.Artifact;
import dev.aloft.tooling.pack.ExtensionModule;
import dev.aloft.tooling.pack.Layer;
import dev.aloft.tooling.pack.LayerPackager;
import dev.aloft.tooling.pack.PackSettings;
import dev.aloft.tooling.pack.PackSettings.Archive;
import dev.aloft.tooling.pack.PackSettings.Form;
import dev.aloft.tooling.pack.PackSettings.Image;
import dev.aloft.tooling.pack.PackSettings.Jvm;
import dev.aloft.tooling.pack.PackSettings.Linking;
import dev.aloft.tooling.pack.PackSettings.NativeImage;
import dev.aloft.tooling.pack.Packager;
import dev.aloft.tooling.pack.ProgramModule;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of goals that package functions and extensions, and what these goals have in
 * common.
 */
abstract class PackagingMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true)
  private @Nullable MavenSession session;

  /** Does nothing. */
  @Parameter(property = "aloft.skip", defaultValue = "false")
  private boolean skip;

  /** The cloud; without it, every cloud whose provider is a dependency. */
  @Parameter(property = "aloft.cloud")
  private @Nullable String cloud;

  /** {@code combined}: one artifact of all functions; {@code each}: one for every function. */
  @Parameter(property = "aloft.artifacts", defaultValue = "combined")
  private @Nullable String artifacts;

  /**
   * {@code own}: a JVM in the artifact, of the Java modules that the functions need; {@code plain}:
   * the JVM that the cloud's runtime or the image has.
   */
  @Parameter(property = "aloft.jvm", defaultValue = "own")
  private @Nullable String jvm;

  /** Builds a native image instead; so does {@code -Pnative}. */
  @Parameter(property = "aloft.native", defaultValue = "false")
  private boolean nativeImage;

  /** The cloud's name of the system below the functions; its default is the newest. */
  @Parameter(property = "aloft.runtime")
  private @Nullable String runtime;

  /** {@code x64} or {@code arm64}; without it, that of this machine. */
  @Parameter(property = "aloft.architecture")
  private @Nullable String architecture;

  /** The largest that an artifact may become, in MB of 1,000,000 bytes; 0 for any size. */
  @Parameter(property = "aloft.maxSize", defaultValue = "0")
  private double maxSize;

  /** The JDK whose modules become the artifact's JVM; without it, the one that runs Maven. */
  @Parameter(property = "aloft.javaHome", defaultValue = "${java.home}")
  private @Nullable File javaHome;

  /** The folder {@code jmods} of the same version of Java for another architecture. */
  @Parameter(property = "aloft.jmods")
  private @Nullable File jmods;

  /** {@code cds}, {@code aot} (from JDK 25 on) or {@code none}: what the JVM finds prepared. */
  @Parameter(property = "aloft.archive", defaultValue = "cds")
  private @Nullable String archive;

  /**
   * The folder of the events that functions get in the training run, {@code FUNCTION.json} each; a
   * function without one gets a payload made up from its type.
   */
  @Parameter(property = "aloft.samples", defaultValue = "${project.basedir}/src/aloft/samples")
  private @Nullable File samples;

  /** Java modules that the functions use without naming their classes, separated by commas. */
  @Parameter(property = "aloft.modules", defaultValue = "")
  private @Nullable String modules;

  /** Flags for the JVM, separated by blanks; they come behind Aloft's own. */
  @Parameter(property = "aloft.jvmFlags", defaultValue = "")
  private @Nullable String jvmFlags;

  /** The same for the JVM of extensions. */
  @Parameter(property = "aloft.extensionJvmFlags", defaultValue = "")
  private @Nullable String extensionJvmFlags;

  /**
   * {@code attach}: a layer of each extension, beside each function of the module; {@code make}:
   * only the layers; {@code none}.
   */
  @Parameter(property = "aloft.layers", defaultValue = "attach")
  private @Nullable String layers;

  /** The GraalVM that builds native images. */
  @Parameter(property = "aloft.graalvmHome", defaultValue = "${env.GRAALVM_HOME}")
  private @Nullable File graalvmHome;

  /** {@code mostly-static}, {@code static} (musl) or {@code dynamic}. */
  @Parameter(property = "aloft.linking", defaultValue = "mostly-static")
  private @Nullable String linking;

  /** Arguments for {@code native-image}, separated by blanks; they come behind Aloft's own. */
  @Parameter(property = "aloft.nativeArgs", defaultValue = "")
  private @Nullable String nativeArgs;

  /**
   * The image's name with its registry and tag, for clouds that take images; with an artifact for
   * each function, the function's name is added to it.
   */
  @Parameter(property = "aloft.image")
  private @Nullable String image;

  /** The image below that of the functions; {@code scratch} for none. */
  @Parameter(property = "aloft.baseImage")
  private @Nullable String baseImage;

  /** Sends images to their registry, instead of writing each to a file. */
  @Parameter(property = "aloft.push", defaultValue = "false")
  private boolean push;

  /** {@code create}: deployment makes queues, topics and buckets; {@code reference}: they exist. */
  @Parameter(property = "aloft.resources", defaultValue = "create")
  private @Nullable String resources;

  /** {@code function-url} or {@code http-api}: what serves HTTP functions on AWS. */
  @Parameter(property = "aloft.front", defaultValue = "function-url")
  private @Nullable String front;

  /** Origins whose pages may call HTTP functions on AWS, separated by commas. */
  @Parameter(property = "aloft.corsOrigins", defaultValue = "")
  private @Nullable String corsOrigins;

  /** The region that descriptors name; without it, a default where one must be named. */
  @Parameter(property = "aloft.region")
  private @Nullable String region;

  /** The folder of the files that are merged over the descriptors. */
  @Parameter(property = "aloft.overlays", defaultValue = "${project.basedir}/src/aloft")
  private @Nullable File overlays;

  /**
   * What is made for each cloud; what that says can be deployed.
   *
   * @return whether the module has functions
   */
  final boolean packageAll(Consequence then) throws MojoFailureException {
    if (skip || project == null) {
      return true;
    }
    try {
      BuiltModule built = new BuiltModule(project);
      Optional<ProgramModule> module = built.module();
      List<Layer> made = layers(built);
      List<Layer> attached = attaches(module) ? made : List.of();
      if (attached.isEmpty()) {
        for (Layer each : made) {
          getLog().info("publish " + each.extension().name() + " with " + each.publishCommand());
        }
      }
      if (module.isEmpty()) {
        if (made.isEmpty()) {
          getLog().info("no functions, nothing to package for a cloud");
        }
        return false;
      }
      for (CloudTarget each : BuiltModule.clouds(module.get().functions(), cloud)) {
        Path output = built.output().resolve(each.id());
        PackSettings settings = settings(each, jvmFlags);
        List<Artifact> artifacts =
            new Packager(module.get(), each, settings, output, new MavenToolLog(getLog())).run();
        Optional<Deployment> deployment = deployment(project, each, settings, artifacts);
        if (deployment.isPresent()) {
          then.apply(Layers.beside(deployment.get(), attached), output);
        }
      }
      return true;
    } catch (ToolingException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  /** What is done with a deployment whose artifacts have been made. */
  interface Consequence {
    /**
     * Does it.
     *
     * @param folder that of the artifacts
     */
    void apply(Deployment deployment, Path folder) throws ToolingException;
  }

  private List<Layer> layers(BuiltModule built) throws ToolingException {
    CloudTarget target = CloudTargets.of(given(cloud).orElse(Layers.CLOUD));
    ExtensionModule module = built.extensions();
    if (layerChoice().equals("none")
        || module.extensions().isEmpty()
        || !target.id().equals(Layers.CLOUD)) {
      return List.of();
    }
    PackSettings settings = settings(target, extensionJvmFlags);
    Path folder = Layers.folder(built.output());
    return new LayerPackager(module, target, settings, folder, new MavenToolLog(getLog())).run();
  }

  private String layerChoice() throws ToolingException {
    return choice("aloft.layers", layers, "attach", "make", "none");
  }

  private boolean attaches(Optional<ProgramModule> module) throws ToolingException {
    return layerChoice().equals("attach")
        && module.isPresent()
        && module.get().functions().clouds().contains(Layers.CLOUD);
  }

  private Optional<Deployment> deployment(
      MavenProject built, CloudTarget cloud, PackSettings settings, List<Artifact> artifacts)
      throws ToolingException {
    if (cloud.delivery() == Delivery.IMAGE && given(image).isEmpty()) {
      getLog()
          .info(
              "no descriptors for "
                  + cloud.displayName()
                  + ": they name the image, which aloft.image has to say");
      return Optional.empty();
    }
    List<DeployedFunction> functions = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      for (FunctionEntry function : artifact.program().functions()) {
        functions.add(new DeployedFunction(function, location(cloud, settings, artifact)));
      }
    }
    Target target = Target.of(cloud).on(settings.base()).on(settings.architecture());
    Deployment deployment =
        new Deployment(built.getArtifactId(), target.in(given(region)), functions);
    Deployment chosen = deployment.with(choices());
    return Optional.of(overlays == null ? chosen : chosen.overlaidBy(overlays.toPath()));
  }

  private dev.aloft.tooling.deploy.Artifact location(
      CloudTarget cloud, PackSettings settings, Artifact artifact) {
    boolean combined = !settings.each();
    if (cloud.delivery() == Delivery.ZIP) {
      return dev.aloft.tooling.deploy.Artifact.zip(
          String.valueOf(artifact.file().getFileName()), combined);
    }
    return dev.aloft.tooling.deploy.Artifact.image(
        settings.image().reference(artifact.program(), settings.each()).orElseThrow(), combined);
  }

  private Choices choices() throws ToolingException {
    return new Choices(
        Resources.valueOf(constant("aloft.resources", resources, "create", "reference")),
        HttpFront.valueOf(constant("aloft.front", front, "function-url", "http-api")),
        words(corsOrigins, ","));
  }

  private PackSettings settings(CloudTarget target, @Nullable String flags)
      throws ToolingException {
    boolean each = choice("aloft.artifacts", artifacts, "combined", "each").equals("each");
    Form form = form();
    return new PackSettings(
        form,
        each,
        target.base(given(runtime), form == Form.PLAIN),
        architecture(),
        (long) (maxSize * 1e6),
        new Jvm(
            path(javaHome).orElse(Path.of(System.getProperty("java.home"))),
            path(jmods),
            Archive.valueOf(constant("aloft.archive", archive, "cds", "aot", "none")),
            path(samples),
            words(modules, ","),
            words(flags, "\\s+")),
        new NativeImage(
            path(graalvmHome),
            Linking.valueOf(
                constant("aloft.linking", linking, "mostly-static", "static", "dynamic")),
            words(nativeArgs, "\\s+")),
        new Image(given(image), given(baseImage), push));
  }

  /** Whether the cloud finds the image where the descriptors say. */
  final boolean sendsImages() {
    return push;
  }

  /** A property that is set to nothing, as in a script, is one that is not set. */
  static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(Predicate.not(String::isEmpty));
  }

  private Form form() throws ToolingException {
    boolean profile =
        session != null && session.getRequest().getActiveProfiles().contains("native");
    if (nativeImage || profile) {
      return Form.NATIVE;
    }
    return choice("aloft.jvm", jvm, "own", "plain").equals("plain") ? Form.PLAIN : Form.JVM;
  }

  private Architecture architecture() throws ToolingException {
    Optional<String> wanted = given(architecture);
    Optional<Architecture> named =
        wanted.isEmpty() ? Architecture.host() : Architecture.named(wanted.get());
    return named.orElseThrow(
        () ->
            new ToolingException(
                "The processor architecture is "
                    + wanted.orElse(System.getProperty("os.arch"))
                    + ", which no cloud runs.",
                "Set aloft.architecture to x64 or arm64."));
  }

  private static String constant(String property, @Nullable String value, String... allowed)
      throws ToolingException {
    return choice(property, value, allowed).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String choice(String property, @Nullable String value, String... allowed)
      throws ToolingException {
    String chosen = given(value).orElse(allowed[0]);
    if (!List.of(allowed).contains(chosen)) {
      throw new ToolingException(
          property + " is \"" + chosen + "\".", "It can be " + String.join(", ", allowed) + ".");
    }
    return chosen;
  }

  private static List<String> words(@Nullable String text, String separator) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(separator))
            .map(String::strip)
            .filter(Predicate.not(String::isEmpty))
            .toList();
  }

  private static Optional<Path> path(@Nullable File file) {
    return file == null || file.getPath().isEmpty() ? Optional.empty() : Optional.of(file.toPath());
  }
}
