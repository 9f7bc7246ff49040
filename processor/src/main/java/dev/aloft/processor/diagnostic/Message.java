package dev.aloft.processor.diagnostic;

import java.util.Locale;

/**
 * The catalogue of all messages of the processor. An id never changes its meaning and is never
 * reused. Every entry has a test that asserts it by id, file and line.
 *
 * <p>Texts are {@link String#format} patterns. The problem says what is wrong, with names from the
 * source; the why gives the violated rule; the fix is something to type.
 */
public enum Message {
  // 001-029: functions
  PRIVATE_METHOD(
      1,
      "The function method %s is private.",
      "The generated bootstrap is in the same package and calls the method directly, without"
          + " reflection.",
      "Remove \"private\" from %1$s."),
  ABSTRACT_METHOD(
      2,
      "The function method %s is abstract.",
      "A function needs a body; the bootstrap calls exactly the annotated method.",
      "Annotate the implementation of %1$s in a concrete class instead."),
  GENERIC_METHOD(
      3,
      "The function method %s has type parameters.",
      "The codecs are chosen at compile time, so every type must be known then.",
      "Replace the type parameters of %1$s with concrete types."),
  VARARGS_METHOD(
      4,
      "The function method %s takes a variable number of arguments.",
      "An invocation has one payload.",
      "Take one payload, for example a List, instead of \"...\"."),
  SEVERAL_PAYLOADS(
      5,
      "The function method %s takes %s payloads: %s.",
      "An invocation has one payload; a function may also take a Context.",
      "%s"),
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
      "The bootstrap must build the declaring class.",
      "Make %2$s concrete, make the method static, or annotate the method in a concrete subclass."),
  OWNER_INNER(
      9,
      "The function method %s belongs to the inner class %s.",
      "An inner class needs an instance of its outer class, which the bootstrap does not have.",
      "Declare %2$s static, or move it to a file of its own."),
  OWNER_PRIVATE(
      10,
      "The function method %s belongs to %s, which is private or nested in a private class.",
      "The generated bootstrap is in the same package and names the class.",
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
      "A generated class is named after the class and the method, and for an overloaded method also"
          + " after the function. On many systems, names that differ only in case are one file.",
      "Rename one of the methods, or one of the functions if the method is overloaded."),
  NAME_TAKEN(
      111,
      "%s would generate the class %s, but there already is a class %s.",
      "A generated class is named after the class and the method. On many systems, names that"
          + " differ only in case are one file.",
      "Rename the method or the class."),
  FUNCTION_INHERITED(
      112,
      "%s inherits the function method %s, which is not a function here.",
      "Only methods with @Function in this module's own source are functions; that one was"
          + " compiled elsewhere. This is a warning.",
      "Write a method with @Function in %1$s that calls it. If it is not meant to be a function"
          + " here, put @SuppressWarnings(\"aloft\") on %1$s."),
  FUNCTION_OVERRIDDEN(
      113,
      "%s overrides the function method %s and has no @Function.",
      "Annotations of methods are not inherited: %1$s is not a function, and a function made"
          + " from %3$s calls the method of %3$s. This is a warning.",
      "Annotate %1$s with @Function too, under a name of its own, or move the annotation here. If"
          + " it is not meant to be a function, put @SuppressWarnings(\"aloft\") on it."),
  PACKAGE_OPEN(
      114,
      "The functions are in several packages: %s.",
      "Functions_* is in the functions' package as long as they share one. Deployments refer to it"
          + " by name, so it must not move when a function is added elsewhere.",
      "Fix its package with the option -Aaloft.package=%s, or name the one of them where it has"
          + " been so far."),
  PACKAGE_ILLEGAL(
      116,
      "The option -Aaloft.package=%s does not name a package.",
      "It says in which package Functions_* is generated.",
      "Give a package, for example -Aaloft.package=%s."),
  PARTIAL_COMPILATION(
      117,
      "%s is compiled without the rest of what the module's files were made from: %s.",
      "Functions_*, functions.json and the codecs are made from the source of all functions of a"
          + " module and of their types, extensions.json from that of all extensions. A partial"
          + " compilation would drop what it does not see.",
      "Compile the whole module. If nothing seems to have changed, start with a clean output folder"
          + " (mvn clean compile, or Rebuild in an IDE)."),
  NO_PROVIDER(
      19,
      "There is a @Function, but no provider on the annotation processor path.",
      "The provider decides which bootstrap is generated.",
      "Add a provider beside aloft-processor in <annotationProcessorPaths>, for example"
          + " dev.aloft:aloft-provider-aws."),
  PROCESSOR_MISSING(
      119,
      "There is a @Function, but Aloft's annotation processor does not run.",
      "The compiler found aloft-annotations on the class path and no aloft-processor beside it, so"
          + " neither Functions_* nor a codec is written and the jar has nothing to start.",
      "Name aloft-processor and the provider as annotation processors; with Maven that needs"
          + " maven-compiler-plugin 3.5 or newer, older ones ignore <annotationProcessorPaths>. If"
          + " the module is processed elsewhere, pass -proc:none."),
  CLOUD_CONTEXT_PARAMETER(
      20,
      "The function method %s takes a %s.",
      "It would only compile for one cloud; the portable Context gives access to it.",
      "Take a Context and call context.as(%2$s.class) where you need it."),
  ERROR_TYPE_NOT_THROWABLE(
      21,
      "@ErrorType on %s, which is not an exception.",
      "It names the error type that is reported when a function throws the exception.",
      "Put it on a class that extends Throwable."),
  ERROR_TYPE_BLANK(
      22,
      "@ErrorType on %s names a blank error type.",
      "Callers distinguish errors by this name.",
      "Name it, for example @ErrorType(\"%2$s\")."),
  MISSING_TYPE(
      23,
      "%s mentions %s, which the compiler cannot find.",
      "Its import or its dependency is missing, or two imported packages both contain a type of"
          + " that name, or another annotation processor should have generated it but did not.",
      "Check the imports, the dependencies and the errors of other processors."),
  INTERNAL_ERROR(
      24,
      "The processor failed: %s",
      "This is a bug in Aloft, not in your code.",
      "Please report it with the text above. Until it is fixed, try without the annotated method"
          + " that the stack trace names."),
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
      "The generated code distinguishes exceptions by class and must name it.",
      "Remove \"private\" from %1$s."),
  CONCURRENCY_NEGATIVE(
      29,
      "The concurrency of %s is %s.",
      "It is the maximum number of concurrent invocations in one process; 0 sets no limit.",
      "Use 1 or more, or leave it out."),
  SIZING_NEGATIVE(
      128,
      "The %s of %s is %s.",
      "It is an amount of memory in MB, or a time limit in seconds, that deployment requests from"
          + " the cloud; 0 requests nothing.",
      "Use 1 or more, or leave it out."),

  STATE_SHARED(
      130,
      "The field %s %s, and is shared by invocations that run at the same time on %s.",
      "There the process gets several events at once, each on a thread of its own, and all call"
          + " the same object of %4$s.",
      "%5$s; or keep the value in a local variable, or run one invocation at a time with"
          + " @Function(concurrency = 1). Where a lock guards %1$s, put @SuppressWarnings(\"aloft\")"
          + " on it."),
  HANDLER_UNKNOWN(
      142,
      "%s has @Function and implements no interface of handlers.",
      "On a class, @Function makes a function of an existing handler: %2$s.",
      "Implement one of them, or move @Function to the method that is the function."),
  HANDLER_SEVERAL(
      143,
      "The handler class %s implements several interfaces of handlers: %s.",
      "The function is the method of the one interface that the class implements.",
      "Keep one of them, and let a class of its own implement each of the others."),
  HANDLER_NOT_BUILDABLE(
      144,
      "The handler class %s is %s.",
      "The generated bootstrap is in the same package and builds the class without reflection.",
      "%3$s."),
  HANDLER_RAW(
      145,
      "The handler class %s implements %s without type arguments.",
      "The codecs are chosen at compile time, so the types of event and answer must be known then.",
      "Write the types, for example %2$s<Order, Receipt>."),
  HANDLER_TRIGGER(
      146,
      "@%s on %s, a method of an existing handler.",
      "The handler is the function, not its method, and its interface says what it takes.",
      "Remove @%1$s, or move @Function from the class to a method that takes what @%1$s"
          + " delivers."),
  HANDLER_MODULE_MISSING(
      164,
      "The handler class %s implements %s, which needs a module that is not on the class path.",
      "What makes the servlet API's request and response is in %s, so that no other function"
          + " carries it.",
      "Add that artifact as a dependency."),
  FOREIGN_CONTEXT(
      120,
      "The function method %s takes a %s, which is not Aloft's Context.",
      "It belongs to another library; the generated bootstrap speaks the cloud's protocol itself,"
          + " and passes a dev.aloft.function.Context.",
      "Take a dev.aloft.function.Context%s."),
  SUSPEND_FUNCTION(
      121,
      "The function method %s is a suspend function.",
      "Kotlin compiles it to a method that takes a Continuation, which only Kotlin's coroutines"
          + " can pass.",
      "Remove \"suspend\" from %1$s and run the suspending code in runBlocking { ... }, or return"
          + " a CompletionStage, for example of future { ... } in kotlinx-coroutines."),
  DAGGER_COMPILER_MISSING(
      122,
      "The function class %s has an @Inject constructor, but Dagger's processor did not run.",
      "Classes with @Inject constructors are built by a Dagger component, which that processor"
          + " writes.",
      "Add com.google.dagger:dagger-compiler, in the same version as dagger itself, to the"
          + " annotation processor path (<annotationProcessorPaths>, annotationProcessor or"
          + " kapt)."),
  JAVA_TOO_OLD(
      123,
      "The function method %s is compiled for Java %s.",
      "Generated code and Aloft's runtime need Java 17 or newer.",
      "Compile for 17 or newer: --release 17, which is"
          + " <maven.compiler.release>17</maven.compiler.release> in Maven and"
          + " options.release = 17 in Gradle."),
  THROWS_TOO_MUCH(
      124,
      "%s declares \"throws %s\".",
      "Generated code calls it and rethrows any Exception; a Throwable that is neither an"
          + " Exception nor an Error cannot leave a function.",
      "Declare \"throws Exception\" instead."),
  STREAM_NOT_ON_PROVIDER(
      129,
      "The function method %s returns a StreamingResponse, which %s cannot send as it is written"
          + " for a %s.",
      "Every cloud streams the answers to HTTP requests; AWS Lambda also streams those to plain"
          + " events. Other answers are sent as a whole.",
      "Annotate %1$s with @Http, or return the whole answer, for example as byte[]."),
  SIGNATURE_TYPE(125, "The function method %s %s %s.", "%s", "%s"),

  // 030-059: types and codecs
  TYPE_UNSUPPORTED(
      30,
      "%s: the type %s has no form in JSON.",
      "%s",
      "%s, or write a codec of your own and name it with @Codec."),
  TYPE_RAW(
      31,
      "%s: the type %s has no type arguments.",
      "The codecs are chosen at compile time, so what it holds must be known then.",
      "Add the type arguments, for example %2$s<%s>."),
  TYPE_VARIABLE_OPEN(
      32,
      "%s: the type variable %s does not denote a type here.",
      "The codecs are chosen at compile time, so every type must be known then.",
      "Use the generic type with concrete type arguments."),
  TYPE_WILDCARD(
      33,
      "%s: the type argument %s does not say what to read.",
      "Only a wildcard of the form \"? extends X\" names a type.",
      "Write the type instead of the wildcard."),
  TYPE_ABSTRACT(
      34,
      "%s: the type %s is %s.",
      "JSON does not say which class to build, and a codec never looks for one at run time.",
      "Let JSON say it: annotate %2$s with @JsonTypeInfo, and make it sealed or list its subtypes"
          + " with @JsonSubTypes. Or use a type that can be built, or a codec named with @Codec."),
  NO_CREATOR(
      35,
      "%s: %s has no constructor that its codec can call.",
      "An object is built by its no-argument constructor, or by its only constructor; the codec"
          + " calls it from the package %s, without reflection.",
      "Make a constructor visible there, or turn %2$s into a record."),
  AMBIGUOUS_CREATOR(
      36,
      "%s: %s has %s constructors, and none without arguments.",
      "An object is built by its no-argument constructor, or by its only constructor.",
      "Keep one constructor that is not private, add one without arguments, or turn %2$s into a"
          + " record."),
  PARAMETER_UNKNOWN(
      37,
      "%s: the constructor's parameter %s is not a property of %s.",
      "%s",
      "Name the parameter after its field or getter, with the same type, or turn %3$s into a"
          + " record."),
  TYPE_INACCESSIBLE(
      38,
      "%s: generated code cannot reach the type %s.",
      "The code is in the package %s and names the type, which is %s.",
      "Make %2$s visible there."),
  TYPE_INNER(
      39,
      "%s: %s is an inner class.",
      "An inner class needs an instance of its outer class, which JSON cannot provide.",
      "Declare %2$s static."),
  MAP_KEY(
      40,
      "%s: %s cannot be a map's key.",
      "JSON's property names are strings; keys are String, enums, UUID, URI, numbers, the java.time"
          + " types that can parse what they print, and classes that are built from one String.",
      "Use one of these as the key, or a list of records with the key as a component."),
  JACKSON_ANNOTATION(
      41,
      "@%s on %s is not honoured.",
      "docs/json.md lists what codecs honour, and where; any other annotation would silently"
          + " have no effect, so it is refused.",
      "Remove it%s."),
  FOREIGN_JSON_ANNOTATION(
      126,
      "@%s on %s has no effect.",
      "It is an annotation of %s; codecs honour those of Jackson, which docs/json.md lists.",
      "Use %s, or remove it."),
  JACKSON_MEMBER(
      42,
      "@%s on %s sets \"%s\", which is not honoured.",
      "Of @%1$s, codecs honour %s; another member would silently have no effect, so it is"
          + " refused.",
      "Remove \"%3$s\"%s."),
  JSON_NAME_TWICE(
      43,
      "%s: %s and %s have the same JSON name \"%s\".",
      "A name occurs only once in a JSON object.",
      "Rename one of them, for example @JsonProperty(\"%4$s2\"), or exclude one with @JsonIgnore."),
  RENAMES_CONFLICT(
      44,
      "%s: @JsonProperty names the property %s differently: \"%s\" and \"%s\".",
      "A property has one JSON name; its field, accessors and parameter share it.",
      "Keep one of the names."),
  CODEC_NOT_A_CODEC(
      45,
      "@Codec on %s names %s, which is not a JsonCodec.",
      "Generated code calls the methods of dev.aloft.json.JsonCodec.",
      "Let %2$s implement JsonCodec<%s>."),
  CODEC_OF_OTHER_TYPE(
      46,
      "@Codec on %s names %s, a codec of %s instead of %s.",
      "A codec reads and writes exactly the annotated type.",
      "Let %2$s implement JsonCodec<%4$s>."),
  CODEC_NOT_BUILDABLE(
      47,
      "@Codec on %s names %s, which generated code cannot build.",
      "A codec is a class without type parameters that has a static final INSTANCE field of its own"
          + " type, or a no-argument constructor, visible in the package %s.",
      "Add \"static final %2$s INSTANCE = new %2$s();\", and make it visible there."),
  CODEC_INACCESSIBLE(
      48,
      "@Codec on %s names %s, which generated code cannot reach.",
      "The code is in the package %s and names the codec.",
      "Make %2$s visible there."),
  KOTLIN_CLASS(
      49,
      "%s: %s is a Kotlin class that Java sees only in part.",
      "%s",
      "%s, or write a codec for %2$s and name it with @Codec."),
  KOTLIN_DEFAULTS(
      127,
      "%s: the constructor of the Kotlin class %s has defaults, for %s.",
      "Only Kotlin can call it without these arguments; a codec passes all of them, so the defaults"
          + " would never apply.",
      "Remove the defaults (nullable properties may be absent in JSON), or make all properties of"
          + " the constructor a var with a default: then the codec sets those that JSON has."),
  PROPERTY_UNREACHABLE(
      50,
      "%s: the property %s cannot be %s.",
      "%s %s; codecs use it directly, without reflection.",
      "Add %s, or exclude the property with @JsonIgnore."),
  MEMBER_UNUSED(140, "%s: the annotations of %s have no effect: %s.", "%s", "%s"),
  NOTHING_SEEN(
      141,
      "%s: %s has fields, but no property.",
      "A property is a public field, or has a getter or setter; the field %s has none that Jackson"
          + " would see, so the type would be {} in JSON.",
      "Add getters and setters, turn the class into a record, or exclude its fields with"
          + " @JsonIgnore if {} is meant."),
  IGNORED_ARGUMENT(
      51,
      "%s: %s is not read from JSON, but the constructor needs it.",
      "%s excludes it, so a codec could only pass null, which %s does not allow.",
      "Let it be read from JSON, or make it nullable or Optional."),
  NOT_COMPARABLE(
      52,
      "%s: %s cannot be sorted.",
      "A sorted collection sorts its elements by their natural order, so they must be Comparable.",
      "Let %2$s implement Comparable, or use a collection that is not sorted."),
  TYPE_ENDLESS(
      53,
      "%s: the type %s never ends.",
      "It mentions itself with ever larger type arguments, so it would need a codec for each.",
      "Mention it with the same type arguments."),
  SETTERS_AMBIGUOUS(
      54,
      "%s: the property %s has several setters, for %s.",
      "None of them takes the type of the getter or field, so none has precedence.",
      "Annotate all but one with @JsonIgnore."),
  LOMBOK_PENDING(
      55,
      "%s mentions %s, and Lombok has not added its members.",
      "A codec reads and writes through accessors and constructors; Lombok adds them only if it is"
          + " on the annotation processor path.",
      "Add org.projectlombok:lombok to <annotationProcessorPaths>, or make %2$s a record."),

  NULLNESS_UNSEEN(
      118,
      "%s is @NullMarked, but comes from a class file, so its null rules are not checked.",
      "This compiler hides the @Nullable of class files from annotation processors; JDK 22 and"
          + " later show it. Null is accepted rather than wrongly refused. This is a warning.",
      "Compile with JDK 22 or later (release 17 is fine), or compile the type with the functions."),

  // 060-079: triggers
  SEVERAL_TRIGGERS(
      60,
      "The function method %s has several triggers: %s.",
      "Each trigger has its own event, and a method can take only one of them.",
      "Keep one, and write a function method for each of the others."),
  TRIGGER_WITHOUT_FUNCTION(
      61,
      "@%s on %s, which is not a function.",
      "It defines what calls a function; only methods with @Function are functions.",
      "Add @Function beside @%1$s, or remove @%1$s."),
  TRIGGER_PARAMETER(
      62,
      "The @%s function %s takes %s.",
      "A @%1$s function takes %4$s, and optionally a Context.",
      "Take %4$s."),
  TRIGGER_RESULT(
      63,
      "The @%s function %s returns %s.",
      "A @%1$s function like this returns %4$s.",
      "Return %4$s."),
  TRIGGER_MISSING(
      64,
      "The function method %s %s %s, but has no @%s.",
      "Only @%4$s functions take such events and return such answers; without a trigger a function"
          + " takes any JSON event as a type of your own.",
      "Add @%4$s, or use a type of your own."),
  VENDOR_EVENT(
      150,
      "The function method %s %s %s, a class of %s's own event library.",
      "That library's runtime reads it by rules of its own; a codec made from its class would"
          + " return an object full of nulls. A trigger annotation delivers the same event on every"
          + " cloud.",
      "%5$s"),
  EVENT_BODY_OPEN(
      65,
      "The function method %s %s %s, which does not say what the body is.",
      "The codecs are chosen at compile time, so the body's type must be known then.",
      "Write the type: %4$s<String>, %4$s<byte[]> or %4$s with a type of your own."),
  TRIGGER_NAME_BLANK(
      66,
      "The @%s of %s has a blank name.",
      "Deployment connects the function to the resource of this name.",
      "Name it, for example @%1$s(\"%3$s\")."),
  CRON_MALFORMED(67, "The schedule of %s is not a cron expression: \"%s\".", "%s", "%s"),
  CRON_NOT_ON_PROVIDER(
      68,
      "The schedule of %s, \"%s\", does not work on %s.",
      "%s",
      "Write a schedule that all chosen clouds can express, or split it into several functions."),
  TRIGGER_NOT_ON_PROVIDER(
      69,
      "%s of %s does not work on %s.",
      "%s",
      "Remove the function, or do not build it for %3$s."),

  // 080-099: Jackson annotations that shape a codec
  JACKSON_CONSTANT(
      80,
      "@%s on %s sets \"%s\" to %s, which is not honoured.",
      "%s",
      "Use one of %s, or a codec named with @Codec."),
  NO_SUBTYPES(
      81,
      "%s: %s has @JsonTypeInfo, but no subtype that can be built.",
      "A codec chooses among the subtypes named in the declaration.",
      "Make %2$s sealed, or list its subtypes with @JsonSubTypes."),
  SUBTYPE_UNFIT(82, "%s: %s cannot be a subtype of %s in JSON.", "%s", "%s"),
  TYPE_ID_TWICE(
      83,
      "%s: %s and %s have the same type id \"%s\".",
      "When JSON is read, only the id says which class to build.",
      "Give one of them another id, for example @JsonTypeName(\"%4$s2\")."),
  SUBTYPES_ALIKE(
      84,
      "%s: %s and %s have the same properties.",
      "@JsonTypeInfo(use = DEDUCTION) distinguishes subtypes by the names of their properties.",
      "Rename a property of one of them, or use an id: @JsonTypeInfo(use = NAME)."),
  TYPE_ID_IS_PROPERTY(
      85, "%s: %s has %s property \"%s\", which @JsonTypeInfo uses for the type id.", "%s", "%s"),
  VALUE_NOT_READABLE(
      86,
      "%s: %s is written as its @JsonValue, but nothing defines how to read it.",
      "A value is read by a creator that takes it.",
      "Annotate a constructor or static method that takes the value with @JsonCreator(mode ="
          + " JsonCreator.Mode.DELEGATING)."),
  CREATOR_UNFIT(87, "%s: the @JsonCreator of %s cannot be used.", "%s", "%s"),
  VALUE_UNFIT(
      88,
      "%s: the @%s %s cannot be used.",
      "A codec calls it directly from the package %s, so it must be a non-static accessor or field"
          + " that is visible there and throws no checked exception; for an enum, a String or an"
          + " integer.",
      "Change it, or write a codec of your own and name it with @Codec."),
  ANY_UNFIT(
      89,
      "%s: %s cannot read or write properties that the type does not declare.",
      "A codec calls it directly from the package %s: a @JsonAnyGetter is a method or field of type"
          + " Map<String, X>; a @JsonAnySetter is a method of a String and an X, a field that is"
          + " not final, or a parameter of type Map<String, X>.",
      "Give it one of these forms, visible there."),
  RAW_UNFIT(
      90,
      "%s: @JsonRawValue is on %s, which is not a String.",
      "Raw JSON is text that is copied into the document.",
      "Make it a String."),
  FORMAT_UNFIT(
      91,
      "%s: @JsonFormat cannot be honoured on %s.",
      "%s",
      "Correct it, or write a codec of your own and name it with @Codec."),
  UNWRAPPED_UNFIT(92, "%s: @JsonUnwrapped cannot be honoured.", "%s", "%s"),
  UNWRAPPED_NAME_TWICE(
      93,
      "%s: %s and %s both have the JSON name \"%s\".",
      "@JsonUnwrapped puts all properties into one object, where a name occurs only once.",
      "Give one of them a prefix, for example @JsonUnwrapped(prefix = \"%3$s_\")."),
  VIEW_UNFIT(
      96,
      "@JsonView on %s cannot be honoured.",
      "It names the view in which JSON is read or written: one class, on a method that returns JSON"
          + " or a parameter that takes it; %s.",
      "%s"),
  KEY_UNFIT(95, "%s: %s cannot be a map's key as it is.", "%s", "%s"),
  REFERENCE_UNFIT(94, "%s: @%s cannot be honoured on %s.", "%s", "%s"),

  // 100-109: imports, mixins and builders
  IMPORT_UNFIT(100, "@CodecImport of %s: there is no codec to generate.", "%s", "%s"),
  MIXINS_CONFLICT(
      101,
      "%s has two mixins: %s and %s.",
      "Which of their annotations apply would depend on the order of the imports.",
      "Put the annotations into one mixin, and name it in every @CodecImport of %1$s."),
  IMPORT_LATE(
      102,
      "@CodecImport of %s comes too late: codecs were generated without it.",
      "Another annotation processor wrote it in a later round than the code that needs it.",
      "Write the import by hand, on a class or package of your own."),
  BUILDER_UNFIT(103, "%s: %s cannot be the builder of %s.", "%s", "%s"),
  LOCAL_RULE_UNFIT(
      105,
      "%s: @%s cannot be honoured on a property of type %s.",
      "%s",
      "Annotate the type itself, or name a codec of your own for the property with @Codec."),
  MIXIN_MEMBER_UNMATCHED(
      104,
      "The mixin %s annotates %s, which %s does not have.",
      "Annotations of a mixin apply to the field of the same name, and to the method or"
          + " constructor of the same name and parameter types; these have no effect.",
      "Correct the mixin's member, or remove it."),
  ANY_SETTER_UNUSED(
      110,
      "%s: %s has a @JsonAnySetter and @JsonIncludeProperties.",
      "Jackson reads only the included names, so nothing is left for the setter.",
      "Remove one of them."),

  // 115-119: JSON of whole functions
  JSON_BOUND_NOT_POSITIVE(
      115,
      "The bound %s of @JsonBounds is %s.",
      "No document is that small.",
      "Use 1 or more, or leave it out for the default."),

  // 151-153: extensions of AWS Lambda
  EXTENSION_NOT_BUILDABLE(
      151,
      "The extension %s cannot be built.",
      "The generated main builds it once: a class that is neither abstract, private, inner nor"
          + " generic, by a constructor that is not private and takes nothing or a Registration.",
      "Make %1$s such a class, and give it such a constructor."),
  EXTENSION_WITHOUT_LISTENER(
      152,
      "The extension %s listens to nothing.",
      "What Lambda tells an extension follows from the interfaces that its class implements.",
      "Implement InvokeListener, ShutdownListener or TelemetrySubscriber."),
  EXTENSION_NAME(
      153,
      "\"%s\" cannot be an extension's name.",
      "Lambda wants the name of the extension's file in /opt/extensions: here up to 128 letters"
          + " A-Z and a-z, digits, dots, hyphens and underscores, with no dot at the start.",
      "Give such a name, for example @Extension(\"log-shipper\")."),

  // 154-156: triggers of one cloud
  TRIGGER_MODULE_MISSING(
      154,
      "@%s of %s needs a module that is not on the class path.",
      "What such functions take and return is in %s, so that no other function carries it.",
      "Add that artifact as a dependency."),
  WEBSOCKET_ROUTE(
      155,
      "The @WebSocket of %s names the route \"%s\".",
      "Of the keys that begin with a dollar sign, API Gateway knows $connect, $disconnect and"
          + " $default; no message would be routed to another.",
      "Name one of these, or the value of the API's route selection expression, such as a message's"
          + " \"action\"."),
  WEBSOCKET_MESSAGE(
      156,
      "The @WebSocket(\"%s\") function %s takes %s.",
      "Only messages have a body; a connection that is opened or has ended brings none.",
      "Take a WebSocketEvent<Void>, or nothing."),

  // 160-164: tracing
  TELEMETRY_MISSING(
      160,
      "%s is traced, and nothing makes its OpenTelemetry.",
      "@Traced names no class, and the SDK's autoconfiguration, which reads OTEL_* variables, is"
          + " not on the class path.",
      "Name a class with a static method that returns an OpenTelemetry:"
          + " @Traced(Telemetries.class); or depend on"
          + " io.opentelemetry:opentelemetry-sdk-extension-autoconfigure."),
  TELEMETRY_UNFIT(
      161,
      "%s cannot make the OpenTelemetry of %s.",
      "The generated main calls its one static method that takes nothing, returns an OpenTelemetry"
          + " or a Telemetry, and is visible in the package %s; of these it has %s.",
      "Give the class one such method, and make both visible there."),
  FLUSH_NOT_POSITIVE(
      162,
      "@Traced of %s gives a flush %s milliseconds.",
      "Nothing is sent in no time.",
      "Use 1 or more, or flush = Flush.NEVER."),
  TRACED_WITHOUT_FUNCTION(
      163,
      "%s is @Traced, but no function.",
      "The generated main of a function makes the spans of its invocations; nothing is generated"
          + " for this method.",
      "Add @Function, or make the span in the method, which is below the function's."),

  // 165-167: deadlines
  RESERVE_NEGATIVE(
      165,
      "@DeadlineGuard of %s has a reserve of %s milliseconds.",
      "The reserve is what is left until the deadline when the invocation is ended.",
      "Use 1 or more, or 0 for a function that is not guarded."),
  RESERVE_TOO_LONG(
      166,
      "@DeadlineGuard of %s reserves %s milliseconds of a timeout of %s seconds.",
      "Each invocation would be ended before it began.",
      "Lower reserveMillis, or raise timeoutSeconds."),
  GUARDED_WITHOUT_FUNCTION(
      167,
      "%s has @DeadlineGuard, but is not a function.",
      "The generated main of a function ends its invocations; nothing is generated for this"
          + " method.",
      "Add @Function, or put the annotation on the function that calls %1$s."),

  // 170-171: limits of requests
  STREAM_LIMIT_RANGE(
      170,
      "@Http of %s has maxStreamedBytes = %s.",
      "A server takes at most %3$s bytes, 1 GiB, of a body that is read while it comes.",
      "Use 1 to %3$s, or leave it out for that limit."),
  STREAM_LIMIT_WITHOUT_STREAM(
      171,
      "@Http of %s has maxStreamedBytes, but the function takes no InputStream.",
      "Only such a body is read while it comes; others are read before the call, up to 64 MiB and"
          + " what the server has memory for.",
      "Take an InputStream or an HttpRequest<InputStream>, or leave maxStreamedBytes out. JSON has"
          + " @JsonBounds(maxDocumentLength)."),

  // 172: names of extensions
  EXTENSION_NAME_TAKEN(
      172,
      "The extensions %s and %s are both called \"%s\".",
      "The name is that of the extension's file in /opt/extensions, where the files of all layers"
          + " of a function come together: one would replace the other.",
      "Give %1$s another name, for example @Extension(\"%3$s-2\").");

  private final int number;
  private final String problem;
  private final String why;
  private final String fix;

  Message(int number, String problem, String why, String fix) {
    this.number = number;
    this.problem = problem;
    this.why = why;
    this.fix = fix;
  }

  /** The stable id, for example {@code "ALOFT-012"}. */
  public String id() {
    return String.format(Locale.ROOT, "ALOFT-%03d", number);
  }

  /** The whole text, with the details of the case. */
  public String format(Object... arguments) {
    // One sequence of arguments serves all three parts, each part starting where the last ended.
    String pattern = "[" + id() + "] " + problem + "\n  Why: " + why + "\n  Fix: " + fix;
    return String.format(Locale.ROOT, pattern, arguments);
  }

  /** The message's section of {@code docs/messages.md}; the details of the case are "…". */
  String reference() {
    return "## "
        + id()
        + "\n\n"
        + general(problem)
        + "\n\n- Why: "
        + general(why)
        + "\n- Fix: "
        + general(fix)
        + "\n";
  }

  private static String general(String pattern) {
    return pattern.equals("%s") ? "stated in each case." : pattern.replaceAll("%(\\d\\$)?s", "…");
  }
}
