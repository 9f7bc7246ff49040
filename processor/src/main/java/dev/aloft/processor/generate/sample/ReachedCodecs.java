package dev.aloft.processor.generate.sample;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.generate.source.ModelSearch;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The generated codecs that a function's payloads may go through. */
public final class ReachedCodecs extends ModelSearch {
  private final Map<ClassName, CodecModel> codecs;
  private final Set<ClassName> seen = new LinkedHashSet<>();
  private final List<CodecModel> reached = new ArrayList<>();

  private ReachedCodecs(Map<ClassName, CodecModel> codecs) {
    this.codecs = codecs;
  }

  /**
   * Those of a function.
   *
   * @param codecs all of the module
   */
  public static List<CodecModel> of(FunctionModel function, Map<ClassName, CodecModel> codecs) {
    ReachedCodecs search = new ReachedCodecs(codecs);
    search.search(function.arguments());
    search.search(function.result());
    return search.reached;
  }

  @Override
  protected void note(Record model) {
    if (model instanceof ValueModel.Coded coded) {
      reach(coded.codec());
    } else if (model instanceof KeyModel.Constant constant) {
      reach(constant.codec());
    } else if (model instanceof Polymorphism.Subtype subtype) {
      reach(subtype.codec());
    }
  }

  private void reach(ClassName name) {
    CodecModel codec = codecs.get(name);
    if (codec != null && seen.add(name)) {
      reached.add(codec);
      search(codec);
    }
  }
}
