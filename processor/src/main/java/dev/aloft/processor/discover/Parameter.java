package dev.aloft.processor.discover;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * What a function takes.
 *
 * @param element the parameter, whose annotations count and which messages point at; the function's
 *     class if the parameter is not declared there
 * @param name its name, or one like it, for generated code
 * @param type its type, without type variables of a superclass
 */
public record Parameter(Element element, String name, TypeMirror type, ParameterKind kind) {}
