package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.AbstractCodec;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.Polymorphism.Subtype;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Decides which messages must have at least one property of their type. Exempt are types that have
 * no properties, take any, or ignore unknown ones, and types recognised by their id. So are the
 * elements of a list: an envelope is an object, not a list.
 */
record Recognition(ReadContext context) {
  /** The type's name for messages; null if any JSON will do. */
  @Nullable String typeOf(ValueModel value) {
    ValueModel whole = value instanceof ValueModel.OptionalOf optional ? optional.element() : value;
    return whole instanceof ValueModel.Coded coded && isRecognised(model(coded.codec()))
        ? raw(coded.codedType()).simpleName()
        : null;
  }

  /** The generated codec of that name; null if it is the user's own. */
  private @Nullable CodecModel model(ClassName codec) {
    return context.registry().models().stream()
        .filter(model -> model.codec().equals(codec))
        .findFirst()
        .orElse(null);
  }

  private boolean isRecognised(@Nullable CodecModel model) {
    Polymorphism polymorphism =
        model instanceof ObjectCodec object
            ? object.polymorphism()
            : model instanceof AbstractCodec type ? type.polymorphism() : null;
    if (polymorphism == null) {
      return model instanceof ObjectCodec object && needsProperty(object);
    }
    // A value with an id is recognised by it; one that needs an id is refused without it.
    Subtype withoutId =
        polymorphism.fallback() == null ? polymorphism.untyped() : polymorphism.fallback();
    return withoutId != null
        && model(withoutId.codec()) instanceof ObjectCodec object
        && needsProperty(object);
  }

  private boolean needsProperty(ObjectCodec codec) {
    Slot delegate = codec.reading().delegate();
    if (delegate != null) {
      return delegate.value() instanceof ValueModel.Coded coded
          && isRecognised(model(coded.codec()));
    }
    CodecModel.Builder builder = codec.reading().builder();
    boolean built = builder != null && ignoresUnknown(raw(builder.type()));
    return codec.reading().anySetter() == null
        && !codec.form().isArray()
        && codec.properties().stream().anyMatch(property -> property.reader() != null)
        && !built
        && !ignoresUnknown(codec.header().origin());
  }

  private boolean ignoresUnknown(ClassName name) {
    TypeElement type = context.elements().getTypeElement(name.canonicalName());
    AnnotationMirror ignored =
        type == null ? null : context.annotations().inherited(type, "JsonIgnoreProperties");
    return ignored != null && JacksonAnnotations.flag(ignored, "ignoreUnknown", false);
  }

  private static ClassName raw(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
  }
}
