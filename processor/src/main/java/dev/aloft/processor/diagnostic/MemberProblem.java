package dev.aloft.processor.diagnostic;

import javax.lang.model.element.Element;

/** What breaks a rule about a type, and the member of the type that shows it. */
public record MemberProblem(Element member, Problem problem) {}
