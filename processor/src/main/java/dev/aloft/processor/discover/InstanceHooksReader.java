package dev.aloft.processor.discover;

import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.InstanceHooks;
import dev.aloft.processor.model.VendorContext;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds what a function's class does outside invocations by interfaces of Aliyun's library. */
final class InstanceHooksReader {
  private static final VendorContext ALIYUN = VendorContext.FUNCTION_COMPUTE;

  private InstanceHooksReader() {}

  /** The hooks of a class; null if it has none. */
  static @Nullable InstanceHooks of(TypeElement owner) {
    Set<String> types =
        TypeElements.hierarchy(owner).stream()
            .map(each -> each.getQualifiedName().toString())
            .collect(Collectors.toSet());
    String library = ALIYUN.packageName() + ".";
    boolean initializes = types.contains(library + "FunctionInitializer");
    boolean freezes = types.contains(library + "PreFreezeHandler");
    boolean stops = types.contains(library + "PreStopHandler");
    if (!initializes && !freezes && !stops) {
      return null;
    }
    String home = TypeElements.packageName(owner);
    return new InstanceHooks(
        ALIYUN.bridge(home), ALIYUN.instance(home), initializes, freezes, stops);
  }
}
