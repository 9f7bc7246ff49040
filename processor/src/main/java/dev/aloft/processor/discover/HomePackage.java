package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The package of what belongs to the whole module: {@code Functions_*}, and codecs of types from
 * elsewhere. Deployments name {@code Functions_*}, so it never moves by itself: it is the
 * functions' package while they share one, and after that the option's value.
 */
public final class HomePackage {
  /** The processor's option that fixes it: {@code -Aaloft.package=shop}. */
  public static final String OPTION = "aloft.package";

  private final @Nullable String option;
  private final boolean given;
  private final TreeSet<String> packages = new TreeSet<>();
  private @Nullable String chosen;
  private @Nullable String codecs;

  /**
   * @param options the processor's
   */
  public HomePackage(Map<String, String> options) {
    this.given = options.containsKey(OPTION);
    this.option = options.get(OPTION);
  }

  /**
   * Takes in the functions of one round, and reports those that leave the place open.
   *
   * @param holders the elements with imports of codecs
   */
  public void add(
      Collection<FunctionDeclaration> functions,
      Collection<Element> holders,
      Diagnostics diagnostics) {
    for (FunctionDeclaration function : functions) {
      packages.add(TypeElements.packageName(function.owner()));
    }
    if (chosen == null && !packages.isEmpty()) {
      chosen = optionOr(packages);
    }
    if (codecs == null && !(functions.isEmpty() && holders.isEmpty())) {
      TreeSet<String> importing = new TreeSet<>();
      holders.forEach(holder -> importing.add(TypeElements.packageName(holder)));
      codecs = chosen == null ? optionOr(importing) : chosen;
    }
    if (packages.isEmpty()) {
      return;
    }
    if (given) {
      checkOption(functions, diagnostics);
    } else if (packages.size() > 1) {
      reportSeveral(functions, diagnostics);
    }
  }

  private void checkOption(Collection<FunctionDeclaration> functions, Diagnostics diagnostics) {
    if (!isLegal() && !functions.isEmpty()) {
      FunctionDeclaration first = functions.iterator().next();
      diagnostics.report(
          Message.PACKAGE_ILLEGAL,
          first.place(),
          option == null ? "" : option,
          packages.first().isEmpty() ? "functions" : packages.first());
    }
  }

  private String optionOr(SortedSet<String> inUse) {
    return isLegal() && option != null ? option : of(inUse);
  }

  private boolean isLegal() {
    return option != null && (option.isEmpty() || SourceVersion.isName(option));
  }

  private void reportSeveral(Collection<FunctionDeclaration> functions, Diagnostics diagnostics) {
    for (FunctionDeclaration function : functions) {
      String name = TypeElements.packageName(function.owner());
      if (!name.equals(packages.first())) {
        diagnostics.report(
            Message.PACKAGE_OPEN, function.place(), String.join(", ", packages), packages.first());
        return;
      }
    }
  }

  /** Where the functions' main class goes; empty before there are functions. */
  public String ofFunctions() {
    return chosen == null ? "" : chosen;
  }

  /**
   * Where codecs of types from elsewhere go: with the functions, else in the longest package that
   * contains what imports them; empty before there are either.
   */
  public String ofCodecs() {
    return codecs == null ? "" : codecs;
  }

  private static String of(SortedSet<String> packages) {
    if (packages.isEmpty()) {
      return "";
    }
    List<String> common = Arrays.asList(packages.first().split("\\."));
    for (String name : packages) {
      List<String> parts = Arrays.asList(name.split("\\."));
      int same = 0;
      while (same < Math.min(common.size(), parts.size())
          && common.get(same).equals(parts.get(same))) {
        same++;
      }
      common = common.subList(0, same);
    }
    return common.isEmpty() ? packages.first() : String.join(".", common);
  }
}
