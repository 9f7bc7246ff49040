package dev.aloft.conformance;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.aloft.Function;
import java.net.URL;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Functions that use what a native image leaves out of the JDK by default. */
@SuppressWarnings("JavaUtilDate") // Users bring it.
public final class Platform {
  private Platform() {}

  /** Days by names that depend on a language. */
  public record Days(
      @JsonFormat(pattern = "EEEE d MMMM uuuu", locale = "de") LocalDate german,
      @JsonFormat(pattern = "EEEE d MMMM yyyy", locale = "fr_CA") Date french,
      @JsonFormat(pattern = "EEEE d MMMM uuuu", locale = "en") LocalDate english) {}

  /** A text in an encoding. */
  public record Encoded(byte[] bytes, Charset charset) {}

  /** What a URL is made of. */
  public record Link(URL url, String host, int port) {}

  /** What a locale makes of values. */
  public record Localized(String number, String currency) {}

  @Function("days")
  static Days days(Days days) {
    return days;
  }

  @Function("decode")
  static List<String> decode(Encoded text) {
    return List.of(new String(text.bytes(), text.charset()));
  }

  @Function("links")
  static List<Link> links(List<URL> urls) {
    return urls.stream().map(url -> new Link(url, url.getHost(), url.getDefaultPort())).toList();
  }

  @Function("localize")
  static Localized localize(long cents) {
    return new Localized(
        String.format(Locale.GERMANY, "%,.2f", cents / 100.0),
        Currency.getInstance("EUR").getDisplayName(Locale.GERMAN));
  }

  @Function("log")
  static void log(String line) {
    Logger.getLogger("conformance.util").info(line + " by java.util.logging");
    Logger.getLogger("conformance.util")
        .log(Level.WARNING, line + " with a cause", new IllegalStateException("the cause"));
    System.getLogger("conformance.system")
        .log(System.Logger.Level.INFO, "{0} by System.Logger", line);
  }

  /** Runs into an exception of the JDK's own making, and returns its class and message. */
  @Function("trouble")
  static List<String> trouble(Trouble trouble) {
    try {
      return List.of(String.valueOf(trouble.run(2, new Trouble.Holder())));
    } catch (RuntimeException e) {
      return List.of(e.toString());
    }
  }

  /** Each makes the JDK throw. */
  public enum Trouble {
    CALL_ON_NULL {
      @Override
      Object run(int two, Holder holder) {
        return holder.getText().length();
      }
    },
    CAST {
      @Override
      Object run(int two, Holder holder) {
        return (Integer) holder.value;
      }
    },
    ARRAY_INDEX {
      @Override
      Object run(int two, Holder holder) {
        return new int[two].clone()[two + 3];
      }
    },
    LIST_INDEX {
      @Override
      Object run(int two, Holder holder) {
        return new ArrayList<>(List.of(1, 2)).get(two);
      }
    },
    NUMBER {
      @Override
      Object run(int two, Holder holder) {
        return Integer.parseInt("x" + two);
      }
    },
    DIVISION {
      @Override
      Object run(int two, Holder holder) {
        return two / (two - 2);
      }
    },
    OVERFLOW {
      @Override
      Object run(int two, Holder holder) {
        return Math.toIntExact((long) two << 40);
      }
    },
    NEGATIVE_SIZE {
      @Override
      Object run(int two, Holder holder) {
        return new int[two - 3];
      }
    },
    STORE {
      @Override
      Object run(int two, Holder holder) {
        holder.array[0] = two;
        return two;
      }
    },
    CONSTANT {
      @Override
      Object run(int two, Holder holder) {
        return Trouble.valueOf("OF_" + two);
      }
    };

    /** What is not what it should be. */
    static final class Holder {
      final Object value = "text";
      final Object[] array = new String[1];

      @SuppressWarnings("NullAway") // That is the point.
      String getText() {
        return null;
      }
    }

    abstract Object run(int two, Holder holder);
  }
}
