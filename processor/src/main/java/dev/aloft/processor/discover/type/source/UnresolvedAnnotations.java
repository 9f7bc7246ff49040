package dev.aloft.processor.discover.type.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotations whose type the compiler does not find, not yet or not at all, or finds twice.
 * Javac leaves them out of the model, as if they were not there, so they are looked up in its
 * syntax trees; another compiler's are not found.
 */
public final class UnresolvedAnnotations {
  private final @Nullable Trees trees;

  /**
   * @param environment the compiler's
   */
  public UnresolvedAnnotations(ProcessingEnvironment environment) {
    this.trees = trees(environment);
  }

  private UnresolvedAnnotations() {
    this.trees = null;
  }

  /** An instance that finds nothing. */
  public static UnresolvedAnnotations none() {
    return new UnresolvedAnnotations();
  }

  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException | LinkageError otherCompiler) {
      return null;
    }
  }

  /** The name of the first such annotation of an element; empty, too, if its source is not here. */
  public Optional<String> of(Element element) {
    TreePath path = trees == null ? null : trees.getPath(element);
    if (trees == null || path == null) {
      return Optional.empty();
    }
    TreePath modifiers = modifiers(path);
    for (AnnotationTree annotation : annotations(path.getLeaf())) {
      TreePath name =
          new TreePath(new TreePath(modifiers, annotation), annotation.getAnnotationType());
      TypeMirror type = trees.getTypeMirror(name);
      if (type != null && type.getKind() == TypeKind.ERROR) {
        return Optional.of(annotation.getAnnotationType().toString());
      }
    }
    return Optional.empty();
  }

  private static List<? extends AnnotationTree> annotations(Tree declaration) {
    if (declaration instanceof MethodTree method) {
      return method.getModifiers().getAnnotations();
    }
    if (declaration instanceof VariableTree variable) {
      return variable.getModifiers().getAnnotations();
    }
    return declaration instanceof ClassTree type ? type.getModifiers().getAnnotations() : List.of();
  }

  private static TreePath modifiers(TreePath path) {
    Tree declaration = path.getLeaf();
    Tree modifiers =
        declaration instanceof MethodTree method
            ? method.getModifiers()
            : declaration instanceof VariableTree variable
                ? variable.getModifiers()
                : declaration instanceof ClassTree type ? type.getModifiers() : declaration;
    return new TreePath(path, modifiers);
  }
}
