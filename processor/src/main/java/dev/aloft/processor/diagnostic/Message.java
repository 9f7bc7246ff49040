package dev.aloft.processor.diagnostic;

import javax.tools.Diagnostic;

/**
 * The catalogue: everything the processor says. An id never changes its meaning and is never used
 * again. Every entry has a test that asserts it by id, file and line.
 *
 * <p>Texts are {@link String#format} patterns. The problem says what is wrong with names from the
 * source; the why says which rule it breaks; the fix is something to type.
 */
public enum Message {
  // 001-029: functions
  PRIVATE_METHOD(
      1,
      "The function method %s is private.",
      "The generated bootstrap stands in the same package and calls the method directly, without"
          + " reflection.",
      "Remove \"private\" from %1$s."),
  ABSTRACT_METHOD(
      2,
      "The function method %s is abstract.",
      "A function needs a body to run; the bootstrap calls exactly the annotated method.",
      "Annotate the implementation of %1$s in a concrete class instead."),
  GENERIC_METHOD(
      3,
      "The function method %s has type parameters.",
      "The codecs are chosen at compile time, so every type must be known there.",
      "Replace the type parameters of %1$s by the concrete types."),
  VARARGS_METHOD(
      4,
      "The function method %s takes a variable number of arguments.",
      "An invocation brings one payload.",
      "Take one payload, for example a List, instead of \"...\"."),
  SEVERAL_PAYLOADS(
      5,
      "The function method %s takes %s payloads: %s.",
      "An invocation brings one payload; besides it a function may take a Context.",
      "Put the payloads into one record and take that."),
  SEVERAL_CONTEXTS(
      6,
      "The function method %s takes more than one Context.",
      "There is one Context per invocation.",
      "Keep one of the Context parameters."),
  OWNER_NOT_A_CLASS(
      7,
      "The function method %s is declared in %s, which is not a class or record.",
      "The bootstrap builds the declaring class once and calls the method on it.",
      "Move the method to a class, or make it static in one."),
  OWNER_ABSTRACT(
      8,
      "The function method %s belongs to the abstract class %s.",
      "The bootstrap has to build the declaring class.",
      "Make %2$s concrete, make the method static, or annotate the method in a concrete subclass."),
  OWNER_INNER(
      9,
      "The function method %s belongs to the inner class %s.",
      "An inner class needs an instance of its outer class, which the bootstrap does not have.",
      "Declare %2$s static, or move it to a file of its own."),
  OWNER_PRIVATE(
      10,
      "The function method %s belongs to %s, which is private or nested in a private class.",
      "The generated bootstrap stands in the same package and names the class.",
      "Remove \"private\" from the class."),
  OWNER_GENERIC(
      11,
      "The function method %s belongs to the generic class %s.",
      "The bootstrap builds the class and has no type arguments for it.",
      "Declare a subclass with concrete type arguments and annotate the method there."),
  NO_CONSTRUCTOR(
      12,
      "The function class %s has no constructor that the bootstrap can call.",
      "A function class is built by its no-argument constructor or by its @Inject constructor;"
          + " neither may be private.",
      "Add a no-argument constructor, annotate one constructor with @Inject (and use Dagger), or"
          + " make the function method static."),
  SEVERAL_INJECT_CONSTRUCTORS(
      13,
      "The function class %s has several @Inject constructors.",
      "Dagger builds a class by one constructor.",
      "Keep @Inject on one of them."),
  DAGGER_MISSING(
      14,
      "The function class %s has an @Inject constructor, but Dagger is not on the class path.",
      "Classes with @Inject constructors are built by a generated Dagger component.",
      "Add com.google.dagger:dagger as a dependency and com.google.dagger:dagger-compiler to the"
          + " annotation processor path, or use a no-argument constructor."),
  MODULES_WITHOUT_INJECT(
      15,
      "@Function.Modules on %s has no effect.",
      "Its modules belong to a Dagger component, which is only generated for classes with an"
          + " @Inject constructor.",
      "Remove @Function.Modules, or annotate the constructor with @Inject."),
  NAME_ILLEGAL(
      16,
      "\"%s\" cannot be a function's name on %s.",
      "%s",
      "Give a name that follows the rule, for example @Function(\"%s\")."),
  NAME_DUPLICATE(
      17,
      "Two functions are named \"%s\": %s and %s.",
      "The cloud's configuration selects a function of the bootstrap by its name.",
      "Give one of them another name, for example @Function(\"%s\")."),
  NAME_CLASH(
      18,
      "%s and %s would both generate the class %s.",
      "Generated classes are named after the class and the method.",
      "Rename one of the methods."),
  NO_PROVIDER(
      19,
      "There is a @Function, but no provider on the annotation processor path.",
      "The provider decides which bootstrap is written.",
      "Add a provider beside aloft-processor in <annotationProcessorPaths>, for example"
          + " dev.aloft:aloft-provider-aws."),
  CLOUD_CONTEXT_PARAMETER(
      20,
      "The function method %s takes a %s.",
      "It would only compile for one cloud; the portable Context gives access to it.",
      "Take a Context and call context.as(%2$s.class) where you need it."),
  ERROR_TYPE_NOT_THROWABLE(
      21,
      "@ErrorType on %s, which is not an exception.",
      "It names the type that is reported when an exception leaves a function.",
      "Put it on a class that extends Throwable."),
  ERROR_TYPE_BLANK(
      22,
      "@ErrorType on %s names a blank error type.",
      "Callers tell errors apart by this name.",
      "Name it, for example @ErrorType(\"%2$s\")."),
  MISSING_TYPE(
      23,
      "%s mentions %s, which does not exist.",
      "Either its import or its dependency is missing, or another annotation processor should have"
          + " generated it and did not.",
      "Check the import, the dependencies and the errors of other processors."),
  INTERNAL_ERROR(
      24,
      "The processor failed: %s",
      "This is a bug of Aloft, not of your code.",
      "Please report it with the text above. Until then, try without the annotated method named"
          + " in the stack trace."),
  CANNOT_WRITE(
      25,
      "Could not write %s: %s",
      "The compiler refused the file.",
      "If a file of that name exists, rename or remove it; run a clean build."),
  LATE_FUNCTION(
      26,
      "The function method %s was generated after Functions_* was written.",
      "Another annotation processor wrote the class in a later round than the last function of"
          + " this module.",
      "Write the function method by hand and let it call the generated class."),
  MODULE_NOT_BUILDABLE(
      27,
      "%s, named in @Function.Modules of %s, is not a Dagger module that can be built.",
      "The generated component builds its modules itself.",
      "Annotate %1$s with @Module and give it a no-argument constructor that is not private, or"
          + " make it an interface."),
  ERROR_TYPE_PRIVATE(
      28,
      "@ErrorType on %s, which is private.",
      "The generated code tells exceptions apart by their class and has to name it.",
      "Remove \"private\" from %1$s."),

  // 030-059: types and codecs
  TYPE_UNSUPPORTED(30, "%s: no JSON for the type %s.", "%s", "%s");

  private final int number;
  private final Diagnostic.Kind kind;
  private final String problem;
  private final String why;
  private final String fix;

  Message(int number, String problem, String why, String fix) {
    this(number, Diagnostic.Kind.ERROR, problem, why, fix);
  }

  Message(int number, Diagnostic.Kind kind, String problem, String why, String fix) {
    this.number = number;
    this.kind = kind;
    this.problem = problem;
    this.why = why;
    this.fix = fix;
  }

  /** The stable id, for example {@code "ALOFT-012"}. */
  public String id() {
    return String.format("ALOFT-%03d", number);
  }

  Diagnostic.Kind kind() {
    return kind;
  }

  String format(Object... arguments) {
    // One sequence of arguments serves all three parts, each part starting where the last ended.
    String pattern = "[" + id() + "] " + problem + "\n  Why: " + why + "\n  Fix: " + fix;
    return String.format(pattern, arguments);
  }
}
