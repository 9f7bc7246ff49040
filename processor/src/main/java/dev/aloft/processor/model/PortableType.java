package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import dev.aloft.provider.descriptor.Trigger;

/**
 * A type of the runtime that is one trigger's event or answer.
 *
 * @param className the Java class
 * @param trigger the only trigger whose functions take or return it
 */
public record PortableType(ClassName className, Trigger trigger, Body body) {
  /** Whether a portable type has a type argument, the type of its body. */
  public enum Body {
    NONE,
    /** Optional: {@code Void} means no body. */
    OPTIONAL,
    /** A message's body, which is always present and never a stream. */
    MESSAGE
  }

  /** An HTTP request or response. */
  public static PortableType http(String simpleName) {
    return new PortableType(
        ClassName.get("dev.aloft.http", simpleName), Trigger.HTTP, Body.OPTIONAL);
  }

  /** An event, or an answer to one. */
  public static PortableType event(String simpleName, Trigger trigger, Body body) {
    return new PortableType(ClassName.get("dev.aloft.event", simpleName), trigger, body);
  }

  /** Whether it has a type argument, the type of its body. */
  public boolean hasBody() {
    return body != Body.NONE;
  }
}
