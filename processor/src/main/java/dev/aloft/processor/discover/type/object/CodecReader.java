package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.discover.type.context.CodecRegistry;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.validate.type.JacksonRule;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the types that {@link CodedTypes} found to need a codec, until no type needs another. */
public final class CodecReader {
  private final ReadContext context;
  private final ObjectReader objects;
  private final JacksonAnnotations annotations;

  public CodecReader(ReadContext context, MemberReader members) {
    this.context = context.fromOutside();
    this.objects = new ObjectReader(this.context, members);
    this.annotations = this.context.annotations();
  }

  /** Reads all that were requested so far, and those that they need. */
  public void readRequested() {
    context.registry().read(this::model);
  }

  private @Nullable CodecModel model(CodecRegistry.Entry entry) {
    CodecRegistry.Request request = entry.request();
    TypeElement element = (TypeElement) request.type().asElement();
    Site site = request.site();
    boolean isPublic = context.home().isPublic(request.type());
    if (element.getKind() == ElementKind.ENUM) {
      return new EnumReader(context, element, site)
          .read(request.local().format(), entry.codec(), isPublic);
    }
    ObjectRequest wanted =
        ObjectRequest.of(request.type(), request.local(), entry.codec(), isPublic);
    boolean isBuilt = site.direction().reads() && annotations.builder(element) != null;
    AnnotationMirror info = TypeInfo.info(element, request.local(), annotations);
    if (info != null) {
      if (!context.allows(JacksonRule.checkType(context, element, site))) {
        return null;
      }
      Polymorphism polymorphism = new PolymorphismReader(context.step(), wanted, info, site).read();
      if (polymorphism == null) {
        return null;
      }
      if (TypeElements.isAbstract(element) && !isBuilt) {
        return new CodecModel.AbstractCodec(
            wanted.header(context.elements().isDeprecated(element)),
            site.direction(),
            polymorphism);
      }
      wanted = wanted.with(polymorphism);
    }
    return isBuilt ? new BuilderReader(objects, wanted, site).read() : objects.read(wanted, site);
  }
}
