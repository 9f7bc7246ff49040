package dev.aloft.tooling.pack;

import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.cloud.CloudTarget.Base;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How artifacts are made.
 *
 * @param form what runs the functions
 * @param each whether every function gets an artifact of its own, instead of one for all
 * @param base the system that they run on, one of the cloud's
 * @param architecture the processor that they run on
 * @param maxBytes fails the build if an artifact is larger; 0 for only the cloud's own limit
 * @param jvm for the forms that run on a JVM
 * @param nativeImage for native images
 * @param image for clouds that take container images
 */
public record PackSettings(
    Form form,
    boolean each,
    Base base,
    Architecture architecture,
    long maxBytes,
    Jvm jvm,
    NativeImage nativeImage,
    Image image) {

  /** What runs the functions. */
  public enum Form {
    /** A JVM of their own, of the modules that they need, in the artifact. */
    JVM,
    /** A JVM that the cloud or the image has. */
    PLAIN,
    /** Nothing else: a native executable. */
    NATIVE
  }

  /** What a JVM finds prepared. */
  public enum Archive {
    /** Nothing. */
    NONE,
    /** Classes as it had loaded them in a training run, in a class data archive. */
    CDS,
    /** The same and more, from JDK 25 on, in an ahead-of-time cache. */
    AOT
  }

  /**
   * Settings of a JVM.
   *
   * @param home the JDK whose modules become the runtime
   * @param jmods the modules of another architecture's JDK; empty for those of {@code home}
   * @param samples the folder of the events for training runs, {@code FUNCTION.json} each; a
   *     function without one gets a payload made up from its type
   * @param modules added to those that the classes are seen to need
   * @param flags added to the JVM's own, the last one wins
   */
  public record Jvm(
      Path home,
      Optional<Path> jmods,
      Archive archive,
      Optional<Path> samples,
      List<String> modules,
      List<String> flags) {
    /** Copies the lists. */
    public Jvm {
      modules = List.copyOf(modules);
      flags = List.copyOf(flags);
    }
  }

  /**
   * Settings of container images.
   *
   * @param name the reference with registry and tag; empty if no image is made, only the folder of
   *     one
   * @param base the image below; empty for one that fits the form, {@code scratch} for none
   * @param push whether the image goes to its registry, instead of into a file
   */
  public record Image(Optional<String> name, Optional<String> base, boolean push) {
    /** The reference of one program's image: with several, the program's name is added to it. */
    public Optional<String> reference(Program program, boolean each) {
      if (!each || name.isEmpty()) {
        return name;
      }
      String all = name.get();
      int tag = all.indexOf(':', all.lastIndexOf('/') + 1);
      int end = tag < 0 ? all.length() : tag;
      return Optional.of(all.substring(0, end) + "-" + program.name() + all.substring(end));
    }
  }

  /** What a native executable is linked with. */
  public enum Linking {
    /** glibc, by the system that it runs on; everything else is inside. */
    MOSTLY_STATIC,
    /** Nothing: musl is inside. */
    STATIC,
    /** All of its libraries, by the system that it runs on. */
    DYNAMIC
  }

  /**
   * Settings of a native image.
   *
   * @param home the GraalVM that builds it; empty if there is none
   * @param arguments added to those of {@code native-image}, the last one wins
   */
  public record NativeImage(Optional<Path> home, Linking linking, List<String> arguments) {
    /** Copies the list. */
    public NativeImage {
      arguments = List.copyOf(arguments);
    }
  }
}
