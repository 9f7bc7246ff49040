package dev.aloft.processor.generate.source;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * Visits all of a model. Models are records, and are searched as such, so that a new kind of value
 * is not overlooked.
 */
public abstract class ModelSearch {
  /** For subclasses. */
  protected ModelSearch() {}

  /** Called with each record, before what it consists of. */
  protected abstract void note(Record model);

  /** Visits a record or several, and what they consist of. */
  protected final void search(Object model) {
    if (model instanceof Iterable<?> models) {
      models.forEach(this::search);
    } else if (model instanceof Record record) {
      note(record);
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object value = component(record, component);
        if (value != null) {
          search(value);
        }
      }
    }
  }

  private static @Nullable Object component(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a model that cannot be read: " + record, e);
    }
  }
}
