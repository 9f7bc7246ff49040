package dev.aloft.processor.generate.value;

import dev.aloft.processor.model.ValueModel;

/** Makes the code for a value; the only place that lists all kinds. */
final class ValueKinds {
  private ValueKinds() {}

  static ValueKind of(ValueModel value, ValueCode values) {
    if (value instanceof ValueModel.Basic basic) {
      return new BasicKind(basic);
    } else if (value instanceof ValueModel.Standard standard) {
      ValueKind kind = new StandardKind(standard);
      return standard.readMethod().equals("readObject") ? new PlainKind(kind, values) : kind;
    } else if (value instanceof ValueModel.Formatted formatted) {
      return new FormattedKind(formatted, values.helpers());
    } else if (value instanceof ValueModel.Spelled spelled) {
      return new SpelledKind(spelled, values.kind(spelled.basic()));
    } else if (value instanceof ValueModel.Flag flag) {
      return new FlagKind(values.kind(flag.basic()));
    } else if (value instanceof ValueModel.Moment moment) {
      return moment.form() == ValueModel.Moment.Form.SECONDS
          ? new SecondsKind(moment.type(), values.helpers())
          : new JodaKind(moment.type(), values.helpers());
    } else if (value instanceof ValueModel.Tree) {
      return new TreeKind();
    } else if (value instanceof ValueModel.Coded coded) {
      return new CodedKind(coded, values.helpers());
    } else if (value instanceof ValueModel.Ordinal ordinal) {
      return new ConstantKind(values.kind(ordinal.coded()), true, false);
    } else if (value instanceof ValueModel.OrNull constant) {
      return new ConstantKind(values.kind(constant.coded()), false, true);
    } else if (value instanceof ValueModel.External || value instanceof ValueModel.Unwrapped) {
      return new MemberKind();
    }
    return container(value, values);
  }

  private static ValueKind container(ValueModel value, ValueCode values) {
    if (value instanceof ValueModel.OptionalOf optional) {
      return new OptionalKind(optional, values);
    } else if (value instanceof ValueModel.SequenceOf sequence) {
      return new SequenceKind(sequence, values);
    } else if (value instanceof ValueModel.ArrayOf array) {
      return new ArrayKind(array, values);
    } else if (value instanceof ValueModel.MapOf map) {
      return new MapKind(map, values);
    } else if (value instanceof ValueModel.Packed packed) {
      return new PackedKind(values.kind(packed.array()));
    }
    ValueModel.Single single = (ValueModel.Single) value;
    return new SingleKind(single, values.kind(single.container()), values);
  }
}
