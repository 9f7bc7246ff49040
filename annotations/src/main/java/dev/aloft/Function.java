package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method, or a class that is an existing handler, a serverless function.
 *
 * <p>The method takes at most one payload and at most one {@code Context}, in any order, and
 * returns its result, {@code void} or a {@code CompletionStage}. It may be static. If it is not,
 * its class is built once per process: by its no-argument constructor, or by its {@code @Inject}
 * constructor through a generated Dagger component.
 *
 * <pre>{@code
 * public final class Greeter {
 *   @Function("greet")
 *   Greeting greet(Person person) {
 *     return new Greeting("Hello, " + person.name() + "!");
 *   }
 * }
 * }</pre>
 *
 * <p>On a class, the function is the method of the one handler interface that the class implements:
 * AWS's {@code RequestHandler} or {@code RequestStreamHandler}, Aliyun's {@code
 * PojoRequestHandler}, {@code StreamRequestHandler} or {@code HttpRequestHandler}, or {@code
 * java.util.function.Function}. It takes the cloud's plain events, and an {@code
 * HttpRequestHandler} HTTP requests, on every cloud.
 *
 * <p>For every provider on the annotation processor's path the processor writes a {@code main}
 * class named {@code <Class>_<method>_<Provider>}, and one {@code Functions_<Provider>} that holds
 * all functions of the module. The classes of overloaded function methods also contain the
 * function's name: {@code <Class>_<method>_<name>_<Provider>}. {@code Functions_<Provider>} is in
 * the package of the functions; if they are in several, the processor option {@code
 * -Aaloft.package=...} names one.
 *
 * <p>The annotation is not inherited: neither a subclass in another module nor a method that
 * overrides the annotated one becomes a function.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Function {
  /**
   * The function's name, as the cloud knows it; unique in the module. Empty, the default, means the
   * method's name, or a handler class's simple name as a method would be named: {@code
   * orderHandler} for {@code OrderHandler}. The provider's rule for names is checked at compile
   * time.
   */
  String value() default "";

  /** What happens to the process after the handler threw an exception. */
  OnError onError() default OnError.REPORT;

  /**
   * The maximum number of invocations that run concurrently in one process, where the cloud sends
   * several; 0, the default, means as many as it sends. The method and its object must then be
   * thread-safe. With 1, a process runs its invocations one after another.
   */
  int concurrency() default 0;

  /**
   * The memory that deployment requests for the function, in MB; 0, the default, means that of the
   * nearest {@link Defaults}, or else the packaging's default. What the cloud allows is checked
   * when the function is packaged.
   */
  int memoryMb() default 0;

  /**
   * The longest that an invocation may take, in seconds, as deployment requests it; 0, the default,
   * means that of the nearest {@link Defaults}, or else the packaging's default.
   */
  int timeoutSeconds() default 0;

  /**
   * What functions request that do not say it themselves: on a class for its functions, on a
   * package for those of the package, on a module for all. Each setting is looked up by itself, the
   * nearest one that is not 0 applies.
   */
  @Documented
  @Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
  @Retention(RetentionPolicy.CLASS)
  @interface Defaults {
    /** In MB; 0 for none. */
    int memoryMb() default 0;

    /** In seconds; 0 for none. */
    int timeoutSeconds() default 0;
  }

  /**
   * Dagger modules of the generated component, for a function class with an {@code @Inject}
   * constructor. On a class they apply to that class, on a package to all its function classes; a
   * class with modules of its own gets both.
   */
  @Documented
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @Retention(RetentionPolicy.CLASS)
  @interface Modules {
    /** Classes annotated with Dagger's {@code @Module}. */
    Class<?>[] value();
  }
}
