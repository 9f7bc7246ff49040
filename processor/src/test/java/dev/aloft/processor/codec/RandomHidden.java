package dev.aloft.processor.codec;

import java.util.List;
import java.util.Random;

/**
 * Sources of classes with a member that generated code cannot use, or that counts for nothing, and
 * of those that only look like it. Databind would use some of them by reflection, and drop others.
 */
final class RandomHidden {
  /**
   * A class with its superclass.
   *
   * @param refusal the id of the message that has to come; empty if it compiles
   */
  record Case(String name, String source, String refusal) {}

  private static final List<String> TYPES = List.of("String", "int", "Integer", "List<String>");
  private static final List<String> HIDDEN = List.of("", "protected ", "private ");

  /** They make no property of a member, but mean something if it is one. */
  private static final List<String> DETAILS =
      List.of(
          "@JsonAlias(\"other\") ",
          "@JsonInclude(JsonInclude.Include.NON_NULL) ",
          "@JsonPropertyDescription(\"text\") ");

  private final Random random;
  private int last;

  RandomHidden(Random random) {
    this.random = random;
  }

  /** Each kind in turn, the rest at random. */
  Case next() {
    String name = "H" + last++;
    String type = pick(TYPES);
    return switch (last % 9) {
      case 0 -> aCase(name, field("", pick(HIDDEN), type) + getter(type), "", "ALOFT-141");
      case 1 -> aCase(name, field("", "private ", type), PUBLIC, "");
      case 2 -> aCase(name, field("@JsonIgnore ", pick(HIDDEN), type), "", "");
      case 3 ->
          aCase(
              name, field(explicit(), "private ", type) + accessors("", type), rest(), "ALOFT-050");
      case 4 -> aCase(name, field(explicit(), visible(), type), rest(), "");
      case 5 ->
          aCase(
              name, field("", "private ", type) + accessors(explicit(), type), rest(), "ALOFT-050");
      // Jackson calls a setter whatever its visibility is, also without an annotation.
      case 6 -> aCase(name, field("", "", type) + setter("private ", type), "", "ALOFT-050");
      case 7 -> aCase(name, field(pick(DETAILS), pick(HIDDEN), type), PUBLIC, "ALOFT-140");
      default -> aCase(name, lost(type), PUBLIC, "ALOFT-140");
    };
  }

  private static final String PUBLIC = "    public int seen;\n";

  private String rest() {
    return random.nextBoolean() ? PUBLIC : "";
  }

  private String visible() {
    return random.nextBoolean() ? "" : "protected ";
  }

  private String explicit() {
    return random.nextBoolean() ? "@JsonProperty " : "@JsonProperty(\"renamed\") ";
  }

  private static String field(String annotation, String modifier, String type) {
    return "    " + annotation + modifier + type + " hidden;\n";
  }

  /** Perhaps there is one that nobody sees. */
  private String getter(String type) {
    return random.nextBoolean() ? getter(pick(HIDDEN), type) : "";
  }

  /** None of them is public; an annotated one is private. */
  private String accessors(String annotation, String type) {
    String modifier = annotation.isEmpty() ? pick(HIDDEN) : "private ";
    boolean both = annotation.isEmpty() && random.nextBoolean();
    boolean isGetter = random.nextBoolean();
    return (both || isGetter ? getter(annotation + modifier, type) : "")
        + (both || !isGetter ? setter(annotation + modifier, type) : "");
  }

  private static String getter(String modifiers, String type) {
    return "    " + modifiers + type + " getHidden() { return hidden; }\n";
  }

  private static String setter(String modifiers, String type) {
    return "    " + modifiers + "void setHidden(" + type + " v) { hidden = v; }\n";
  }

  /** An annotated member that is not a property by any rule. */
  private String lost(String type) {
    String annotation = explicit();
    return switch (random.nextInt(3)) {
      case 0 -> "    " + annotation + "public static " + type + " hidden;\n";
      case 1 -> "    " + annotation + "public <T> T hidden() { return null; }\n";
      default -> "    " + annotation + "public void hidden(" + type + " v, int w) {}\n";
    };
  }

  /** The members stand in the class, or in a superclass that may have a type parameter. */
  private Case aCase(String name, String members, String more, String refusal) {
    String marker = random.nextBoolean() ? " implements java.io.Serializable" : "";
    if (random.nextBoolean()) {
      String source = "class " + name + marker + " {\n" + members + more + "  }\n";
      return new Case(name, source, refusal);
    }
    boolean generic = random.nextBoolean();
    String base =
        "class " + name + "_B" + (generic ? "<G>" : "") + " {\n" + members + more + "  }\n";
    String source =
        base + "  class " + name + " extends " + name + "_B" + (generic ? "<String>" : "");
    return new Case(name, source + marker + " {}\n", refusal);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
