package dev.aloft.processor.generate.resource;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.generate.source.ModelSearch;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.TracingModel;
import dev.aloft.processor.model.ValueModel.Formatted;
import dev.aloft.processor.model.ValueModel.Moment;
import dev.aloft.processor.model.ValueModel.Standard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a module's codecs and OpenTelemetry's autoconfiguration need of the JDK and of Joda's
 * library that a native image leaves out by default.
 */
final class NativeNeeds extends ModelSearch {
  private static final ClassName URL = ClassName.get("java.net", "URL");
  private static final ClassName CHARSET = ClassName.get("java.nio.charset", "Charset");

  /** Every image has these. */
  private static final Set<Locale> INCLUDED = Set.of(Locale.ROOT, Locale.ENGLISH, Locale.US);

  private final Set<String> locales = new TreeSet<>();
  private boolean urls;
  private boolean charsets;
  private boolean jodaZones;

  NativeNeeds(Collection<FunctionModel> functions, Collection<CodecModel> codecs) {
    for (FunctionModel function : functions) {
      search(function.arguments());
      search(function.result());
      TracingModel tracing = function.tracing();
      // It reads the exporter's endpoint as a URL.
      urls |= tracing != null && tracing.source() instanceof TracingModel.Source.Autoconfigured;
    }
    search(codecs);
  }

  /** Options of native-image, sorted; empty if every image has what is needed. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    if (!locales.isEmpty()) {
      options.add("-H:IncludeLocales=" + String.join(",", locales));
    }
    if (urls) {
      options.add("--enable-url-protocols=http,https");
    }
    if (charsets) {
      options.add("-H:+AddAllCharsets");
    }
    if (jodaZones) {
      options.add("-H:IncludeResources=org/joda/time/tz/data/.*");
    }
    return options;
  }

  @Override
  protected void note(Record model) {
    if (model instanceof Standard standard) {
      urls |= standard.type().equals(URL);
      charsets |= standard.type().equals(CHARSET);
    } else if (model instanceof Moment moment) {
      jodaZones |= moment.form() == Moment.Form.JODA;
    } else if (model instanceof Formatted.Form form) {
      noteLocale(form.locale());
    } else if (model instanceof Formatted formatted && formatted.name().equals("Date")) {
      noteLocaleOfDate(formatted.read());
      noteLocaleOfDate(formatted.write());
    }
  }

  /** A date's calls take pattern, locale and time zone, if they take any. */
  private void noteLocaleOfDate(Formatted.Call call) {
    if (call.arguments().size() > 2) {
      noteLocale((String) call.arguments().get(1));
    }
  }

  private void noteLocale(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    if (!INCLUDED.contains(locale)) {
      locales.add(locale.toLanguageTag());
    }
  }
}
