package dev.aloft.processor.discover;

import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the providers on the annotation processor path. */
public final class Providers {
  private Providers() {}

  /** All of them, in the order of their ids. */
  public static List<ProviderDescriptor> onProcessorPath() {
    List<ProviderDescriptor> providers = new ArrayList<>();
    ClassLoader loader = Providers.class.getClassLoader();
    for (ProviderDescriptor provider : ServiceLoader.load(ProviderDescriptor.class, loader)) {
      providers.add(provider);
    }
    providers.sort(Comparator.comparing(ProviderDescriptor::id));
    return List.copyOf(providers);
  }
}
