package dev.aloft.processor.trigger;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.PortableType.Body;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code @ObjectStore}: a function that is called when an object in a bucket changes. */
final class ObjectStoreTrigger implements TriggerType {
  private static final PortableType EVENT =
      PortableType.event("ObjectEvent", Trigger.OBJECT_STORE, Body.NONE);

  @Override
  public Trigger kind() {
    return Trigger.OBJECT_STORE;
  }

  @Override
  public List<String> annotations() {
    return List.of("ObjectStore");
  }

  @Override
  public List<PortableType> events() {
    return List.of(EVENT);
  }

  @Override
  public Map<PortableType, List<String>> vendorClasses() {
    return Map.of(EVENT, List.of("S3Event", "OSSEvent", "CosEvent"));
  }

  @Override
  public String taken() {
    return "ObjectEvent";
  }

  @Override
  public Optional<Resource> resource() {
    return Optional.of(new Resource("bucket", "uploads"));
  }

  @Override
  public String facility() {
    return "trigger for changes of objects in a bucket";
  }

  @Override
  public List<String> names() {
    return NoticeCode.NAMES;
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return GeneratedTypes.OBJECT_HANDLER;
  }

  @Override
  public String around() {
    return "Object";
  }

  @Override
  public void addTo(PortableClass portable) {
    NoticeCode.addTo(portable, EVENT);
  }
}
