package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * An extension of AWS Lambda, ready to be written.
 *
 * @param owner the user's class
 * @param main the class to generate
 * @param name the name under which it registers
 * @param listensToInvocations whether it wants events of invocations
 * @param takesRegistration whether its constructor takes the registration
 * @param exceptions what its constructor throws
 */
public record ExtensionModel(
    ClassName owner,
    ClassName main,
    String name,
    boolean listensToInvocations,
    boolean takesRegistration,
    List<TypeName> exceptions) {

  /** Copies the list. */
  public ExtensionModel {
    exceptions = List.copyOf(exceptions);
  }
}
