package dev.aloft.processor.discover;

import dev.aloft.processor.discover.type.TypeElements;
import dev.aloft.processor.model.FunctionDeclaration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Where what belongs to the whole module is generated. */
public final class HomePackage {
  private HomePackage() {}

  /**
   * The longest package that contains all functions, or the first function's package if they have
   * nothing in common.
   */
  public static String of(Collection<FunctionDeclaration> functions, Elements elements) {
    TreeSet<String> packages = new TreeSet<>();
    for (FunctionDeclaration function : functions) {
      packages.add(elements.getPackageOf(function.owner()).getQualifiedName().toString());
    }
    return of(packages);
  }

  /** The same for codecs without functions: of the packages that import them. */
  public static String ofImports(Collection<Element> holders) {
    TreeSet<String> packages = new TreeSet<>();
    holders.forEach(holder -> packages.add(TypeElements.packageName(holder)));
    return of(packages);
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
