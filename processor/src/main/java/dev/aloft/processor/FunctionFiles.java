package dev.aloft.processor;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.generate.GeneratedFiles;
import dev.aloft.processor.generate.codec.CodecGenerator;
import dev.aloft.processor.generate.crac.PlatformGenerator;
import dev.aloft.processor.generate.function.CombinedGenerator;
import dev.aloft.processor.generate.function.ComponentGenerator;
import dev.aloft.processor.generate.function.FunctionGenerator;
import dev.aloft.processor.generate.function.MainGenerator;
import dev.aloft.processor.generate.function.PrimingGenerator;
import dev.aloft.processor.generate.handler.ContextGenerator;
import dev.aloft.processor.generate.resource.FunctionsFile;
import dev.aloft.processor.generate.resource.NativeImageFile;
import dev.aloft.processor.generate.source.Template;
import dev.aloft.processor.generate.tracing.TelemetryGenerator;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.ComponentModel;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Construction;
import dev.aloft.processor.model.TracingModel;
import dev.aloft.processor.trigger.TriggerType;
import dev.aloft.processor.trigger.Triggers;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.util.Elements;

/** The last stage: writes the files of each function, and those of a whole module. */
final class FunctionFiles {
  private final GeneratedFiles files;
  private final List<ProviderDescriptor> providers;
  private final CodecGenerator codecGenerator;
  private final ContextGenerator contextGenerator;
  private final TelemetryGenerator telemetryGenerator;
  private final PlatformGenerator platformGenerator;
  private final Map<String, FunctionModel> functions = new TreeMap<>();
  private final Map<String, ComponentModel> components = new TreeMap<>();
  private final Set<ClassName> contexts = new HashSet<>();
  private final Set<ClassName> telemetries = new HashSet<>();
  private boolean platformWritten;
  private boolean sharedWritten;

  FunctionFiles(GeneratedFiles files, List<ProviderDescriptor> providers, Elements elements) {
    this.files = files;
    this.providers = providers;
    this.codecGenerator = new CodecGenerator(elements);
    this.contextGenerator = new ContextGenerator(new Template(elements));
    this.telemetryGenerator = new TelemetryGenerator(new Template(elements));
    this.platformGenerator = new PlatformGenerator(new Template(elements), elements);
  }

  boolean isEmpty() {
    return functions.isEmpty();
  }

  /** The Dagger components that were written. */
  Collection<ComponentModel> components() {
    return components.values();
  }

  /**
   * Writes what belongs to one function.
   *
   * @param packageName where the functions' main class goes
   */
  void write(FunctionModel function, String packageName) {
    functions.put(function.name(), function);
    writePlatform(packageName);
    List<ClassName> owner = List.of(function.owner());
    TriggerType trigger = Triggers.of(function.settings().trigger().kind());
    files.source(new FunctionGenerator().generate(function, trigger), owner);
    if (function.construction() instanceof Construction.Injected injected) {
      ComponentModel component = injected.component();
      if (components.put(component.component().canonicalName(), component) == null) {
        files.source(new ComponentGenerator().generate(component), owner);
      }
    }
    for (ClassName context : function.vendorContexts()) {
      if (contexts.add(context)) {
        files.source(context, contextGenerator.generate(context), owner);
      }
    }
    TracingModel tracing = function.tracing();
    if (tracing != null && tracing.bridge() != null && telemetries.add(tracing.bridge())) {
      files.source(tracing.bridge(), telemetryGenerator.generate(tracing.bridge()), owner);
    }
    MainGenerator mains = mains(packageName);
    for (ProviderDescriptor provider : providers) {
      files.source(mains.generate(function, trigger, provider), owner);
    }
  }

  private MainGenerator mains(String packageName) {
    return new MainGenerator(platformGenerator.platform(packageName));
  }

  /** Whether {@link #writeShared} was called; no function can be added after that. */
  boolean isSharedWritten() {
    return sharedWritten;
  }

  /** Writes the codecs, and if there are functions, the main classes that hold all of them. */
  void writeShared(String packageName, Collection<CodecModel> codecs) {
    sharedWritten = true;
    codecs.forEach(codec -> files.source(codecGenerator.generate(codec)));
    if (functions.isEmpty()) {
      return;
    }
    CombinedGenerator combined = new CombinedGenerator(mains(packageName));
    for (ProviderDescriptor provider : providers) {
      files.source(combined.generate(packageName, all(), provider), owners());
    }
    writePriming(codecs);
  }

  private void writePriming(Collection<CodecModel> codecs) {
    List<ProviderDescriptor> taking = providers.stream().filter(PrimingGenerator::isFor).toList();
    Map<ClassName, CodecModel> byName = new HashMap<>();
    codecs.forEach(codec -> byName.put(codec.codec(), codec));
    PrimingGenerator priming = new PrimingGenerator(byName);
    for (ProviderDescriptor provider : taking) {
      for (FunctionModel function : functions.values()) {
        TriggerType trigger = Triggers.of(function.settings().trigger().kind());
        files.source(priming.generate(function, trigger, provider), List.of(function.owner()));
      }
    }
  }

  /** Once, and with the first function: a missing package would be one more error beside others. */
  private void writePlatform(String packageName) {
    if (!platformWritten && providers.stream().anyMatch(PrimingGenerator::isFor)) {
      platformWritten = true;
      platformGenerator
          .generate(packageName)
          .forEach((name, source) -> files.source(name, source, owners()));
    }
  }

  /**
   * Writes the resources.
   *
   * @param sources the module's types that the functions' code was made from, in order
   */
  void writeResources(
      String packageName, Collection<CodecModel> codecs, Collection<String> sources) {
    files.resource(
        FunctionsFile.PATH,
        new FunctionsFile(providers, Triggers::of).generate(packageName, all(), sources),
        owners());
    files.resource(
        NativeImageFile.path(packageName), new NativeImageFile().generate(all(), codecs), owners());
  }

  private List<FunctionModel> all() {
    return List.copyOf(functions.values());
  }

  private List<ClassName> owners() {
    return functions.values().stream().map(FunctionModel::owner).toList();
  }
}
