package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A Dagger component to generate.
 *
 * @param component the generated interface
 * @param owner what it builds
 * @param modules the user's modules
 * @param scopes the scope annotations it carries
 */
public record ComponentModel(
    ClassName component, ClassName owner, List<ClassName> modules, List<ClassName> scopes) {

  /** The class that Dagger's own processor writes. */
  public ClassName implementation() {
    return component.peerClass("Dagger" + component.simpleName());
  }
}
