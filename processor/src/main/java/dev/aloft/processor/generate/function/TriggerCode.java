package dev.aloft.processor.generate.function;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of generated files that depend on a function's trigger. */
public interface TriggerCode {
  /** Names that its methods use. */
  List<String> names();

  /** The interface that the portable class implements. */
  TypeName handler(FunctionModel function);

  /**
   * How handlers that stand around another one are called after their first word: {@code Queue} of
   * {@code TracedQueue} and {@code GuardedQueue}.
   */
  String around();

  /** Adds the methods that decode, call and encode. */
  void addTo(PortableClass portable);

  /** An expression for an answer of the trigger's own type, where a function must return one. */
  default @Nullable CodeBlock sampleAnswer() {
    return null;
  }

  /** Whether text travels as JSON where a cloud's events and answers are JSON documents. */
  default boolean textMayBeJson() {
    return false;
  }

  /** Whether the generated class is the same on every cloud, rather than for the only one. */
  default boolean isPortable() {
    return true;
  }

  /**
   * What {@code functions.json} says of the trigger besides its kind: members with a text, or a
   * text per provider id, in order.
   */
  default Map<String, Object> settings(TriggerModel trigger, List<ProviderDescriptor> providers) {
    return Map.of();
  }
}
