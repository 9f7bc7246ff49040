package dev.aloft.tooling.create.pom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Adds elements to a pom's text. Not thread-safe. */
final class PomEditor {
  /** The order of sections that Maven's documentation recommends, as far as it matters here. */
  private static final List<String> ORDER =
      List.of(
          "modelVersion",
          "parent",
          "groupId",
          "artifactId",
          "version",
          "packaging",
          "name",
          "description",
          "url",
          "inceptionYear",
          "organization",
          "licenses",
          "developers",
          "contributors",
          "mailingLists",
          "prerequisites",
          "modules",
          "scm",
          "issueManagement",
          "ciManagement",
          "distributionManagement",
          "properties",
          "dependencyManagement",
          "dependencies",
          "repositories",
          "pluginRepositories",
          "build");

  private final String text;
  private final Element project;
  private final TextLayout layout;
  private final List<Edit> edits = new ArrayList<>();

  /** Replaces what is between two places, which may be the same one. */
  private record Edit(int from, int to, String replacement) {}

  PomEditor(String text, Element project) {
    this.text = text;
    this.project = project;
    this.layout = new TextLayout(text, project);
  }

  /**
   * Adds an element to a section of the project, and the section if it is missing.
   *
   * @param path the names of the elements that lead to it
   * @param block the element, indented by two blanks for each level
   */
  void add(List<String> path, String block) throws PomException {
    Element container = project;
    int depth = 0;
    while (depth < path.size()) {
      Optional<Element> next = container.child(path.get(depth));
      if (next.isEmpty()) {
        break;
      }
      container = next.get();
      depth++;
    }
    String wrapped = block;
    for (int i = path.size() - 1; i >= depth; i--) {
      String name = path.get(i);
      wrapped = "<" + name + ">\n" + wrapped.indent(2) + "</" + name + ">";
    }
    if (depth == 0) {
      addSection(path.get(0), wrapped);
    } else {
      addLast(container, wrapped);
    }
  }

  /** Adds a last child. */
  void addLast(Element container, String block) {
    String indented = layout.indented(block, layout.childIndentation(container));
    String newline = layout.newline();
    String outer = layout.indentation(container.start());
    int lineStart = layout.lineStart(container.close());
    if (container.isOneTag()) {
      edits.add(
          new Edit(
              container.start()
                  + text.substring(container.start(), container.end() - 2).strip().length(),
              container.end(),
              ">" + newline + indented + newline + outer + "</" + container.name() + ">"));
    } else if (layout.beginsLine(container.close()) && lineStart >= container.open()) {
      edits.add(new Edit(lineStart, lineStart, indented + newline));
    } else {
      edits.add(
          new Edit(container.close(), container.close(), newline + indented + newline + outer));
    }
  }

  private void addSection(String name, String block) {
    Optional<Element> previous =
        project.children().stream()
            .filter(child -> ORDER.contains(child.name()))
            .filter(child -> ORDER.indexOf(child.name()) < ORDER.indexOf(name))
            .max(Comparator.comparingInt(child -> ORDER.indexOf(child.name())));
    if (previous.isEmpty()) {
      addLast(project, block);
      return;
    }
    int place = layout.endOfLine(previous.get());
    String newline = layout.newline();
    String gap = layout.isBeforeBlankLine(place) ? newline + newline : newline;
    edits.add(
        new Edit(place, place, gap + layout.indented(block, layout.childIndentation(project))));
  }

  /** The text with everything that was added; the same text if nothing was. */
  String edited() {
    StringBuilder edited = new StringBuilder(text.length() + 1000);
    List<Edit> sorted = edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList();
    int at = 0;
    for (Edit edit : sorted) {
      edited.append(text, at, edit.from()).append(edit.replacement());
      at = edit.to();
    }
    return edited.append(text, at, text.length()).toString();
  }
}
